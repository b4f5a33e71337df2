// What is opened besides public addresses, by setting; test/e2e/network.test.ts shows what that means.
import { expect, test } from 'vitest';
import { hasOzonFake, networks } from '../../scripts/networks.ts';

const PUBLIC = { PUBLIC_ORIGIN: 'https://desk.test' };

test('a public installation opens no private network and has no fake Ozon, demo or not', () => {
  for (const DEMO of [undefined, '1', '0']) {
    expect(networks({ ...PUBLIC, DEMO })).toEqual([]);
    expect(hasOzonFake({ ...PUBLIC, DEMO })).toBe(false);
  }
});

test('a public installation opens the network named in NETWORKS and no other', () => {
  expect(networks({ ...PUBLIC, NETWORKS: '10.0.0.25/32' })).toEqual(['10.0.0.25/32']);
});

test('a local installation opens private networks and has a fake Ozon unless set otherwise', () => {
  expect(networks({ PUBLIC_ORIGIN: '' })).toEqual(['private']);
  expect(hasOzonFake({ PUBLIC_ORIGIN: '' })).toBe(true);
  expect(hasOzonFake({ OZON_API_URL: 'https://api-seller.ozon.ru' })).toBe(false);
  expect(hasOzonFake({ DEMO: '0' })).toBe(false);
});
