// Kazakh and Belarusian posts, Russian freight, and the couriers inside China: every documented code has a
// meaning, numbers go out as their carriers write them, and no carrier's number is taken for a domestic one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chineseCourierOf } from '../../functions/carriers/chinese-domestic.ts';
import { detectCarriers } from '../../functions/carriers/detect.ts';
import { CARRIERS, carrierIdOf, findCarrier } from '../../functions/carriers/index.ts';
import { linkFor } from '../../functions/carriers/links.ts';
import { normaliseNumber } from '../../functions/carriers/number.ts';
import { pollableBy } from '../../functions/carriers/pollable.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { parseStamp } from '../../functions/carriers/time.ts';
import { CHINESE_COURIERS } from '../../functions/contract/chinese-courier.ts';
import { ASKERS } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { meaningOf } from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';
import { carrierIn } from '../../functions/imports/values.ts';
import { parsePayload } from '../../functions/inbound/payload.ts';
import { waysFor } from '../../functions/policies/contacts.ts';
import { carrierNamed, numberOfAnother } from '../../functions/timeline/channel.ts';

const TABLES: Record<string, Record<string, string>> = JSON.parse(
  readFileSync('test/fixtures/tables/kazpost-and-freight.json', 'utf8'),
);
const stepFor = (carrier: string, code: string) => {
  const found = findCarrier(carrier);
  return found && stepOf(found, code);
};
const statusFor = (carrier: string, code: string) => {
  const step = stepFor(carrier, code);
  return step && meaningOf(step).status;
};
const read = (carrier: string, body: unknown, query: string) => {
  const inbound = findCarrier(carrier)?.inbound;
  if (!inbound) throw new Error(`${carrier} is not read`);
  const parsed = parsePayload(inbound, new TextEncoder().encode(JSON.stringify(body)), query);
  return parsed.ok ? inbound.read(parsed.payload) : parsed.problem;
};

describe('the tables', () => {
  /** Nobody says where a parcel goes that leaves the storage or a locker. */
  const OPEN = ['DEL_STR', 'RETPST'];

  test.each(Object.keys(TABLES))('every documented code of %s has a step', (carrier) => {
    const codes = Object.keys(TABLES[carrier] ?? {}).filter((code) => !code.endsWith('_UNDO'));
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => stepFor(carrier, code) === null)).toEqual(
      carrier === 'kazpost' ? OPEN : [],
    );
  });

  test.each(Object.keys(TABLES))('every code that is mapped for %s is documented', (carrier) => {
    const ours = Object.values(findCarrier(carrier)?.steps ?? {}).flat();
    const known = Object.keys(TABLES[carrier] ?? {});
    const newer = ['Registered', 'DetainedByCustom', 'Выдана часть мест'];
    expect(ours.filter((code) => !known.includes(code) && !newer.includes(code))).toEqual([]);
  });

  test('words of handing over are delivered, of going back are a return, of paying are nothing', () => {
    const cases: [string, string, string | null][] = [
      ['kazpost', 'DPAY', 'delivered'],
      ['kazpost', 'RET', 'returning'],
      ['belpost', 'Вручено', 'delivered'],
      ['belpost', 'Вручено отправителю', 'returned'],
      ['evropost', '90', 'delivered'],
      ['evropost', '20', null],
      ['evropost', 'NOTICE', null],
      ['dellin', 'finished', 'delivered'],
      ['dellin', 'waiting', 'info_received'],
      ['pek', 'Выдан получателю', 'delivered'],
      ['pek', 'Выдан на доставку', 'out_for_delivery'],
      ['pek', 'Возвращен отправителю', 'returned'],
      ['kit', '04', 'delivered'],
      ['magnit-post', 'ISSUED', 'delivered'],
      ['magnit-post', 'RETURNED_TO_PROVIDER', 'returned'],
    ];
    for (const [carrier, code, status] of cases) {
      expect(statusFor(carrier, code), `${carrier} ${code}`).toBe(status);
    }
  });

  test('an operation of Kazpost that is taken back withdraws the one before it', () => {
    const day = (status: string[]) => ({
      events: [{ date: '01.11.2026', activity: [{ time: '10:00', status }] }],
    });
    const reports = read('kazpost', day(['ISSPAY_UNDO']), 'number=CC016695190KZ');
    expect(reports).toEqual([
      {
        number: 'CC016695190KZ',
        events: [expect.objectContaining({ code: 'ISSPAY', withdraws: true })],
      },
    ]);
  });

  test('the phone in a text message of Evropost and the streets of its offices are not kept', () => {
    const body = readFileSync('test/fixtures/carriers/evropost/track.json', 'utf8');
    const reports = JSON.stringify(read('evropost', JSON.parse(body), 'number=BY080013226247'));
    expect(body).toContain('375290000000');
    expect(reports).not.toMatch(/375290000000|Примерная|BY080013226227/);
  });

  test('a PEK parcel of which a part was given out is not delivered', () => {
    const at = (cargoStatus: string) =>
      read(
        'pek',
        { cargos: [{ cargo: { code: '780339690775' }, info: { cargoStatus } }] },
        'number=780339690775',
      );
    const codesOf = (reports: ReturnType<typeof at>) =>
      typeof reports === 'string' ? [] : reports.flatMap(({ events }) => events.map((e) => e.code));
    expect(codesOf(at('Выдан (мест 1 из 2)'))).toEqual(['Выдана часть мест']);
    expect(codesOf(at('Выдан (мест 2 из 2)'))).toEqual(['Выдан получателю']);
    expect(statusFor('pek', 'Выдана часть мест')).toBe(null);
  });

  test('a time without a zone is read in the zone of its country, hours of one digit too', () => {
    expect(parseStamp('10.06.2022 7:56:01', 180)?.at).toBe(Date.parse('2022-06-10T04:56:01Z'));
    expect(parseStamp('08.09.2025 18:02:11', 300)?.at).toBe(Date.parse('2025-09-08T13:02:11Z'));
    expect(parseStamp('08.09.2025 24:02', 300)).toBe(null);
  });
});

