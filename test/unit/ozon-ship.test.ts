// Lines of tracking numbers as people paste them.
import { describe, expect, test } from 'vitest';
import { checkLines, readLines, writeLines } from '../../functions/ozon/ship.ts';
import type { KnownPosting } from '../../functions/ozon/store.ts';

const known = (...postings: Partial<KnownPosting>[]) =>
  new Map(
    postings.map((one) => [
      one.number ?? '',
      {
        connection_id: 'con_1',
        answer_hash: '',
        status: 'awaiting_deliver',
        actions: '["set_track_number"]',
        tracking_number: null,
        provider: null,
        read_at: 0,
        ...one,
      } as KnownPosting,
    ]),
  );
const A = '24219509-0020-1';
const B = '24219509-0021-1';

const check = (text: string, ...postings: Partial<KnownPosting>[]) =>
  checkLines(readLines(text), known({ number: A }, { number: B }, ...postings));

describe('pasted lines', () => {
  test.each([
    ['semicolons', `${A}; LX123456785CN; China Post`],
    ['tabs of a spreadsheet', `${A}\tLX123456785CN\tChina Post`],
    ['commas', `${A},LX123456785CN,China Post`],
    ['lower case, dashes and blanks people type', ` ${A} ; lx 123 456 785 cn ;China Post`],
  ])('a pasted line with %s is read', (_, text) => {
    expect(readLines(text)).toEqual([
      { line: 1, posting: A, tracking: 'LX123456785CN', carrier: 'China Post' },
    ]);
  });

  test('a pasted line of two numbers with blanks between is read', () => {
    expect(readLines(`${A} 1106321645\n${B}   1106321646`)).toMatchObject([
      { posting: A, tracking: '1106321645', carrier: '' },
      { posting: B, tracking: '1106321646' },
    ]);
  });

  test('a heading and empty lines are skipped but counted in line numbers', () => {
    const text = `Отправление;Трек-номер;Служба\n\n${A};1106321645;\n`;
    expect(readLines(text).map(({ line }) => line)).toEqual([3]);
  });

  test('written lines are read back unchanged', () => {
    const lines = readLines(`${A};1106321645;СДЭК\n${B};;`);
    expect(readLines(writeLines(lines))).toEqual(lines);
  });
});

describe('a line that is held back', () => {
  test.each([
    ['without a posting number', 'LX123456785CN;1106321645', { kind: 'posting' }],
    ['without a tracking number', `${A};`, { kind: 'tracking' }],
    ['with the posting as its tracking number', `${A};${A}`, { kind: 'same' }],
    ['of an unknown posting', '99999999-0001-1;1106321645', { kind: 'unknown_posting' }],
  ])('a line %s is held back', (_, text, error) => {
    expect(check(text)[0]?.error).toEqual(error);
  });

  test('a line that repeats a posting or tracking number from above is held back', () => {
    const [, repeated, shared] = check(`${A};1106321645\n${A};1106321646\n${B};1106321645`);
    expect(repeated?.error).toEqual({ kind: 'repeated', line: 1 });
    expect(shared?.error).toEqual({ kind: 'shared', line: 1 });
  });

  test('a line that Ozon does not offer is held back, unless its number is already set', () => {
    const closed = { number: A, actions: '[]' };
    expect(check(`${A};1106321645`, closed)[0]?.error).toEqual({ kind: 'not_offered' });
    const same = { ...closed, tracking_number: '1106321645' };
    expect(check(`${A};1106321645`, same)[0]?.error).toBeNull();
  });
});

describe('a line with a warning', () => {
  test('a line with a wrong check digit gets a warning with the right one', () => {
    expect(check(`${A};LX123456784CN`)[0]?.warnings).toEqual([{ kind: 'digit', digit: '5' }]);
  });

  test('a number of a courier inside China is warned about before it goes to Ozon', () => {
    for (const [number, courier] of [
      ['SF1385628716739', 'sf'],
      ['73610555582883', 'zto'],
      ['YT8962646785389', 'yto'],
    ]) {
      expect(check(`${A};${number}`)[0]).toMatchObject({
        error: null,
        warnings: [{ kind: 'domestic', courier }],
      });
    }
  });

  test('a line gets a warning if its number is not of the carrier named or declared', () => {
    const cdek = { number: A, provider: 'СДЭК' };
    expect(check(`${A};LX123456785CN;CDEK`, cdek)[0]?.warnings).toEqual([
      { kind: 'carrier', seen: 'china-post', named: 'CDEK' },
      { kind: 'provider', seen: 'china-post', declared: 'СДЭК' },
    ]);
  });

  test('a line gets no warning if number shapes are shared or the company is unknown', () => {
    const own = { number: A, provider: 'Свой курьер' };
    expect(check(`${A};LX123456785CN;Ромашка`, own)[0]?.warnings).toEqual([]);
    expect(check(`${A};1106321645;CDEK`)[0]?.warnings).toEqual([]);
  });

  test('a line that replaces another tracking number gets a warning', () => {
    const numbered = { number: A, tracking_number: '1106321645' };
    expect(check(`${A};1106321646`, numbered)[0]?.warnings).toEqual([
      { kind: 'changes', number: '1106321645' },
    ]);
  });
});
