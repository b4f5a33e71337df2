// No pattern of the code can be made to take its time: what it costs grows with the length of a text alone.
// Either every repetition of it ends soon, or an analyser finds no text that it is slow on.
import { readdirSync, readFileSync } from 'node:fs';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { checkSync } from 'recheck';
import { beforeAll, describe, expect, test } from 'vitest';
import { constructedBy, constructing, literalPatterns, type Pattern } from '../support/patterns.ts';

/** How each file that constructs patterns is made to. */
const LOADED: Record<string, () => Promise<unknown>> = {
  'functions/carriers/china-post.ts': () => import('../../functions/carriers/china-post.ts'),
  'functions/carriers/number-pieces.ts': () => import('../../functions/carriers/number-pieces.ts'),
  'functions/carriers/s10-countries.ts': () => import('../../functions/carriers/s10-countries.ts'),
  'functions/carriers/upu-s10.ts': () => import('../../functions/carriers/upu-s10.ts'),
  'functions/carriers/privacy-han-numbers.ts': () =>
    import('../../functions/carriers/privacy-han-numbers.ts'),
  'functions/carriers/privacy-han.ts': () => import('../../functions/carriers/privacy-han.ts'),
  'functions/situation/chat-pattern.ts': async () =>
    (await import('../../functions/situation/chat-rules.ts')).chatRules(),
  'functions/situation/phrase-book.ts': async () =>
    (await import('../../functions/situation/phrase-book.ts')).meaningOf('Где заказ?'),
};

