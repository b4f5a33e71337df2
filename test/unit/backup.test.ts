// Backups of a data folder that the runtime itself wrote and goes on writing: D1 with its full-text index,
// photos, secrets.
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOf } from '../../functions/installation/key.ts';
import { checkBackup } from '../../scripts/backup/check.ts';
import { thisProgram } from '../../scripts/backup/manifest.ts';
import { restoreBackup } from '../../scripts/backup/put-back.ts';
import { takeBackup } from '../../scripts/backup/take.ts';
import { nameOfBackup, superseded } from '../../scripts/backup/thin.ts';
import { openDataFolder, refuseUnfinished } from '../../scripts/data-folder.ts';
import { installation } from '../../scripts/installation.ts';
import { migrate, readMigrations } from '../../scripts/migrations.ts';
import { readSecrets } from '../../scripts/secrets.ts';

const room = mkdtempSync(join(tmpdir(), 'backup-'));
const dataDir = join(room, 'data');
const program = thisProgram();
let seconds = 0;
/** Backups are named by the second. */
const later = () => new Date(Date.UTC(2026, 10, 27) + 1000 * seconds++);
const newPlace = () => join(room, `place-${seconds++}`);

const runtime = (folder: string) =>
  new Miniflare({
    modules: true,
    script: '',
    compatibilityDate: '2026-07-01',
    defaultPersistRoot: folder,
    d1Databases: { DB: 'db' },
    r2Buckets: { EVIDENCE: 'evidence' },
  });

let mf: Miniflare;
let number = 0;
async function writeSeller(): Promise<string> {
  const id = `s${number++}`;
  const db = await mf.getD1Database('DB');
  await db
    .prepare('INSERT INTO sellers (id, name, slug, createdAt) VALUES (?1, ?1, ?1, ?1)')
    .bind(id)
    .run();
  return id;
}
const putPhoto = async (key: string, bytes: number) =>
  (await mf.getR2Bucket('EVIDENCE')).put(key, new Uint8Array(bytes).fill(number++ % 256));

beforeAll(async () => {
  openDataFolder(dataDir).close();
  const secrets = readSecrets(dataDir, false);
  mf = runtime(dataDir);
  const db = await mf.getD1Database('DB');
  await migrate(db, readMigrations());
  await db
    .prepare('INSERT INTO installation (id, key_check) VALUES (1, ?)')
    .bind(await checkOf(secrets.SECRETS_KEY))
    .run();
  await db.prepare("INSERT INTO ticket_search VALUES ('t', 's', 'box came open')").run();
  await putPhoto('evidence/a', 3000);
  await putPhoto('evidence/b', 5000);
}, 60_000);
afterAll(async () => {
  await mf.dispose();
  rmSync(room, { recursive: true, force: true });
});

const take = (extra: Partial<Parameters<typeof takeBackup>[0]> = {}) =>
  takeBackup({
    dataDir,
    to: join(room, 'backups'),
    now: later(),
    version: program.version,
    ...extra,
  });
const restore = (backup: string, to: string, extra = {}) =>
  restoreBackup({ backup, dataDir: to, program, now: later(), ...extra });
const sellersIn = (folder: string) =>
  installation(folder)
    .all<{ id: string }>('SELECT id FROM sellers')
    .map(({ id }) => id);

