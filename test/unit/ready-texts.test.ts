// The texts on the page of a parcel: to whom, about which number, with which day.
import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../../functions/lib/time.ts';
import { answerIssue } from '../../functions/situation/answer.ts';
import { factsOf, type ParcelFacts } from '../../functions/situation/facts.ts';
import { textsFor } from '../../functions/situation/ready-texts.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const reader = { role: 'seller', lang: 'zh', now: NOW } as const;
const filling = {
  number: '48173252-0035-1',
  track: '1106298843',
  recordedAt: NOW - 9 * 24 * HOUR_MS,
};

function texts(known: Parameters<typeof factsOf>[0]) {
  const facts: ParcelFacts = factsOf(known);
  const answer = answerIssue(null, facts, reader, filling);
  return { answer, texts: textsFor(answer, facts, reader, filling) };
}

const stuck = {
  status: 'in_transit',
  step: 'arrived',
  scheme: 'rFBS',
  problems: ['no_movement'],
  at: { statusSince: NOW - 12 * 24 * HOUR_MS },
} as const;

describe('ready texts', () => {
  test('a parcel with a carrier of one’s own has one text for each of carrier, buyer and Ozon', () => {
    const { texts: some } = texts({ ...stuck, carrier: 'cdek', integrationType: 'non_integrated' });
    expect(some.map(({ whom }) => whom).toSorted()).toEqual([
      'buyer',
      'carrier',
      'ozon_seller_support',
    ]);
  });

  test('nobody is asked to write to a carrier that Ozon has chosen', () => {
    const { texts: some } = texts({ ...stuck, scheme: 'FBS', carrier: 'ozon' });
    expect(some.map(({ whom }) => whom)).not.toContain('carrier');
  });

  test('a text names the carrier’s number and the day of the last record, not of the status', () => {
    const { texts: some } = texts({ ...stuck, carrier: 'cdek', integrationType: 'non_integrated' });
    const toCarrier = some.find(({ whom }) => whom === 'carrier')?.text;
    expect(toCarrier).toMatchObject({ lang: 'ru' });
    expect(toCarrier?.text).toContain('1106298843');
    expect(toCarrier?.text).toContain('17 ноября');
    expect(toCarrier?.translation).toContain('11月17日');
  });
});
