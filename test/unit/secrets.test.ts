// The data folder and the secrets in it, before anything is started.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDataFolder, writeWhole } from '../../scripts/data-folder.ts';
import { readSecrets } from '../../scripts/secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parcel-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
/** As the runtime leaves it. */
const storeData = () => mkdirSync(file('d1'));

describe('the data folder', () => {
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(umask);
  });

  test('the data folder is closed to other users, whether new or open before', () => {
    mkdirSync(file('old'), { mode: 0o755 });
    for (const path of [file('old'), file('new/deep')]) {
      openDataFolder(path).close();
      expect(modeOf(path)).toBe('700');
      writeFileSync(join(path, 'made later'), '');
      expect(readdirSync(path).map((name) => modeOf(join(path, name)))).toEqual(['600', '600']);
    }
  });

  test('a data folder in use refuses a second start until the first one ends', () => {
    const lock = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow('another Parcel Desk works with it');
    lock.close();
    openDataFolder(folder).close();
  });

  test('a data folder that cannot be made is reported with the reason and a remedy', () => {
    writeFileSync(file('in the way'), '');
    expect(() => openDataFolder(file('in the way'))).toThrow(
      /there is a file in the way\. Mend that.*DATA_DIR=/,
    );
    expect(() => openDataFolder(file('in the way/data'))).toThrow('there is a file in the way');
  });

  test('a file written whole replaces the old one and leaves nothing beside it', () => {
    writeFileSync(file('a.json'), 'a longer text than the new one', { mode: 0o644 });
    writeFileSync(file('a.json.new'), 'half of somethi');
    writeWhole(file('a.json'), 'new');
    expect(readFileSync(file('a.json'), 'utf8')).toBe('new');
    expect([readdirSync(folder), modeOf(file('a.json'))]).toEqual([['a.json'], '600']);
  });
});

describe('the secrets', () => {
  test('secrets are made at the first start and read back at later ones', () => {
    const made = readSecrets(folder, false);
    expect(Buffer.from(made.SECRETS_KEY, 'base64')).toHaveLength(32);
    storeData();
    expect(readSecrets(folder, false)).toEqual(made);
    expect(readSecrets(folder, true)).toEqual(made);
    expect(modeOf(file('secrets.json'))).toBe('600');
  });

  test('secrets from before web push keep their values, and later starts read the same', () => {
    const { SECRETS_KEY, OPERATOR_KEY } = readSecrets(folder, false);
    writeFileSync(file('secrets.json'), JSON.stringify({ SECRETS_KEY, OPERATOR_KEY }));
    storeData();
    const completed = readSecrets(folder, false);
    expect(completed).toMatchObject({ SECRETS_KEY, OPERATOR_KEY });
    expect(readSecrets(folder, false)).toEqual(completed);
  });

  test.each([
    ['missing', () => rmSync(file('secrets.json'))],
    ['damaged', () => truncateSync(file('secrets.json'), 100)],
    ['damaged', () => truncateSync(file('secrets.json'), 0)],
    ['damaged', () => writeFileSync(file('secrets.json'), '{"SECRETS_KEY": "c2hvcnQ="}')],
    ['damaged', () => writeFileSync(file('secrets.json'), 'null')],
  ])('secrets that are %s (case %#) stop the start with a remedy and no writes', (what, harm) => {
    const { SECRETS_KEY } = readSecrets(folder, false);
    storeData();
    harm();
    const before = readdirSync(folder);
    expect(() => readSecrets(folder, false)).toThrow(
      new RegExp(`secrets.json is ${what}\\.[\\s\\S]*from a backup[\\s\\S]*NEW_SECRETS=1`),
    );
    expect(readdirSync(folder)).toEqual(before);
    expect(readSecrets(folder, true).SECRETS_KEY).not.toBe(SECRETS_KEY);
  });

  test('secrets lost before any data is stored are made again', () => {
    readSecrets(folder, false);
    rmSync(file('secrets.json'));
    expect(readSecrets(folder, false).SECRETS_KEY).toBeTruthy();
  });
});
