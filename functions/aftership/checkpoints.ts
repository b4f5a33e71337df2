// Events -> AfterShip's checkpoints, oldest first. Pure.
import { slugOf } from '../carriers/aftership.ts';
import type { Lang } from '../contract/lang.ts';
import type { TrackingEvent } from '../contract/shipment.ts';
import type { Status, Step, SubStatus } from '../contract/status.ts';
import { type Words, words } from '../contract/words.ts';
import { mark } from '../shipments/list-cursor.ts';
import { type Tag, tagOf } from './tags.ts';

export interface Checkpoint {
  created_at: string;
  slug: string;
  /** Without a zone where the carrier named none. */
  checkpoint_time: string;
  location: string | null;
  city: null;
  state: null;
  postal_code: null;
  coordinate: null;
  country_region: null;
  country_region_name: null;
  message: string;
  tag: Tag;
  subtag: string;
  subtag_message: string;
  raw_tag: string | null;
  events: never[];
  source: 'carrier' | 'user';
  hash: string;
}

interface State {
  status: Status;
  subStatus: SubStatus | null;
  step: Step | null;
}

const START: State = { status: 'pending', subStatus: null, step: 'not_found' };

/** `events` as in a snapshot, newest first. An event that moves no status keeps the tag of the one before it. */
export function checkpointsOf(events: readonly TrackingEvent[], lang: Lang): Checkpoint[] {
  let state = START;
  return events.toReversed().map((event) => {
    const { status, subStatus, step } = event;
    if (status !== null) state = { status, subStatus, step };
    return viewCheckpoint(event, state, lang);
  });
}

function viewCheckpoint(event: TrackingEvent, state: State, lang: Lang): Checkpoint {
  const { tag, subtag } = tagOf(state.status, state.subStatus, state.step);
  const message = event.text ?? stepWord(event.step, lang) ?? event.rawCode ?? '';
  return {
    created_at: event.receivedAt,
    slug: slugOf(event.carrier),
    checkpoint_time: event.localTime ?? event.occurredAt,
    location: event.place,
    city: null,
    state: null,
    postal_code: null,
    coordinate: null,
    country_region: null,
    country_region_name: null,
    message,
    tag,
    subtag,
    subtag_message: stepWord(state.step, lang) ?? IN[lang](`status.${state.status}`),
    raw_tag: event.rawCode,
    events: [],
    source: event.confidence === 'seller_reported' ? 'user' : 'carrier',
    // The same for the same event of a parcel, whenever it is read.
    hash: `${Date.parse(event.occurredAt).toString(36)}${mark(`${event.carrier} ${event.rawCode} ${event.place} ${event.text} ${event.step}`)}`,
  };
}

/** Made once: a page has hundreds of checkpoints. */
export const IN: Record<Lang, Words> = { ru: words('ru'), zh: words('zh'), en: words('en') };

export const stepWord = (step: Step | null, lang: Lang): string | null =>
  step === null ? null : IN[lang](`step.${step}`);
