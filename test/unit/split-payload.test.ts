// Answers that do not fit into one row.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYLOAD_BYTES_MAX, splitPayload } from '../../functions/inbound/split-payload.ts';

const bytes = (payload: unknown) => new TextEncoder().encode(JSON.stringify(payload)).length;

test('a payload that fits is one part, the very same', () => {
  const payload = { asked: ['A', 'B'], orders: [{ id: 1 }] };
  expect(splitPayload(payload)).toEqual([payload]);
});

test('the longest list is cut, what stands beside it is in every part', () => {
  const orders = Array.from({ length: 40 }, (_, id) => ({ id, events: ['принят', 'вручён'] }));
  const parts = splitPayload({ query: { from: 'x' }, body: { orders } }, 600) as {
    query: unknown;
    body: { orders: { id: number }[] };
  }[];
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.every((part) => bytes(part) <= 600)).toBe(true);
  expect(parts.flatMap((part) => part.body.orders.map(({ id }) => id))).toEqual(
    orders.map(({ id }) => id),
  );
  expect(new Set(parts.map(({ query }) => JSON.stringify(query)))).toEqual(
    new Set(['{"from":"x"}']),
  );
});

test('one long entry of a list is cut further inside', () => {
  const events = Array.from({ length: 100 }, (_, i) => `event ${i}`);
  const parts = splitPayload({ orders: [{ id: 1, events }] }, 400) ?? [];
  expect(parts.every((part) => bytes(part) <= 400)).toBe(true);
  const read = parts as { orders: { id: number; events: string[] }[] }[];
  expect(read.flatMap((part) => part.orders.flatMap((order) => order.events))).toEqual(events);
});

test('a payload without a list to cut cannot be split', () => {
  expect(splitPayload({ text: 'x'.repeat(500) }, 400)).toBeNull();
  expect(splitPayload({ all: [{ text: 'x'.repeat(500) }, { text: '' }] }, 400)).toBeNull();
});

test('whatever is in them, parts have all entries in their order, and fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 80 }),
      (list) => {
        const parts = splitPayload({ list }, 400) as { list: string[] }[] | null;
        if (parts === null) return list.some((one) => bytes({ list: [one] }) > 400);
        return (
          parts.every((part) => bytes(part) <= 400) &&
          JSON.stringify(parts.flatMap((part) => part.list)) === JSON.stringify(list)
        );
      },
    ),
  );
});

test('a part leaves room in a row of two megabytes for its other columns', () => {
  expect(PAYLOAD_BYTES_MAX).toBeLessThan(2_000_000 - 1000);
});
