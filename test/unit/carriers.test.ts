// What every carrier must keep, whatever it is: a new carrier is tested by being in the registry.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Carrier, Inbound, RawEvent } from '../../functions/carriers/carrier.ts';
import { checkNumber } from '../../functions/carriers/checksum.ts';
import { detectCarriers } from '../../functions/carriers/detect.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { normaliseNumber } from '../../functions/carriers/number.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { readXml } from '../../functions/carriers/xml.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { parsePayload } from '../../functions/inbound/payload.ts';
import { expectedSignature, verifySender } from '../../functions/inbound/verify.ts';
import { toEvents } from '../../functions/timeline/event.ts';
import { foldStatus } from '../../functions/timeline/status.ts';
import { type Sample, samplesOf } from '../../scripts/samples.ts';

const RECEIVED_AT = Date.parse('2026-11-01T12:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

/** Numbers that fit two carriers, known and accepted; a new one has to be looked at. */
const KNOWN_COLLISIONS: string[] = [];

test('the registry lists every carrier file, in order, and nothing else', () => {
  const notCarriers =
    /^(written|city-names|detect-any|number-pieces|numbers-in-text|without-end|number-cyrillic|s10-countries|pony-express-[a-z]+|kazpost-steps|chinese-domestic|asked|about-one|carrier|index|detect|checksum|fields|links|number|numbers-input|ozon-answer|ozon-facts|pollable|polling|privacy(?:-[a-z-]+)?|seventeen-track-words|soap|steps|time|web-address|xml)\.ts$/;
  const files = readdirSync('functions/carriers').filter((file) => !notCarriers.test(file));
  expect(CARRIERS.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
});

describe.each(CARRIERS.map((carrier) => [carrier.id, carrier] as const))('%s', (_, carrier) => {
  test('a carrier has a name in every language, documents and a verification day', () => {
    for (const lang of LANGS) expect(carrier.name[lang]).not.toBe('');
    expect(carrier.docs).not.toBe('');
    expect(carrier.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const url of Object.values(carrier.trackingUrl ?? {})) {
      expect(url).toMatch(/^https:\/\/.*\{number\}/);
    }
  });

  test('a carrier maps no raw code to two steps', () => {
    const codes = Object.values(carrier.steps)
      .flat()
      .map((code) => code.trim().toUpperCase());
    expect(codes).toEqual([...new Set(codes)]);
  });

  for (const format of carrier.numbers) {
    test(`valid ${format.name} numbers are detected in lower case with spaces, invalid ones do not fit`, () => {
      expect(format.pattern.source).toMatch(/^\^.*\$$/);
      expect(format.valid.length).toBeGreaterThanOrEqual(2);
      expect(format.invalid.length).toBeGreaterThanOrEqual(1);
      for (const number of format.valid) {
        const typed = ` ${number.toLowerCase().replace(/(.{4})/g, '$1 ')} `;
        const candidates = detectCarriers(normaliseNumber(typed), CARRIERS);
        expect(candidates.map((c) => c.carrier)).toContain(carrier.id);
        expect(checkNumber(number, format.checksum).state).not.toBe('wrong');
      }
      for (const number of format.invalid) {
        const isWrong = checkNumber(number, format.checksum).state === 'wrong';
        expect(!format.pattern.test(number) || isWrong).toBe(true);
      }
    });

    if (format.checksum === undefined) continue;
    test(`any wrong check digit in a ${format.name} number is noticed, with the right one given`, () => {
      for (const number of format.valid) {
        const place = format.checksum === 's10' ? 10 : 13;
        for (const digit of '0123456789'.replace(number.charAt(place), '')) {
          const mistyped = number.slice(0, place) + digit + number.slice(place + 1);
          const expected = number.charAt(place);
          expect(checkNumber(mistyped, format.checksum)).toEqual({ state: 'wrong', expected });
        }
      }
    });
  }

  test('sample numbers of a carrier fit another carrier only if the collision is known', () => {
    const collisions = carrier.numbers.flatMap((format) =>
      format.valid.flatMap((number) =>
        detectCarriers(number, CARRIERS)
          .filter((other) => other.carrier !== carrier.id)
          .map((other) => `${carrier.id}/${format.name} = ${other.carrier}/${other.format}`),
      ),
    );
    expect([...new Set(collisions)].filter((c) => !KNOWN_COLLISIONS.includes(c))).toEqual([]);
  });

  const { inbound } = carrier;
  if (inbound) readsItsSamples(carrier, inbound);
});

function readsItsSamples(carrier: Carrier, inbound: Inbound<unknown>): void {
  const samples = samplesOf(carrier.id);
  test('a carrier with inbound messages has samples', () => expect(samples).not.toEqual([]));

  test.each(samples.map((sample) => [sample.name, sample] as const))(
    'the sample %s is read into the reviewed events',
    (_, sample) => {
      const told = readSample(carrier, inbound, sample);
      if (process.env.UPDATE_EXPECTED) {
        writeFileSync(sample.expectedFile, `${JSON.stringify(told, null, 2)}\n`);
      }
      expect(told).toEqual(JSON.parse(readFileSync(sample.expectedFile, 'utf8')));
    },
  );

  test('personal data in any message field except goods labels is not kept', () => {
    for (const sample of samples) {
      for (const planted of plantedIn(inbound, sample)) {
        const kept = v.safeParse(inbound.payload, planted);
        if (!kept.success) continue;
        const told = JSON.stringify([kept.output, inbound.read(kept.output)]);
        expect(told, sample.name).not.toMatch(/Зябликова|Агафья|ZYABLIKOVA|555-48-19|Ленина/);
      }
    }
  });

  test('events of a sample fold to the same status in any order, also when repeated', () => {
    for (const sample of samples) {
      const events = payloadOf(inbound, sample)
        .flatMap((payload) => inbound.read(payload))
        .flatMap((report) => toEvents(report, carrier, 'push', RECEIVED_AT));
      const folded = foldStatus(events);
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          (shuffled) => {
            expect(foldStatus(shuffled)).toEqual(folded);
          },
        ),
        { numRuns: 20 },
      );
    }
  });

  test('parsing arbitrary bytes gives reports or a named problem, never an exception', () => {
    const whole = samples.map(({ body }) => body).join('');
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map(bytes),
      fc.nat({ max: whole.length }).map((length) => bytes(whole.slice(0, length))),
      fc
        .constantFrom(
          '',
          '[]',
          '{}',
          'null',
          '0',
          '<a/>',
          '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        )
        .map(bytes),
    );
    fc.assert(
      fc.property(anything, fc.webQueryParameters(), (body, query) => {
        const parsed = parsePayload(inbound, body, query);
        if (parsed.ok) expect(Array.isArray(inbound.read(parsed.payload))).toBe(true);
        else expect(['malformed-body', 'foreign-payload']).toContain(parsed.problem);
      }),
      { numRuns: 200 },
    );
  });

  test('the word constructor as any JSON string value of a message causes no exception', () => {
    for (const { body, query } of samples) {
      for (const [string] of body.matchAll(/(?<=: ?)"[^"]*"/g)) {
        const changed = body.replaceAll(string, '"constructor"');
        const parsed = parsePayload(inbound, bytes(changed), query);
        const reports = parsed.ok ? inbound.read(parsed.payload) : [];
        expect(() => reports.map((r) => toEvents(r, carrier, 'push', RECEIVED_AT))).not.toThrow();
      }
    }
  });

  const { signature } = inbound;
  if (signature.scheme === 'none') return;
  test('a signature is genuine only for its own key and for the body it covers', async () => {
    const isBodySigned = signature.scheme !== 'hmac-sha256' || signature.over === undefined;
    for (const { body } of samples) {
      const headers = new Headers({ timestamp: '1662371528' });
      const sent = { headers, body: bytes(body), ip: null };
      const name = signature.header[0] ?? '';
      headers.set(name, (await expectedSignature(signature, 'key', sent)) ?? '');
      expect(await verifySender(inbound, 'key', false, sent)).toBe('genuine');
      expect(await verifySender(inbound, 'other', false, sent)).toBe('bad-signature');
      const flipped = bytes(body);
      flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
      const verdict = await verifySender(inbound, 'key', false, { ...sent, body: flipped });
      expect(verdict).toBe(isBodySigned ? 'bad-signature' : 'genuine');
    }
  });
}

