// The tools of `npm run fuzz` find what they look for.
import { describe, expect, test } from 'vitest';
import { Dice, seedOf } from '../../scripts/dice.ts';
import { leakIn, oddText, oddValue } from '../../scripts/fuzz/hostile.ts';
import { formsIn, linksIn } from '../../scripts/fuzz/html-forms.ts';
import { mutateBytes, mutateText, mutateValue } from '../../scripts/fuzz/mutate.ts';
import { operations, undocumentedIn } from '../../scripts/fuzz/openapi.ts';
import { valueBy } from '../../scripts/fuzz/schema-values.ts';
import type { Answer } from '../../scripts/fuzz/shot.ts';

const draw = (seed: number) => {
  const dice = new Dice(seed);
  return [dice.next(), dice.below(100), dice.pick(['a', 'b', 'c'] as const), dice.of(oddText)];
};

test('dice with the same seed draw the same, and parts of a run draw differently', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(new Set([0, 1, 2].map((part) => draw(seedOf(7, part))[0])).size).toBe(3);
});

test('mutation changes a message for most seeds and fails for none', () => {
  const message = { code: 'A1', list: [{ at: '2026-11-01', n: 5 }], text: 'на складе' };
  let changed = 0;
  for (let seed = 0; seed < 300; seed++) {
    const dice = new Dice(seed);
    const values = [mutateValue(dice, message), mutateValue(dice, dice.of(oddValue))];
    const text = mutateText(dice, JSON.stringify(message));
    const bytes = mutateBytes(dice, new TextEncoder().encode(text));
    if (JSON.stringify(values[0]) !== JSON.stringify(message)) changed += 1;
    expect([typeof text, bytes instanceof Uint8Array]).toEqual(['string', true]);
  }
  // The rest drew what stood there anyway.
  expect(changed).toBeGreaterThan(250);
});

test('a leak of internals in an answer is found, unless it repeats what was sent', () => {
  expect(leakIn('{"title":"Nothing is here"}')).toBeNull();
  expect(leakIn('Error: x\n    at readForm (functions/lib/form.ts:12:3)')).not.toBeNull();
  expect(leakIn('D1_ERROR: no such table')).toBe('D1_ERROR');
  expect(leakIn('you wrote D1_ERROR', 'D1_ERROR')).toBeNull();
  expect(leakIn('<div class="card stack">')).toBeNull();
});

test('an HTML form is read as a browser would send it untouched', () => {
  const html = `<a href="/ru/desk?a=1&amp;b=2">x</a> <a href="https://elsewhere.test/">y</a>
    <form class="card" method="post" action="/ru/desk/keys" enctype="multipart/form-data">
      <input type="hidden" name="id" value="k&quot;1"/> <input name="on" type="checkbox" checked=""/>
      <select name="scope"><option value="read">R</option><option value="write" selected="">W</option></select>
      <textarea name="text">a &lt; b</textarea> <input type="file" name="photos"/>
      <button name="what" value="save">Save</button><button>nothing</button>
    </form>`;
  expect(linksIn(html)).toEqual(['/ru/desk?a=1&b=2']);
  const [form, ...others] = formsIn(html, '/ru/desk');
  expect(others).toEqual([]);
  expect(form).toMatchObject({ method: 'POST', action: '/ru/desk/keys', isMultipart: true });
  expect(form?.fields.map(({ name, type, value }) => [name, type, value])).toEqual([
    ['id', 'hidden', 'k"1'],
    ['on', 'checkbox', ''],
    ['scope', 'select', 'write'],
    ['text', 'textarea', 'a < b'],
    ['photos', 'file', ''],
    ['what', 'button', 'save'],
  ]);
});

describe('an answer', () => {
  const [operation] = operations.filter(({ id }) => id === 'health');
  if (operation === undefined) throw new Error('no health in docs/openapi.json');
  const answer = (given: Partial<Answer>): string | null =>
    undocumentedIn(operation, {
      status: 200,
      type: 'application/json',
      location: '',
      text: '{"ok":true}',
      ms: 1,
      ...given,
    });

  test('an answer that matches the API document is accepted', () => expect(answer({})).toBeNull());

  test('an answer with an undocumented status, type or shape is reported', () => {
    expect(answer({ status: 418 })).toContain('418');
    expect(answer({ type: 'text/html' })).toContain('text/html');
    expect(answer({ text: '{"ok":false}' })).toContain('ok');
    expect(answer({ text: '{}' })).not.toBeNull();
  });
});

test('a body drawn from a request schema is an object', () => {
  for (const { body, id } of operations) {
    if (body === null) continue;
    const value = valueBy(new Dice(3), body, () => undefined);
    expect(typeof value, id).toBe('object');
  }
});