describe('numbers', () => {
  test('posts with a file of their own are found by the country of a postal number', () => {
    const first = (number: string) => detectCarriers(number, CARRIERS)[0]?.carrier;
    expect(first('CC016695190KZ')).toBe('kazpost');
    expect(first('BV280488510BY')).toBe('belpost');
    expect(first('BY080013226247')).toBe('evropost');
    expect(first('RB123456785GB')).toBe('upu-s10');
  });

  test('a postal number is asked at its post, also where it was stored as another country’s', () => {
    expect(pollableBy('CC016695190KZ', null)).toBe('kazpost');
    expect(pollableBy('CC016695190KZ', 'upu-s10')).toBe('kazpost');
    expect(pollableBy('BV280488510BY', 'upu-s10')).toBe('belpost');
    expect(pollableBy('RB123456785GB', 'upu-s10')).toBe('russian-post');
    expect(pollableBy('RK070333447CN', 'kazpost')).toBe('kazpost');
  });

  test('a code with Cyrillic letters is stored in one spelling and shown to its carrier in its own', () => {
    const typed = normaliseNumber('мвптзва-2/2903');
    expect(normaliseNumber('MBПTЗBA-2/2903')).toBe(typed);
    expect(detectCarriers(typed, CARRIERS).map(({ carrier }) => carrier)).toEqual(['pek']);
    expect(decodeURIComponent(linkFor('pek', typed) ?? '')).toBe(
      'https://pecom.ru/services-are/order-status/?code=МВПТЗВА-2/2903',
    );
    expect(linkFor('magnit-post', normaliseNumber('123e4567-e89b-12d3-a456-426614174000'))).toBe(
      'https://c2c.magnit.ru/track/123e4567-e89b-12d3-a456-426614174000',
    );
  });

  test('a parcel declared as Russian Post’s with a number of a neighbour’s post is no wrong channel', () => {
    expect(numberOfAnother('Почта России', 'CC016695190KZ')).toBe(null);
    expect(numberOfAnother('Почта России', 'BV280488510BY')).toBe(null);
    expect(numberOfAnother('СДЭК', 'BY080013226247')).toBe('evropost');
  });

  test('a short name of a carrier is a whole word of the declared one', () => {
    expect(carrierNamed('ПЭК, терминал')).toBe('pek');
    expect(carrierNamed('KIT')).toBe('kit');
    expect(carrierNamed('Kitai Express')).toBe(null);
    expect(carrierNamed('Пэкинг')).toBe(null);
  });

  test('a file may name the carriers as people do', () => {
    const named = { Казпочта: 'kazpost', 'ТК КИТ': 'kit', ДЛ: 'dellin', 'ООО ПЭК': 'pek' };
    for (const [name, id] of Object.entries(named)) expect(carrierIn(name), name).toBe(id);
    expect(carrierIn('Европочта')).toBe('evropost');
    expect(carrierIn('白俄罗斯邮政')).toBe('belpost');
  });

  test('aggregators’ names of the posts are ours', () => {
    // AfterShip's slugs, 17TRACK's names.
    expect(['kazpost', 'belpost', 'Belpost', 'Kazpost'].map(carrierIdOf)).toEqual([
      'kazpost',
      'belpost',
      'belpost',
      'kazpost',
    ]);
  });
});

