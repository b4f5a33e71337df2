// Robots post at once, or forms they never loaded.
import { describe, expect, test } from 'vitest';
import { newFormToken, readFormToken } from '../../functions/tickets/form-token.ts';

const KEY = btoa('0123456789abcdef0123456789abcdef');
const SERVED = Date.parse('2026-11-23T10:00:00Z');
const read = (token: string, later: number, key = KEY) => readFormToken(key, token, SERVED + later);

describe('a form of ours', () => {
  test.each([
    ['at once', 0, 'too-fast'],
    ['after a second', 1_000, 'too-fast'],
    ['after two seconds', 2_000, null],
    ['after a day', 24 * 3_600_000, null],
    ['after more than a day', 24 * 3_600_000 + 1, 'expired'],
  ] as const)('a form sent %s (%i ms) has the fault %s', async (_, later, fault) => {
    const token = await newFormToken(KEY, SERVED, 'nonce');
    expect(await read(token, later)).toEqual({ nonce: 'nonce', fault });
  });

  test('a form token issued again with an earlier nonce is valid and keeps that nonce', async () => {
    const renewed = await newFormToken(KEY, SERVED + 48 * 3_600_000, 'nonce');
    expect(await read(renewed, 48 * 3_600_000 + 5_000)).toEqual({ nonce: 'nonce', fault: null });
  });

  test('each form token has its own nonce', async () => {
    const [one, other] = [await newFormToken(KEY, SERVED), await newFormToken(KEY, SERVED)];
    expect((await read(one, 5_000)).nonce).not.toBe((await read(other, 5_000)).nonce);
  });
});

test.each([
  ['nothing', () => ''],
  ['dots', () => '..'],
  ['another nonce', (token: string) => token.replace('nonce', 'other')],
  ['another time', (token: string) => token.replace(/^\d+/, (at) => String(Number(at) - 5_000))],
  ['a cut signature', (token: string) => token.slice(0, -1)],
  ['no nonce', (token: string) => token.replace('nonce', '')],
])('a form token with %s is refused as foreign', async (_, change) => {
  const token = await newFormToken(KEY, SERVED, 'nonce');
  expect(await read(change(token), 5_000)).toEqual({ nonce: null, fault: 'foreign' });
});

test('a form token of another installation is refused as foreign', async () => {
  const token = await newFormToken(btoa('another key of thirty-two bytes!'), SERVED);
  expect((await read(token, 5_000)).fault).toBe('foreign');
});
