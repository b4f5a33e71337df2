// Reads the import lines and holds the plan: who may know whom, and where SQL and fetch may stand.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = readdirSync('functions', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative('functions', join(entry.parentPath, entry.name)));
const source = (file: string) => readFileSync(join('functions', file), 'utf8');
const code = (file: string) => source(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const imports = (file: string): string[] =>
  [...source(file).matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)'/gm)].map(([, path = '']) =>
    relative('functions', join('functions', dirname(file), path)),
  );
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

describe('the rooms', () => {
  test('contract knows nobody but itself and the words of the site', () => {
    const foreign = files
      .filter((file) => roomOf(file) === 'contract')
      .flatMap(imports)
      .filter((path) => roomOf(path) !== 'contract' && !path.startsWith('../site/src/i18n/'));
    expect(foreign).toEqual([]);
  });

  test('carriers are pure: they know the contract only, and no environment', () => {
    const carriers = files.filter((file) => roomOf(file) === 'carriers');
    const foreign = carriers
      .flatMap(imports)
      .filter((path) => !['carriers', 'contract'].includes(roomOf(path)));
    expect(foreign).toEqual([]);
    for (const file of carriers) {
      expect(code(file), file).not.toMatch(/\bfetch\(|\benv\b|Date\.now|new Date\(\)|Math\.random/);
    }
  });

  test('lib knows the contract and the environment only', () => {
    const foreign = files
      .filter((file) => roomOf(file) === 'lib')
      .flatMap(imports)
      .filter((path) => !['lib', 'contract'].includes(roomOf(path)) && path !== 'env.ts');
    expect(foreign).toEqual([]);
  });

  test('files do not import one another in a circle', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of imports(file)) if (files.includes(next)) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  test('folders are two deep at most', () => {
    expect(files.filter((file) => file.split('/').length > 3)).toEqual([]);
  });
});

describe('where things may stand', () => {
  test('SQL stands in store files', () => {
    const sql = /\bprepare\(|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) [a-z]/;
    const elsewhere = files.filter(
      (file) => !/(?:^|[/-])store\.ts$/.test(file) && file !== 'lib/db.ts' && sql.test(code(file)),
    );
    expect(elsewhere).toEqual([]);
  });

  test('d1-orm is called through lib/db.ts only', () => {
    const raw = /\.(?:All|First|Delete|Update|Upsert|InsertOne|InsertMany|CreateTable|DropTable)\(/;
    expect(files.filter((file) => file !== 'lib/db.ts' && raw.test(code(file)))).toEqual([]);
  });

  test('the outside is called from three places only', () => {
    const allowed = /^(?:ozon\/client\.ts|inbound\/poll\.ts|outbound\/channels\/.*)$/;
    const callers = files.filter(
      (file) => !allowed.test(file) && /(?<![.\w]|async )fetch\(/.test(code(file)),
    );
    expect(callers).toEqual([]);
  });

  test('bodies of requests are read through lib, which holds their length', () => {
    const reading =
      /\b(?:req|request|raw)\s*\.(?:json|text|formData|arrayBuffer|blob|bytes|parseBody)\(|\b(?:request|raw)\.body\b|\.formData\(|\bvalidator\(/;
    const doors = ['lib/body.ts', 'lib/form.ts', 'lib/validate.ts'];
    expect(files.filter((file) => !doors.includes(file) && reading.test(code(file)))).toEqual([]);
  });

  test('pure files take the time as an argument', () => {
    const pure =
      /^(?:contract\/|carriers\/|watch\/(?:thresholds|pace|judge)\.ts|shipments\/(?:status|milestones|lane|channel|watched|plan-watch|stale|stale-clocks|problem-view|event|merge|party|snapshot|view)\.ts)/;
    const clocks = files.filter(
      (file) => pure.test(file) && /Date\.now|new Date\(\)/.test(code(file)),
    );
    expect(clocks).toEqual([]);
  });

  test('no file grows past 250 lines but tables: carriers, the register of rules, texts', () => {
    const long = files.filter((file) => source(file).split('\n').length > 250);
    const isTable = (file: string) =>
      roomOf(file) === 'carriers' || /^guide\/(?:policies|chat-texts)\.ts$/.test(file);
    expect(long.filter((file) => !isTable(file))).toEqual([]);
  });
});
