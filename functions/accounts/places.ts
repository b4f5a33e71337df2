// The sections of the desk.
export const DESK_PLACES = [
  'today',
  'parcels',
  'tickets',
  'chats',
  'returns',
  'connections',
  'reports',
  'settings',
] as const;
export type DeskPlace = (typeof DESK_PLACES)[number];

/** Lists, which can show the rows of all shops of a person together. */
export const LIST_PLACES = [
  'today',
  'parcels',
  'tickets',
  'returns',
] as const satisfies DeskPlace[];

export const isListPlace = (place: string | undefined): boolean =>
  LIST_PLACES.some((one) => one === place);
