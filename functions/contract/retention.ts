// How long the data of a shop is kept: what has a term of its own, and the days one chooses from.

/** In the order of the settings page. */
export const KEPT = ['parcels', 'tickets', 'messages', 'deliveries', 'audit'] as const;
export type Kept = (typeof KEPT)[number];

/** Days; null: without end. */
export type KeptDays = Record<Kept, number | null>;

/** Unless the installation says otherwise. */
export const USUAL_DAYS: KeptDays = {
  parcels: null,
  tickets: null,
  messages: 30,
  deliveries: 30,
  audit: null,
};

const CHOICES: Record<Kept, readonly number[]> = {
  // From the delivery to the end of a dispute takes weeks.
  parcels: [90, 180, 365, 730, 1095],
  tickets: [90, 180, 365, 730, 1095],
  // A week-end and the day after it.
  messages: [3, 7, 14],
  deliveries: [3, 7, 14],
  audit: [90, 180, 365, 730, 1095],
};

/** What a shop may choose: fewer days than the installation keeps them, or just as many. */
export const daysToChoose = (kept: Kept, most: number | null): (number | null)[] => [
  ...CHOICES[kept].filter((days) => most === null || days < most),
  most,
];

/** The shorter one. */
export const shorter = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
