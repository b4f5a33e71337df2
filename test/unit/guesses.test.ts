// What a search of the desk that found nothing may have meant.
import { describe, expect, test } from 'vitest';
import { guessesOf } from '../../functions/search/guesses.ts';

const WORDS = ['чайник', 'чайники', 'чехол', 'kettle', 'battery', 'наушники'];
const guesses = (typed: string) =>
  guessesOf(typed, async (beginning) => WORDS.filter((word) => word.startsWith(beginning)));

describe('a search that found nothing', () => {
  test.each([
    ['чайниками', 'чайник'],
    ['xfqybr', 'чайник'],
    ['chajnik', 'чайник'],
    ['чайнек', 'чайник'],
    ['наушнеки', 'наушник'],
    ['kettel', 'kettl'],
    ['batteries', 'batter'],
  ])('%s is tried as %s', async (typed, meant) => {
    expect(await guesses(typed)).toContain(meant);
  });

  test('no guess repeats what was typed, or another guess', async () => {
    for (const typed of ['чайник', 'kettle', '包裹', '', '…', 'a b c d e f g h']) {
      const all = await guesses(typed);
      expect(all).not.toContain(typed);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('what only another word resembles is not guessed at', async () => {
    expect(await guesses('велосипед')).toEqual(
      expect.not.arrayContaining(['чайник', 'чехол', 'наушник']),
    );
  });
});