const PERSON = 'Зябликова Агафья, ZYABLIKOVA AGAFYA, +7 921 555-48-19, ул. Ленина, д. 5';

/** What the seller's catalogue and Ozon call goods and places: kept as it is, for this seller alone. */
const LABELS = /^(?:offer_id|name)$/;

/** The message with a person written into one field of it after the other. */
function* plantedIn(inbound: Inbound<unknown>, sample: Sample): Generator<unknown> {
  const body =
    sample.body === ''
      ? null
      : inbound.format === 'xml'
        ? readXml(sample.body)
        : JSON.parse(sample.body);
  const message = inbound.withQuery
    ? { query: Object.fromEntries(new URLSearchParams(sample.query)), body }
    : body;
  let fields = 0;
  JSON.stringify(message, (_, value) => {
    if (isField(value)) fields++;
    return value;
  });
  for (let field = 0; field < fields; field++) {
    let at = 0;
    yield JSON.parse(
      JSON.stringify(message, (name, value) =>
        isField(value) && at++ === field && !LABELS.test(name) ? PERSON : value,
      ),
    );
  }
}

const isField = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const payloadOf = (inbound: Inbound<unknown>, { body, query }: Sample): unknown[] => {
  const parsed = parsePayload(inbound, bytes(body), query);
  return parsed.ok ? [parsed.payload] : [];
};

function readSample(carrier: Carrier, inbound: Inbound<unknown>, sample: Sample) {
  return payloadOf(inbound, sample)
    .flatMap((payload) => inbound.read(payload))
    .map(({ number, alsoKnownAs, partOf, carrier: named, events }) => ({
      number,
      ...(partOf?.length ? { partOf } : {}),
      ...(alsoKnownAs?.length ? { alsoKnownAs } : {}),
      ...(named ? { carrier: named } : {}),
      events: events.map((event) => told(carrier, event)),
    }));
}

const told = (carrier: Carrier, { code, at, leg, ...rest }: RawEvent) =>
  JSON.parse(
    JSON.stringify({
      step: stepOf(carrier, code),
      code,
      at: at && (at.local ?? new Date(at.at).toISOString()),
      leg,
      ...rest,
      withdraws: rest.withdraws || undefined,
      facts: rest.facts && Object.keys(rest.facts).length > 0 ? rest.facts : undefined,
    }),
  );
