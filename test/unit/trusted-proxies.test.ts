// Whose word counts for where a request came from.
import { expect, test } from 'vitest';
import { readTrustedProxies, visitorOf } from '../../scripts/trusted-proxies.ts';

const trusted = readTrustedProxies('127.0.0.1, ::1, 10.0.0.0/8,2001:db8:ffff::/48');

test.each([
  ['a trusted address', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['a trusted address, written as IPv6', '::ffff:127.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['a trusted network', '10.200.3.4', '2001:DB8::0:1', '2001:db8::1'],
  ['a trusted IPv6 network', '2001:db8:ffff:1::9', '::ffff:198.51.100.7', '198.51.100.7'],
])('%s says who the visitor is', (_, peer, said, visitor) => {
  expect(visitorOf(peer, said, trusted)).toBe(visitor);
});

test.each([
  ['an address that is not named', '192.0.2.1', '198.51.100.7'],
  ['an address beside a named network', '11.0.0.1', '198.51.100.7'],
  ['an IPv6 address that is not named', '2001:db8:fffe::1', '198.51.100.7'],
])('%s is the visitor itself, whatever it says', (_, peer, said) => {
  expect(visitorOf(peer, said, trusted)).toBe(peer);
  expect(visitorOf(peer, undefined, trusted)).toBe(peer);
});

test.each([undefined, '', 'unknown', 'localhost', '198.51.100.7, 203.0.113.1', '198.51.100.7:443'])(
  'a trusted proxy that says %j has not said who the visitor is',
  (said) => expect(visitorOf('127.0.0.1', said, trusted)).toBe('127.0.0.1'),
);

test('no proxy is trusted if the setting is empty or missing', () => {
  expect(visitorOf('127.0.0.1', '198.51.100.7', readTrustedProxies(''))).toBe('127.0.0.1');
  expect(visitorOf('127.0.0.1', '198.51.100.7', readTrustedProxies())).toBe('127.0.0.1');
});

test.each(['localhost', '10.0.0.0/33', '10.0.0.1;10.0.0.2'])(
  'a trusted-proxy setting that names %s is refused, and the error quotes it',
  (setting) => expect(() => readTrustedProxies(`127.0.0.1,${setting}`)).toThrow(`"${setting}"`),
);
