// The threat model names the tests that prove it: each of them has to be there.
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** `file: title`; further titles behind a comma are of the same file. */
const references = [...readFileSync('docs/threat-model.md', 'utf8').matchAll(/^\|.*\|$/gm)].flatMap(
  ([row]) => {
    const proof = row.split(' | ').at(-1) ?? '';
    let file = '';
    return [...proof.matchAll(/`([^`]+)`/g)].map(([, text = '']): [string, string] => {
      const [, named, title = text] = /^(test\/\S+\.test\.ts): (.*)$/.exec(text) ?? [];
      file = named ?? file;
      return [file, title];
    });
  },
);

test('the threat model names tests', () => {
  expect(references.length).toBeGreaterThan(50);
});

/** The titles of tests and groups: not what else is quoted in a file, and no test that is left out. */
function titlesIn(source: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title) && TITLED.test(calleeOf(node)))
        titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest));
  return titles;
}

const TITLED = /^(?:test|describe)(?:\.(?:each|for|sequential|concurrent))*$/;

/** `test.each` of `test.each(cases)('title', …)`. */
function calleeOf({ expression }: ts.CallExpression): string {
  if (ts.isCallExpression(expression)) return calleeOf(expression);
  if (ts.isTaggedTemplateExpression(expression)) return nameOf(expression.tag);
  return nameOf(expression);
}

function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? `${nameOf(node.expression)}.${node.name.text}` : '';
}

test('the title of a test is found, and a comment, a label or a skipped test is none', () => {
  const source = `
    // test('a comment', () => {});
    describe.each([1])('a group', () => {
      test('a test', () => expect(1, 'a label').toBe(1));
      test.each([['a case']])('a test of cases', () => {});
      test.skip('skipped', () => {});
      test.each(['only a case']);
    });`;
  expect(titlesIn(source)).toEqual(['a group', 'a test', 'a test of cases']);
});

test.each(references)('%s contains the title “%s” that the threat model names', (file, title) => {
  const titles = titlesIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
  for (const part of title.split(' > ')) expect(titles).toContain(part);
});
