// The ready texts for a buyer, filled with what is known of the order. Pure.
import type { Issue } from '../contract/guide.ts';
import type { Status } from '../contract/status.ts';
import { words } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { carrierName } from '../shipments/view.ts';
import { CHAT_TEXTS, type ChatText } from '../situation/chat-texts.ts';
import type { ParcelOfOrder } from './chat-store.ts';

/** Those for the situations the buyer writes of come first. */
export function textsFor(issues: readonly Issue[]): readonly ChatText[] {
  const rank = ({ issue }: ChatText) => {
    const at = issues.indexOf(issue);
    return at < 0 ? issues.length : at;
  };
  return CHAT_TEXTS.filter(({ by, to }) => by === 'seller' && to === 'buyer').toSorted(
    (a, b) => rank(a) - rank(b),
  );
}

/** In Russian, which buyers read. What is not known keeps its placeholder. */
export function fillText(id: string, parcel: ParcelOfOrder | null): string | null {
  const text = textsFor([]).find((one) => one.id === id)?.text.ru;
  if (text === undefined) return null;
  const known: Record<string, string | null> = parcel
    ? {
        number: parcel.number,
        track: parcel.track ?? parcel.number,
        carrier: parcel.carrier === 'unknown' ? null : carrierName(parcel.carrier, 'ru'),
        status: words('ru')(`status.${parcel.status as Status}`),
        date: parcel.status_since === null ? null : dayOf(parcel.status_since),
      }
    : {};
  return text.replace(GAPS, (whole, name: string) => known[name] ?? whole);
}

const dayOf = (at: number): string => formatDate('ru', at, at);

const GAPS = /\{(number|track|carrier|status|date)\}/g;
const GAP = /\{(?:number|track|carrier|status|date)\}/;

/** A placeholder that nobody has filled: not to be sent. */
export const hasGap = (text: string): boolean => GAP.test(text);
