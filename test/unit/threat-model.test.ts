// The threat model names the tests that prove it: each of them has to be there.
import { existsSync, readFileSync } from 'node:fs';
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

test.each(references)('%s contains the title “%s” that the threat model names', (file, title) => {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const part of title.split(' > ')) expect(source).toContain(`'${part}'`);
});
