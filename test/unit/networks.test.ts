// What is opened besides public addresses, by setting; test/e2e/network.test.ts shows what that means.
import { expect, test } from 'vitest';
import { hasOzonFake, networks } from '../../scripts/networks.ts';

const PUBLIC = { PUBLIC_ORIGIN: 'https://desk.test' };

test('where others can come in no private address is opened, with the demo or without', () => {
  for (const DEMO of [undefined, '1', '0']) {
    expect(networks({ ...PUBLIC, DEMO })).toEqual([]);
    expect(hasOzonFake({ ...PUBLIC, DEMO })).toBe(false);
  }
});

test('a network that is named is opened, and no other', () => {
  expect(networks({ ...PUBLIC, NETWORKS: '10.0.0.25/32' })).toEqual(['10.0.0.25/32']);
});

test('whoever tries things out reaches their own machine, with a fake of Ozon on it', () => {
  expect(networks({ PUBLIC_ORIGIN: '' })).toEqual(['private']);
  expect(hasOzonFake({ PUBLIC_ORIGIN: '' })).toBe(true);
  expect(hasOzonFake({ OZON_API_URL: 'https://api-seller.ozon.ru' })).toBe(false);
  expect(hasOzonFake({ DEMO: '0' })).toBe(false);
});