/** What the router makes of `:name{pattern}` in the path of a route. */
const routePatterns = (): Pattern[] =>
  readdirSync('functions', { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(`functions/${file}`, 'utf8').matchAll(/['`](\/[^'`\s]*:\w+\{[^'`\s]*)['`]/g)]
        .flatMap(([, path = '']) => [...path.matchAll(/:\w+\{([^/]*)\}(?=\/|$)/g)])
        .map(([, source = '']) => ({
          source: `^${source.replaceAll('\\\\', '\\')}$`,
          flags: '',
          where: `functions/${file}`,
        })),
    );

/**
 * Steps from one place of a text, whatever stands there. The longest text that anybody may send to a
 * pattern of this kind has 4,000 characters (chat) or 1,000 (carriers).
 */
const STEPS_MAX = 20_000;

let patterns: Pattern[] = [];
beforeAll(async () => {
  const constructed: Pattern[] = [];
  for (const [file, load] of Object.entries(LOADED))
    constructed.push(...(await constructedBy(file, load)));
  patterns = [...literalPatterns(), ...routePatterns(), ...constructed];
});

describe('the patterns of the code', () => {
  test('every file that constructs regular expressions is listed for the analysis and yields some', async () => {
    expect(constructing().sort()).toEqual(Object.keys(LOADED).sort());
    for (const file of Object.keys(LOADED)) {
      expect(patterns.filter(({ where }) => where === file).length, file).toBeGreaterThan(0);
    }
    expect(routePatterns().length).toBeGreaterThan(3);
    expect(patterns.length).toBeGreaterThan(250);
  });

  test('every pattern of the code takes a bounded number of steps or is rated safe by the analyser', {
    timeout: 300_000,
  }, () => {
    const seen = new Set<string>();
    const slow: string[] = [];
    for (const { source, flags, where } of patterns) {
      const key = `/${source}/${flags}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (stepsOf(source, flags) <= STEPS_MAX) continue;
      const { status } = checkSync(source, flags, { timeout: 20_000 });
      if (status !== 'safe') slow.push(`${where}: ${key} is ${status}`);
    }
    expect(slow).toEqual([]);
  });
});

describe('the analysis', () => {
  test.each([
    ['(a+)+$', ''],
    ['[\\w.+-]+@[\\w-]+', 'u'],
    ['\\s*,\\s*\\s*x', ''],
    ['[\\p{L}-]{3,}(?:\\s[\\p{L}-]{3,})?\\sул', 'giu'],
  ])('the analysis finds /%s/%s slow', (source, flags) => {
    expect(stepsOf(source, flags)).toBeGreaterThan(STEPS_MAX);
    expect(checkSync(source, flags).status).toBe('vulnerable');
  });

  test('the step count multiplies bounded repetitions and is infinite for an unbounded one', () => {
    expect(stepsOf('[a-z]{1,64}@[a-z]{1,63}\\.[a-z]{2,24}', '')).toBe(
      64 + 64 + 64 * 63 + 64 * 63 + 64 * 63 * 24,
    );
    expect(stepsOf('(?:ab|c)d?', '')).toBe(4);
    expect(stepsOf('a*', '')).toBe(Number.POSITIVE_INFINITY);
  });
});

interface Cost {
  /** Ways to match from one place; what follows is tried after each. */
  ways: number;
  /** Characters looked at along all of them. */
  steps: number;
}

const ONE: Cost = { ways: 1, steps: 1 };

/** The most a backtracking matcher looks at from one place of any text. */
function stepsOf(source: string, flags: string): number {
  const mode = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') };
  const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    source,
    0,
    source.length,
    mode,
  );
  return costOfAny(pattern.alternatives, true).steps;
}

/** Of alternatives that begin with different letters one is tried; the others end at their first. */
function costOfAny(alternatives: readonly AST.Alternative[], isWhole = false): Cost {
  const groups = Map.groupBy(alternatives, ({ elements: [first] }) =>
    first?.type === 'Character' ? first.raw.toLowerCase() : '',
  );
  const open = groups.get('') ?? [];
  groups.delete('');
  const closed = [...groups.values()].map((group) => sumOf([...group, ...open], isWhole));
  const all = closed.length > 0 ? closed : [sumOf(open, isWhole)];
  return {
    ways: Math.max(...all.map(({ ways }) => ways)),
    steps: alternatives.length - 1 + Math.max(...all.map(({ steps }) => steps)),
  };
}

const sumOf = (alternatives: readonly AST.Alternative[], isWhole: boolean): Cost =>
  alternatives
    .map(({ elements }) => (isWhole ? costOfWhole(elements) : costOfAll(elements)))
    .reduce((sum, one) => ({ ways: sum.ways + one.ways, steps: sum.steps + one.steps }));

/** What may be left out at the very end is tried once: whatever comes of it, the pattern has matched. */
function costOfWhole(elements: readonly AST.Element[]): Cost {
  const last = elements.at(-1);
  if (last?.type !== 'Quantifier' || last.min > 0) return costOfAll(elements);
  const before = costOfAll(elements.slice(0, -1));
  return { ways: before.ways, steps: before.steps + costOf(last).steps };
}

const costOfAll = (elements: readonly AST.Element[]): Cost =>
  elements
    .map(costOf)
    .reduce(
      (sum, one) => ({ ways: sum.ways * one.ways, steps: sum.steps + sum.ways * one.steps }),
      { ways: 1, steps: 0 },
    );

function costOf(element: AST.Element): Cost {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return costOfAny(element.alternatives);
    case 'Assertion':
      // A look around is decided once: no way of it is tried again.
      return 'alternatives' in element
        ? { ways: 1, steps: costOfAny(element.alternatives).steps }
        : ONE;
    case 'Quantifier':
      return costOfRepeated(costOf(element.element), element.min, element.max);
    default:
      return ONE;
  }
}

function costOfRepeated({ ways, steps }: Cost, min: number, max: number): Cost {
  if (max === Number.POSITIVE_INFINITY) return { ways: max, steps: max };
  const cost = { ways: min === 0 ? 1 : 0, steps: 0 };
  for (let times = 1, before = 1; times <= max; times++) {
    cost.steps += before * steps;
    before *= ways;
    if (times >= min) cost.ways += before;
  }
  return cost;
}
