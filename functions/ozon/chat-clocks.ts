// The clocks of a chat with a buyer, by the register of rules: the share of answers within 24 hours, the 48 hours
// for a reply, and the 72 hours after delivery in which the seller may write first. Pure.
import { type PolicyId, policyOn } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import type { Message } from './chat-answers.ts';

export interface ChatTimes {
  /** The buyer's first message since the shop's last one; null: nobody waits. */
  waitingSince: number | null;
  /** The buyer's newest message; null: none is among those read. */
  buyerWroteAt: number | null;
}

/** `messages`: the newest first, as Ozon lists them. Notices of Ozon neither wait nor answer. */
export function timesOf(messages: readonly Message[]): ChatTimes {
  const said = messages
    .filter(({ by }) => by !== 'other')
    .flatMap(({ by, at }) => (at === null ? [] : [{ by, at }]))
    .toSorted((a, b) => b.at - a.at);
  const answered = said.findIndex(({ by }) => by === 'seller');
  const open = answered < 0 ? said : said.slice(0, answered);
  return {
    waitingSince: open.at(-1)?.at ?? null,
    buyerWroteAt: said.find(({ by }) => by === 'buyer')?.at ?? null,
  };
}

/** The order that a chat is about, as its newest message names it. */
export const orderOf = (messages: readonly Message[]): string | null =>
  messages.find(({ order }) => order !== null)?.order ?? null;

export interface Clock {
  rule: PolicyId;
  /** null: nothing says when it ends. */
  until: number | null;
}

/** What is known here of the order's parcels. */
export interface OrderFacts {
  scheme: string | null;
  /** When the last of them was delivered; null: one of them is not. */
  deliveredAt: number | null;
}

/** Those that run or have run out since the buyer wrote, in the order in which they end. */
export function clocksOf({ waitingSince, buyerWroteAt }: ChatTimes): Clock[] {
  const share = waitingSince === null ? [] : [clockFrom('reply-rating', waitingSince)];
  const reply = buyerWroteAt === null ? [] : [clockFrom('chat-reply', buyerWroteAt)];
  return [...share, ...reply].flatMap((one) => one ?? []);
}

/** In which the seller may write without being asked; null: the buyer begins, or nothing is known of the order. */
export function firstWordClock(order: OrderFacts | null): Clock | null {
  if (order === null || (order.scheme !== 'FBS' && order.scheme !== 'rFBS')) return null;
  if (order.deliveredAt === null) return { rule: 'chat-start', until: null };
  return clockFrom('chat-start', order.deliveredAt);
}

/** The next one to run out; null: all have. */
export const nextClock = (clocks: readonly Clock[], now: number): Clock | null =>
  clocks.find(({ until }) => until !== null && until > now) ?? null;

function clockFrom(rule: PolicyId, since: number): Clock | null {
  const policy = policyOn(rule, new Date(since).toISOString().slice(0, 10));
  const until = policy && endOfTerm(since, policy);
  return until === null ? null : { rule, until };
}