describe('numbers inside China', () => {
  const NUMBERS: Record<(typeof CHINESE_COURIERS)[number], string> = {
    sf: 'SF1385628716739',
    zto: '73610555582883',
    yto: 'YT8962646785389',
    jt: 'JT5261988016578',
    jd: 'JDX024407261700',
    cainiao: '621002440726170',
  };

  test('a number of each courier is recognised, in lower case and with spaces too', () => {
    for (const courier of CHINESE_COURIERS) {
      const number = NUMBERS[courier];
      const typed = ` ${number.toLowerCase().replace(/(.{4})/g, '$1 ')}`;
      expect(chineseCourierOf(normaliseNumber(typed)), number).toBe(courier);
    }
  });

  test('no valid number of any carrier is taken for one inside China', () => {
    const taken = CARRIERS.flatMap(({ numbers }) =>
      numbers.flatMap(({ valid }) => valid.filter((number) => chineseCourierOf(number) !== null)),
    );
    expect(taken).toEqual([]);
    for (const number of ['YT2229521272164446', '10944022440321', '24219509-0020-1', '']) {
      expect(chineseCourierOf(number)).toBe(null);
    }
  });

  test('the answer names the international number in every language', () => {
    for (const lang of LANGS) {
      for (const key of ['domestic.page', 'domestic.desk'] as const) {
        const text = words(lang)(key, { courier: words(lang)('courier.sf') });
        expect(text).toMatch(/国际单号|международный номер|international/);
        expect(text).toContain('顺丰');
      }
    }
  });
});

describe('buyers', () => {
  test('there is a page, a contact or a sentence about what to do for every carrier', () => {
    for (const carrier of CARRIERS) {
      for (const role of ASKERS) {
        const { ways, fallback } = waysFor(carrier.id, role, 'ru');
        const isSent = carrier.trackingUrl !== undefined || ways.length > 0 || fallback.length > 20;
        expect(isSent, `${carrier.id} ${role}`).toBe(true);
      }
    }
  });

  test('a carrier that is neither a service that only tracks nor Ozon has a page of its own, or is named here', () => {
    const without = CARRIERS.filter(
      ({ id, kind, trackingUrl }) =>
        kind === 'carrier' && !trackingUrl && waysFor(id, 'buyer', 'ru').ways.length === 0,
    ).map(({ id }) => id);
    // Their sentence sends to the order at Ozon, the seller and Ozon's support.
    expect(without).toEqual(['baikal-servis', 'kit', 'upu-s10']);
    for (const id of without) {
      expect(waysFor(id, 'buyer', 'ru').fallback).toMatch(/Ozon/);
    }
  });
});