/** One of the backup's files, as a fault of a disk would leave it. */
function harmed(folder: string, harm: (folder: string) => void): string {
  const copy = newPlace();
  cpSync(folder, copy, { recursive: true });
  harm(copy);
  return copy;
}
const firstOf = (folder: string, pattern: string) => globSync(join(folder, pattern))[0] ?? '';
const flip = (file: string) => {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('a backup', () => {
  test('a backup taken while rows and photos are written has every write acknowledged before it began', async () => {
    let isOver = false;
    let stored = 0;
    const photos = (async () => {
      for (let i = 0; !isOver; i++) {
        await putPhoto(`evidence/${i % 20}`, 2000 + i);
        if (i % 3 === 0)
          await (await mf.getR2Bucket('EVIDENCE')).delete(`evidence/${(i + 7) % 20}`);
        stored += 1;
      }
    })();
    const acknowledged: string[] = [];
    const rows = (async () => {
      while (!isOver) acknowledged.push(await writeSeller());
    })();
    try {
      while (acknowledged.length < 20 || stored < 20) await writeSeller();
      for (let round = 0; round < 3; round++) {
        const before = [...acknowledged];
        const { folder } = await take();
        const place = newPlace();
        await restore(folder, place);
        expect(installation(place).integrity()).toBe('ok');
        expect(sellersIn(place)).toEqual(expect.arrayContaining(before));
        // Reads each file that the index names.
        expect(installation(place).objects().size).toBeGreaterThan(2);
      }
    } finally {
      isOver = true;
      await Promise.all([rows, photos]);
    }
    // A machine that is busy with something else is no failure.
  }, 180_000);

  test('after the whole data folder is lost, a restore brings back rows, photos, search and secrets', async () => {
    const place = newPlace();
    const id = await writeSeller();
    const { folder } = await take();
    const photos = installation(dataDir).objects();
    await restore(folder, place);
    expect(sellersIn(place)).toContain(id);
    expect(installation(place).objects()).toEqual(photos);
    expect(installation(place).count("ticket_search('box')")).toBe(1);
    expect(readSecrets(place, false)).toEqual(readSecrets(dataDir, false));
    // And the runtime finds all of it under its own names.
    const second = runtime(place);
    const photo = await (await second.getR2Bucket('EVIDENCE')).get('evidence/a');
    expect((await photo?.arrayBuffer())?.byteLength).toBe(3000);
    expect(await migrate(await second.getD1Database('DB'), readMigrations())).toEqual([]);
    await second.dispose();
  });

  test('a backup is closed to other users and leaves nothing else behind', async () => {
    const to = newPlace();
    const { folder, manifest } = await take({ to });
    expect(readdirSync(to)).toEqual([folder.slice(to.length + 1)]);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o077;
      expect(mode, entry.name).toBe(0);
    }
    expect(manifest.migrations).toEqual(program.migrations);
  });

  test('linked to its data folder, a backup outlives a photo that is deleted', async () => {
    await putPhoto('evidence/linked', 700);
    const { folder } = await take({ to: join(dataDir, 'before-upgrade'), linked: true });
    await (await mf.getR2Bucket('EVIDENCE')).delete('evidence/linked');
    const place = newPlace();
    await restore(folder, place);
    expect([...installation(place).objects().keys()]).toContain('evidence/linked');
  });

  test('a folder without data, and a place that is no backup, are refused in words', async () => {
    mkdirSync(join(room, 'nothing'), { recursive: true });
    await expect(take({ dataDir: join(room, 'nothing') })).rejects.toThrow('There is no data in');
    await expect(checkBackup(join(room, 'nothing'))).rejects.toThrow('is no backup');
  });

  test('a photo that the data names and its folder lacks stops a backup, and nothing half is left', async () => {
    const broken = newPlace();
    const { folder } = await take();
    await restore(folder, broken);
    rmSync(firstOf(broken, 'r2/*/blobs/*'));
    const to = newPlace();
    await expect(take({ dataDir: broken, to })).rejects.toThrow('are missing in its folder');
    expect(readdirSync(to)).toEqual([]);
  });
});

describe('checking', () => {
  test.each<[string, (folder: string) => void, string | RegExp]>([
    ['a changed photo', (f) => flip(firstOf(f, 'data/r2/*/blobs/*')), 'was changed'],
    ['a changed database', (f) => flip(firstOf(f, 'data/d1/*/[0-9a-f]*.sqlite')), 'was changed'],
    ['a longer file', (f) => appendFileSync(firstOf(f, 'data/secrets.json'), ' '), 'bytes instead'],
    ['a missing photo', (f) => rmSync(firstOf(f, 'data/r2/*/blobs/*')), 'is missing'],
    ['a damaged manifest', (f) => writeFileSync(join(f, 'manifest.json'), '{"parts"'), 'damaged'],
    [
      'a photo left out of the manifest',
      (f) => change(f, (manifest) => ({ ...manifest, parts: withoutBlob(manifest.parts) })),
      /the object \w+ is missing/,
    ],
    [
      'a part outside of the folder',
      (f) =>
        change(f, ({ parts, ...rest }) => ({
          ...rest,
          parts: [{ ...parts[0], name: 'd1/../../x' }, ...parts],
        })),
      'which is no part of a backup',
    ],
  ])('%s is found, and not restored', async (_, harm, said) => {
    const { folder } = await take();
    const copy = harmed(folder, harm);
    await expect(checkBackup(copy)).rejects.toThrow(said);
    const place = newPlace();
    await expect(restore(copy, place)).rejects.toThrow(said);
    expect(existsSync(place)).toBe(false);
  });

  test('a database that is damaged before it is copied makes no backup', async () => {
    const broken = newPlace();
    const { folder } = await take();
    await restore(folder, broken);
    const file = firstOf(broken, 'd1/*/[0-9a-f]*.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 3 * 4096, 6 * 4096);
    writeFileSync(file, bytes);
    await expect(take({ dataDir: broken, to: newPlace() })).rejects.toThrow();
  });

  test('secrets that are not those of the data are found', async () => {
    const other = newPlace();
    const { folder } = await take();
    await restore(folder, other);
    rmSync(join(other, 'secrets.json'));
    readSecrets(other, true);
    await expect(take({ dataDir: other, to: newPlace() })).rejects.toThrow('is of other data');
  });
});

interface Loose {
  parts: { name: string }[];
}
const withoutBlob = (parts: Loose['parts']) => {
  const blob = parts.find(({ name }) => name.includes('/blobs/'));
  return parts.filter((one) => one !== blob);
};
function change(folder: string, edit: (manifest: Loose) => object): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')))));
}

