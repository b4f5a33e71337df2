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
const isRoute = (file: string) => /(?:^|[/-])(?:routes|api)\.tsx?$/.test(file);
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

/**
 * A room imports from floors below its own only, and from no other room of its own floor. Inside a room:
 * pure files, then `*store.ts`, then flows, then routes and pages.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['contract'],
  ['lib'],
  ['carriers', 'policies', 'parts'],
  ['situation'],
  ['timeline'],
  ['outbox', 'inbox', 'mail', 'installation'],
  ['accounts'],
  ['connections'],
  ['shipments'],
  ['tickets', 'imports', 'aftership'],
  ['ozon', 'watch'],
  ['inbound', 'today', 'guide', 'outbound', 'reports', 'search', 'migrations', 'operations'],
  ['leaving', 'embeds', 'feeds', 'mcp'],
  ['public.ts', 'api.ts', 'desk.ts', 'late.ts'],
  ['compose.ts', 'jobs.ts'],
  ['app.ts', 'hot.ts'],
  ['index.ts'],
];
const floorOf = (name: string): number => FLOORS.findIndex((rooms) => rooms.includes(name));

describe('the rooms', () => {
  test('each stands on a floor', () => {
    const names = [...new Set(files.map((file) => roomOf(file) || file))];
    expect(names.filter((name) => name !== 'env.ts' && floorOf(name) < 0)).toEqual([]);
  });

  test('import from floors below their own only', () => {
    const upwards = files
      .filter((file) => file !== 'env.ts')
      .flatMap((file) => imports(file).map((path) => [file, path] as const))
      .filter(([, path]) => path !== 'env.ts' && !path.startsWith('../'))
      .filter(([file, path]) => {
        const [from, to] = [roomOf(file) || file, roomOf(path) || path];
        return from !== to && floorOf(to) >= floorOf(from);
      })
      .map((edge) => edge.join(' -> '));
    expect(upwards).toEqual([]);
  });

  test('in a room, a store knows rows, stores and pure files, and only routes know pages', () => {
    const isStore = (file: string) => /(?:^|[/-])store\.ts$/.test(file);
    const isShown = (file: string) => file.endsWith('.tsx') || isRoute(file);
    const backwards = files.flatMap((file) =>
      imports(file)
        .filter((path) => roomOf(file) !== '' && roomOf(path) === roomOf(file))
        .filter(
          (path) =>
            (isStore(file) && !isStore(path) && imports(path).some(isStore)) ||
            (!isShown(file) && isShown(path)) ||
            (!isRoute(file) && isRoute(path)),
        )
        .map((path) => `${file} -> ${path}`),
    );
    expect(backwards).toEqual([]);
  });

  test('a room keeps its models in one file', () => {
    const homes = Map.groupBy(
      files.filter((file) => code(file).includes('new Model(')),
      roomOf,
    );
    expect([...homes.values()].filter((one) => one.length > 1)).toEqual([]);
  });

  test('contract knows the words of the site besides', () => {
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
      (file) =>
        !/(?:^|[/-])store\.ts$/.test(file) &&
        // The one makes statements of models, the other counts them.
        !['lib/db.ts', 'lib/budget.ts'].includes(file) &&
        sql.test(code(file)),
    );
    expect(elsewhere).toEqual([]);
  });

  test('one room writes a table', () => {
    const writers = new Map<string, Set<string>>();
    for (const file of files) {
      const written = code(file).matchAll(/\b(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+)\b/g);
      for (const [, table = ''] of written) {
        writers.set(table, (writers.get(table) ?? new Set()).add(roomOf(file)));
      }
    }
    expect(writers.size).toBeGreaterThan(30);
    // With new secrets what the old ones sealed is forgotten, in whatever table it stands.
    const several = [...writers].filter(
      ([, rooms]) => [...rooms].filter((room) => room !== 'installation').length > 1,
    );
    expect(several).toEqual([]);
  });

  test('parcels are written through shipments/commit.ts', () => {
    const door = /\b(?:writePlans|writeFindings|setArchived|setSnoozed|dropNumbers|giveNumbers)\b/;
    const users = files.filter(
      (file) =>
        door.test(code(file)) && !/-store\.ts$/.test(file) && file !== 'shipments/commit.ts',
    );
    // They make statements for a draft.
    expect(users).toEqual(['shipments/change-numbers.ts', 'shipments/work.ts', 'today/snooze.ts']);
    for (const file of users) {
      expect(code(file), file).not.toMatch(/\.batch\(|\.run\(\)/);
      expect(code(file), file).toContain('commitParcels(');
    }
  });

  test('the database is reached through lib/databases.ts', () => {
    const bound = /\.DB\b|\{ DB\b/;
    expect(files.filter((file) => file !== 'lib/databases.ts' && bound.test(code(file)))).toEqual(
      [],
    );
  });

  test('d1-orm is called through lib/db.ts only', () => {
    const raw = /\.(?:All|First|Delete|Update|Upsert|InsertOne|InsertMany|CreateTable|DropTable)\(/;
    expect(files.filter((file) => file !== 'lib/db.ts' && raw.test(code(file)))).toEqual([]);
  });

  // Pictures are files of Ozon's, not answers of its API: fenced in by ozon/picture-address.ts.
  test('the outside is called by the Ozon client, pictures, the poller, mail and channels only', () => {
    const allowed =
      /^(?:ozon\/(?:client|pictures)\.ts|inbound\/poll\.ts|mail\/.*|outbound\/channels\/.*)$/;
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
      /^(?:contract\/|carriers\/|timeline\/|situation\/|policies\/|watch\/judge\.ts|shipments\/(?:shipment-facts|situation|view)\.ts)/;
    const clocks = files.filter(
      (file) => pure.test(file) && /Date\.now|new Date\(\)/.test(code(file)),
    );
    expect(clocks).toEqual([]);
  });

  test('no file grows past 250 lines but tables: carriers, the register of rules, texts', () => {
    const long = files.filter((file) => source(file).split('\n').length > 250);
    const isTable = (file: string) =>
      roomOf(file) === 'carriers' ||
      /^(?:policies\/ways|situation\/(?:playbook|steps|chat-texts(?:-[a-z-]+)?))\.ts$/.test(file);
    expect(long.filter((file) => !isTable(file))).toEqual([]);
  });
});
