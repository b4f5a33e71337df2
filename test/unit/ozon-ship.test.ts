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

describe('reading', () => {
  test.each([
    ['semicolons', `${A}; LX123456785CN; China Post`],
    ['tabs of a spreadsheet', `${A}\tLX123456785CN\tChina Post`],
    ['commas', `${A},LX123456785CN,China Post`],
    ['lower case, dashes and blanks people type', ` ${A} ; lx 123 456 785 cn ;China Post`],
  ])('takes %s', (_, text) => {
    expect(readLines(text)).toEqual([
      { line: 1, posting: A, tracking: 'LX123456785CN', carrier: 'China Post' },
    ]);
  });

  test('takes two numbers with a blank between', () => {
    expect(readLines(`${A} 1106321645\n${B}   1106321646`)).toMatchObject([
      { posting: A, tracking: '1106321645', carrier: '' },
      { posting: B, tracking: '1106321646' },
    ]);
  });

  test('passes over a heading and empty lines, and counts lines as people do', () => {
    const text = `Отправление;Трек-номер;Служба\n\n${A};1106321645;\n`;
    expect(readLines(text).map(({ line }) => line)).toEqual([3]);
  });

  test('reads again what it wrote', () => {
    const lines = readLines(`${A};1106321645;СДЭК\n${B};;`);
    expect(readLines(writeLines(lines))).toEqual(lines);
  });
});

describe('a line is held back', () => {
  test.each([
    ['without a posting number', 'LX123456785CN;1106321645', { kind: 'posting' }],
    ['without a tracking number', `${A};`, { kind: 'tracking' }],
    ['with the posting in its place', `${A};${A}`, { kind: 'same' }],
    ['of a posting nobody knows', '99999999-0001-1;1106321645', { kind: 'unknown_posting' }],
  ])('%s', (_, text, error) => {
    expect(check(text)[0]?.error).toEqual(error);
  });

  test('where the posting or the number stands above already', () => {
    const [, repeated, shared] = check(`${A};1106321645\n${A};1106321646\n${B};1106321645`);
    expect(repeated?.error).toEqual({ kind: 'repeated', line: 1 });
    expect(shared?.error).toEqual({ kind: 'shared', line: 1 });
  });

  test('where Ozon does not offer it, unless it is so already', () => {
    const closed = { number: A, actions: '[]' };
    expect(check(`${A};1106321645`, closed)[0]?.error).toEqual({ kind: 'not_offered' });
    const same = { ...closed, tracking_number: '1106321645' };
    expect(check(`${A};1106321645`, same)[0]?.error).toBeNull();
  });
});

describe('a line goes, with a warning', () => {
  test('where the check digit is wrong, and says the right one', () => {
    expect(check(`${A};LX123456784CN`)[0]?.warnings).toEqual([{ kind: 'digit', digit: '5' }]);
  });

  test('where the number is another carrier’s than the one named or declared', () => {
    const cdek = { number: A, provider: 'СДЭК' };
    expect(check(`${A};LX123456785CN;CDEK`, cdek)[0]?.warnings).toEqual([
      { kind: 'carrier', seen: 'china-post', named: 'CDEK' },
      { kind: 'provider', seen: 'china-post', declared: 'СДЭК' },
    ]);
  });

  test('but not where shapes are shared, or the company is none we know', () => {
    const own = { number: A, provider: 'Свой курьер' };
    expect(check(`${A};LX123456785CN;Ромашка`, own)[0]?.warnings).toEqual([]);
    expect(check(`${A};1106321645;CDEK`)[0]?.warnings).toEqual([]);
  });

  test('where it replaces another number', () => {
    const numbered = { number: A, tracking_number: '1106321645' };
    expect(check(`${A};1106321646`, numbered)[0]?.warnings).toEqual([
      { kind: 'changes', number: '1106321645' },
    ]);
  });
});