describe('a sealed backup', () => {
  const passphrase = 'four words nobody guesses';

  test('a sealed backup shows nothing of what is in it and opens with its passphrase only', async () => {
    const { folder } = await take({ passphrase });
    const { OPERATOR_KEY } = readSecrets(dataDir, false);
    for (const file of globSync(join(folder, '**/*'))) {
      if (!statSync(file).isFile()) continue;
      const bytes = readFileSync(file);
      expect(bytes.includes(OPERATOR_KEY) || bytes.includes('SQLite format'), file).toBe(false);
    }
    await expect(checkBackup(folder)).rejects.toThrow('BACKUP_PASSPHRASE=… is needed');
    await expect(checkBackup(folder, 'five')).rejects.toThrow('is not the one of this backup');
    const place = newPlace();
    await restore(folder, place, { passphrase });
    expect(installation(place).objects()).toEqual(installation(dataDir).objects());
    expect(readSecrets(place, false).OPERATOR_KEY).toBe(OPERATOR_KEY);
  });

  test('parts of a sealed backup cannot be exchanged or left out by whoever stores it', async () => {
    const { folder } = await take({ passphrase });
    const copy = harmed(folder, (f) =>
      change(f, (manifest) => ({ ...manifest, parts: withoutBlob(manifest.parts) })),
    );
    await expect(checkBackup(copy, passphrase)).rejects.toThrow('its manifest was changed');
  });
});

describe('a restore', () => {
  test('a restore refuses a folder with data, and moves that data aside when told to', async () => {
    const place = newPlace();
    const first = await take();
    await restore(first.folder, place);
    writeFileSync(join(place, 'demo.json'), '"mine"');
    await expect(restore(first.folder, place)).rejects.toThrow('With --replace it is moved aside');
    expect(readFileSync(join(place, 'demo.json'), 'utf8')).toBe('"mine"');
    const { aside } = await restore(first.folder, place, { replace: true });
    expect(readFileSync(join(aside ?? '', 'demo.json'), 'utf8')).toBe('"mine"');
    expect(existsSync(join(place, 'demo.json'))).toBe(false);
    expect(installation(place).integrity()).toBe('ok');
  });

  test('a restore refuses a folder that a server works with', async () => {
    const place = newPlace();
    const { folder } = await take();
    const lock = openDataFolder(place);
    await expect(restore(folder, place)).rejects.toThrow('another Parcel Desk works with it');
    lock.close();
  });

  test('a backup of a newer version is refused by name, one of an older version is restored', async () => {
    const { folder } = await take();
    const newer = harmed(folder, (f) =>
      change(f, (manifest) => ({ ...manifest, migrations: ['9000_colour.sql'] })),
    );
    await expect(restore(newer, newPlace())).rejects.toThrow('newer version of Parcel Desk (9000_');
    const format = harmed(folder, (f) => change(f, (manifest) => ({ ...manifest, format: 2 })));
    await expect(restore(format, newPlace())).rejects.toThrow('a backup of format 2');
    const place = newPlace();
    const coming = { version: '9.0.0', migrations: [...program.migrations, '9000_colour.sql'] };
    await restoreBackup({ backup: folder, dataDir: place, program: coming, now: later() });
    expect(installation(place).integrity()).toBe('ok');
  });

  test('a restore that was killed halfway lets nothing start, and is completed by doing it again', async () => {
    const place = newPlace();
    const { folder } = await take();
    await restore(folder, place);
    // As if it had been killed while it moved files in.
    writeFileSync(join(place, 'restore-unfinished'), '');
    mkdirSync(join(place, 'restoring'));
    renameSync(join(place, 'r2'), join(place, 'restoring', 'r2'));
    expect(() => refuseUnfinished(place)).toThrow('npm run restore -- BACKUP');
    await restore(folder, place);
    expect(() => refuseUnfinished(place)).not.toThrow();
    expect(installation(place).objects()).toEqual(installation(dataDir).objects());
    expect(existsSync(join(place, 'restoring'))).toBe(false);
  });
});

describe('thinning out', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 10, n, 3, 17));
  const names = [3, 1, 4, 2].map((n) => nameOfBackup(day(n)));

  test('the newest backups stay, and what is no backup is never touched', () => {
    const others = ['notes.txt', 'parcel-desk-by-hand', 'parcel-desk-2026-11-01T031700Z.tar'];
    expect(superseded([...names, ...others], 2, day(4))).toEqual([
      nameOfBackup(day(1)),
      nameOfBackup(day(2)),
    ]);
    expect(superseded(names, 9, day(4))).toEqual([]);
  });

  test('a backup broken off a day ago is removed, one being taken is not', () => {
    const partial = names.map((name) => `${name}.partial`);
    expect(superseded(partial, 1, day(4))).toEqual(
      [1, 2].map((n) => `${nameOfBackup(day(n))}.partial`),
    );
  });
});
