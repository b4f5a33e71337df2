// What limits are counted by.
import { expect, test } from 'vitest';
import { clientKey } from '../../functions/lib/client.ts';

const keyOf = (address?: string) =>
  clientKey(
    new Request('https://desk.test/', {
      headers: address === undefined ? {} : { 'cf-connecting-ip': address },
    }),
  );

test('each IPv4 address is a client of its own', () => {
  expect(keyOf('198.51.100.7')).not.toBe(keyOf('198.51.100.8'));
});

test('all addresses of one IPv6 line are one client, those of another are another one', () => {
  expect(keyOf('2001:db8:1:2:3:4:5:6')).toBe(keyOf('2001:DB8:1:2::1'));
  expect(keyOf('2001:db8:1:2::1')).not.toBe(keyOf('2001:db8:1:3::1'));
});

test('visitors whose address is not told are counted as one', () => {
  expect(keyOf()).toBe('unknown');
});
