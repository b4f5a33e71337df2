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

test('all addresses of one IPv6 /64 network are one client, another network is another client', () => {
  expect(keyOf('2001:db8:1:2:3:4:5:6')).toBe(keyOf('2001:DB8:1:2::1'));
  expect(keyOf('2001:db8:1:2::1')).not.toBe(keyOf('2001:db8:1:3::1'));
});

test('visitors without an address are counted as one client', () => {
  expect(keyOf()).toBe('unknown');
});
