// The requests for rFBS returns: the list filter by filter, then one by one. Pure.
import type { RfbsGroup } from '../contract/rfbs.ts';
import { iso } from '../lib/iso.ts';
import { DAY_MS } from '../lib/time.ts';
import type { OzonMethod } from './methods.ts';

type Request = { method: OzonMethod; body: object };

/** In the order a request goes through them: what moves on during a pass is met again. */
const PASS: readonly RfbsGroup[] = [
  'New',
  'Delivering',
  'Checkout',
  'Arbitration',
  'Approved',
  'Rejected',
];
const DAYS = 180;
const PER_PAGE = 1000;

/** `cursor`: "<group>:<last id>"; '': the first group. */
export function requestRfbsList(cursor: string, startedAt: number): Request {
  const { group, lastId } = placeOf(cursor);
  const created_at = { from: iso(startedAt - DAYS * DAY_MS), to: iso(startedAt) };
  const filter = { group_state: [group], created_at };
  const last = lastId === '' ? {} : { last_id: Number(lastId) };
  return { method: '/v2/returns/rfbs/list', body: { filter, limit: PER_PAGE, ...last } };
}

export function placeOf(cursor: string): { group: RfbsGroup; lastId: string } {
  const [name, lastId = ''] = cursor.split(':');
  const group = PASS.find((one) => one === name);
  return group === undefined ? { group: 'New', lastId: '' } : { group, lastId };
}

export const groupAfter = (group: RfbsGroup): RfbsGroup | undefined =>
  PASS[PASS.indexOf(group) + 1];

/** Of '' nothing is asked: it only finds the first. */
export const requestRfbsDetails = (cursor: string): Request => ({
  method: '/v2/returns/rfbs/get',
  body: { return_id: Number(cursor || 0) },
});
