// What the address of the chat texts asks: whose texts, for which situation, filled in for which parcel.
import type { Asker, Issue } from '../contract/guide.ts';

export interface ChatQuery {
  role: Asker;
  issue: Issue;
  /** The parcel the texts are filled in for; empty: none. */
  number: string;
}

export const chatQuery = ({ role, issue, number }: ChatQuery): URLSearchParams =>
  new URLSearchParams({ role, issue, ...(number && { n: number }) });
