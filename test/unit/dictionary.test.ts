// The open dictionary: the files that are published say what the code says, and the package works as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { Dictionary } from '../../functions/contract/dictionary.ts';
import { makeDictionary } from '../../functions/guide/dictionary.ts';
import * as published from '../../packages/status-dictionary/index.js';
import { packageFiles } from '../../scripts/dictionary-package.ts';

const FOLDER = 'packages/status-dictionary';
const dictionary = makeDictionary();

describe('the published files', () => {
  test('the files in packages/status-dictionary are what `npm run dictionary` writes', () => {
    const made = packageFiles();
    const names = readdirSync(FOLDER, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));
    expect(names.sort()).toEqual(Object.keys(made).sort());
    for (const [name, text] of Object.entries(made))
      expect(readFileSync(join(FOLDER, name), 'utf8'), `npm run dictionary: ${name}`).toBe(text);
  });

  test('no file is too large to be read in a diff, and none names a registry', () => {
    for (const [name, text] of Object.entries(packageFiles())) {
      expect(text.length, name).toBeLessThan(40_000);
      expect(text, name).not.toMatch(/registry\.|publishConfig/);
    }
  });

  test('the module exports what the code makes', () => {
    const { version, statuses, subStatuses, parties, steps, cases, carriers } = published;
    expect({
      version,
      license: 'MIT',
      statuses,
      subStatuses,
      parties,
      steps,
      cases,
      carriers,
    }).toEqual(dictionary);
  });
});

describe('the dictionary', () => {
  test('the dictionary is what the API document says of it', () => {
    expect(v.safeParse(Dictionary, dictionary).issues).toBeUndefined();
  });

  test('every step with a status has a case, and every case says who acts for each way of delivery', () => {
    for (const { id, status, case: found } of dictionary.steps)
      expect(found === null, id).toBe(status === null);
    expect(dictionary.cases.find(({ id }) => id === 'moving_late')?.turn).toMatchObject({
      ozon: 'ozon',
      own_carrier: 'carrier',
    });
    expect(dictionary.cases.find(({ id }) => id === 'waiting_at_point')?.turn.ozon).toBe('buyer');
  });

  test('every code is found in the package as the product itself reads it', () => {
    for (const carrier of CARRIERS)
      for (const code of Object.values(carrier.steps).flat())
        expect(published.lookUp(carrier.id, code)?.step.id, `${carrier.id} ${code}`).toBe(
          stepOf(carrier, code),
        );
  });

  test('a qualified, misspelt or unknown code is read by the package as by the product', () => {
    const codes = CARRIERS.flatMap((carrier) =>
      Object.values(carrier.steps).flatMap((all) => all.map((code) => ({ carrier, code }))),
    );
    const ending = fc.constantFrom('', ' ', '/9', '_9', '/A/B', '_A_B', 'x', '  z');
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        ending,
        fc.boolean(),
        ({ carrier, code }, end, isLow) => {
          const written = isLow ? `${code}${end}`.toLowerCase() : `${code}${end}`;
          expect(published.lookUp(carrier.id, written)?.step.id ?? null).toBe(
            stepOf(carrier, written),
          );
        },
      ),
      { numRuns: 500 },
    );
    expect(published.lookUp('nobody', 'delivered')).toBeNull();
    expect(published.lookUp('cdek', '__proto__')).toBeNull();
  });
});
