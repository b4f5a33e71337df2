// One look: colours from one place, no style attribute, each part once, blue for what can be pressed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const sheets = filesIn('site/src/styles', /\.css$/);
const pages = [...filesIn('functions', /\.tsx$/), ...filesIn('site/src', /\.(?:astro|tsx)$/)];
const css = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

describe('colours', () => {
  test('a colour is written down in tokens.css and nowhere else', () => {
    const literal =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab|light-dark)\(|:\s*(?:black|white|red|green|blue|gray|grey)\b/i;
    const elsewhere = sheets
      .filter((file) => !file.endsWith('tokens.css'))
      .flatMap((file) =>
        css(file)
          .split('\n')
          .filter((line) => literal.test(line) && !/[#.][\w-]*\s*[{,]$/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(elsewhere).toEqual([]);
  });

  test('every token that is used exists', () => {
    const known = new Set(
      sheets.flatMap((file) => [...css(file).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    );
    const unknown = sheets.flatMap((file) =>
      [...css(file).matchAll(/var\((--[\w-]+)\)/g)]
        .map(([, name]) => name)
        .filter((name) => !known.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('every colour of the light theme has one in the dark', () => {
    const [light = '', dark = ''] = css('site/src/styles/tokens.css').split('@supports');
    const coloured = [...light.matchAll(/(--[\w-]+):\s*#/g)].map(([, name]) => name);
    expect(coloured.length).toBeGreaterThan(20);
    const same = ['--on-act', '--on-soon'];
    expect(
      coloured.filter((name) => !same.includes(name ?? '') && !dark.includes(`${name}:`)),
    ).toEqual([]);
  });
});

describe('parts', () => {
  test('no page has a style attribute', () => {
    const styled = pages.filter((file) => /\sstyle=[{"']/.test(readFileSync(file, 'utf8')));
    expect(styled).toEqual([]);
  });

  test('a part is drawn in its own style sheet and nowhere else', () => {
    const begun = (file: string) =>
      [...css(file).matchAll(/^\.([\w-]+) \{/gm)].map(([, name = '']) => name);
    const isPart = (file: string) => /styles\/(?:parts\/|base|tokens)/.test(file);
    const owners = Map.groupBy(
      sheets
        .filter(isPart)
        .flatMap((file) => [...new Set(begun(file))].map((name) => ({ name, file }))),
      ({ name }) => name,
    );
    expect([...owners.values()].filter((some) => some.length > 1)).toEqual([]);
    const again = sheets
      .filter((file) => !isPart(file))
      .flatMap((file) =>
        begun(file)
          .filter((name) => owners.has(name))
          .map((name) => `${file}: ${name}`),
      );
    expect(again).toEqual([]);
  });

  test('every class of a style sheet is on some page or made by an island', () => {
    const used = [...pages, ...filesIn('functions', /\.ts$/), ...filesIn('site/src', /\.ts$/)]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const classes = new Set(
      sheets.flatMap((file) =>
        [...css(file).matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name),
      ),
    );
    // Made of a word and a tone or a number.
    const made = /^(?:is|turned|of|at)-/;
    const dead = [...classes].filter(
      (name) => !made.test(name) && !new RegExp(`\\b${name}\\b`).test(used),
    );
    expect(dead).toEqual([]);
  });

  test('every part is on the sheet of parts', () => {
    const sheet = readFileSync('site/src/parts-sheet/sheet.tsx', 'utf8');
    const missing = filesIn('functions/parts', /\.tsx$/)
      .map((file) => file.split('/').at(-1) ?? '')
      .filter((name) => !sheet.includes(`/parts/${name}'`));
    expect(missing).toEqual([]);
  });
});
