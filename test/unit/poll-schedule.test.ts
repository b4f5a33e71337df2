import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { refusalOf } from '../../functions/carriers/polling.ts';
import { escapeXml, readWsdl } from '../../functions/carriers/soap.ts';
import { readXml } from '../../functions/carriers/xml.ts';
import { nextRetry } from '../../functions/connections/retry.ts';
import { CONNECTION_FAILURES } from '../../functions/contract/connection.ts';
import { nextPollAt, quotaDay, quotaEnd } from '../../functions/inbound/poll-schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const roll = fc.double({ min: 0, max: 1, noNaN: true });
const NOW = Date.parse('2026-11-10T09:00:00Z');

describe('the next poll of a parcel', () => {
  test('polls of a quiet parcel slow down to once a day and stop after three months', () => {
    const at = (quietMs: number) => (nextPollAt(NOW, NOW - quietMs, 30 * MINUTE, 0.5) ?? 0) - NOW;
    expect(at(0)).toBe(30 * MINUTE);
    expect(at(DAY)).toBe(120 * MINUTE);
    expect(at(30 * DAY)).toBe(DAY);
    expect(nextPollAt(NOW, NOW - 91 * DAY, 30 * MINUTE, 0.5)).toBe(null);
  });

  test('the next poll never comes sooner than nine tenths of the interval the carrier allows', () => {
    fc.assert(
      fc.property(roll, fc.integer({ min: 0, max: 90 * DAY }), (rolled, quietMs) => {
        const due = nextPollAt(NOW, NOW - quietMs, 30 * MINUTE, rolled);
        expect((due ?? NOW + DAY) - NOW).toBeGreaterThanOrEqual(27 * MINUTE);
      }),
    );
  });
});

test('a retry is never sooner than the carrier asked, never more than a bit over a day away', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CONNECTION_FAILURES),
      fc.integer({ min: 1, max: 1000 }),
      fc.option(fc.integer({ min: 0, max: DAY }), { nil: null }),
      roll,
      (failure, failures, retryAfterMs, rolled) => {
        const wait = nextRetry(NOW, { failure, failures }, retryAfterMs, rolled) - NOW;
        expect(wait).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
        expect(wait).toBeGreaterThanOrEqual(0.75 * MINUTE);
        expect(wait).toBeLessThanOrEqual(1.25 * DAY);
      },
    ),
  );
});

test('a quota’s day ends at midnight in Moscow', () => {
  expect(new Date(quotaEnd(NOW)).toISOString()).toBe('2026-11-10T21:00:00.000Z');
  expect(quotaDay(quotaEnd(NOW) - 1)).toBe(quotaDay(NOW));
  expect(quotaDay(quotaEnd(NOW))).toBe(quotaDay(NOW) + 1);
});

describe.each(CARRIERS.filter(({ polling }) => polling).map((c) => [c.id, c] as const))(
  'polling %s',
  (_, { polling, inbound }) => {
    const given = Object.fromEntries(
      (polling?.fields ?? []).map(({ name, options }) => [name, options?.[0] ?? `<&"${name}'>`]),
    );

    test('a polled carrier has an https origin, a reader for its answers and a minimum gap', () => {
      expect(polling?.origin).toMatch(/^https:\/\/[\w.-]+$/);
      expect(inbound).toBeDefined();
      expect(polling?.gapMs).toBeGreaterThanOrEqual(200);
    });

    test('special characters in credentials and numbers keep the XML and path of a poll request valid', () => {
      const entry = JSON.stringify({ namespace: 'urn:x', action: 'urn:x/a', path: '/service' });
      for (const option of polling?.fields.flatMap(({ options }) => options ?? []) ?? ['']) {
        const access = { given: option ? { ...given, access: option } : given, entry };
        const way = polling?.asking(access.given);
        const calls = [
          way?.kind === 'numbers' && way.call(access, ['A<&B']),
          way?.kind === 'ticket' && way.order(access, ['A<&B']),
          way?.kind === 'ticket' && way.collect(access, 'T<&T'),
          way?.kind === 'journal' && way.call(access, 'C<&C'),
          polling?.entry?.call(access.given),
          polling?.check !== null && polling?.check !== 'entry' && polling?.check.call(access),
        ].filter((call) => call !== false && call !== undefined);
        expect(calls).not.toEqual([]);
        for (const { path, body } of calls) {
          expect(path).toMatch(/^\/[\w/.?=&%+*-]*$/);
          if (body?.startsWith('<')) expect(readXml(body)).toBeDefined();
        }
      }
    });

    test('a poll answer of any status and text is classified without an exception', () => {
      if (!polling) return;
      fc.assert(
        fc.property(fc.integer({ min: 200, max: 599 }), fc.string(), (status, text) => {
          const answer = { status, text, body: undefined };
          expect([null, 'string']).toContain(
            refusalOf(polling, answer) === null ? null : typeof refusalOf(polling, answer),
          );
          expect(() => polling.entry?.read(answer)).not.toThrow();
        }),
      );
    });
  },
);

describe('a WSDL', () => {
  test('a WSDL supplies the namespace, action and path of the service, but not its host', () => {
    const text = `<wsdl:definitions targetNamespace="urn:a">
      <wsdl:portType><wsdl:operation name="Ask"/></wsdl:portType>
      <wsdl:binding><wsdl:operation name="Ask"><soap:operation soapAction="urn:a/Ask"/></wsdl:operation></wsdl:binding>
      <wsdl:service><wsdl:port><soap:address location="http://evil.test/path"/></wsdl:port></wsdl:service>
      </wsdl:definitions>`;
    const entry = readWsdl({ body: readXml(text) }, 'Ask');
    expect(JSON.parse(entry?.value ?? '')).toEqual({
      namespace: 'urn:a',
      action: 'urn:a/Ask',
      path: '/path',
    });
  });

  test('XML that is no WSDL yields no service entry', () => {
    expect(readWsdl({ body: readXml('<a/>') }, 'Ask')).toBe(null);
  });
});

test('text escaped for XML reads back unchanged', () => {
  expect(readXml(`<a>${escapeXml(`<b c="d">&'`)}</a>`)).toEqual({ a: `<b c="d">&'` });
});
