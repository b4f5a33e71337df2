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

  test('is closed to everybody else, whether it is new or was open before', () => {
    mkdirSync(file('old'), { mode: 0o755 });
    for (const path of [file('old'), file('new/deep')]) {
      openDataFolder(path).close();
      expect(modeOf(path)).toBe('700');
      writeFileSync(join(path, 'made later'), '');
      expect(readdirSync(path).map((name) => modeOf(join(path, name)))).toEqual(['600', '600']);
    }
  });

  test('is open to one start at a time, and to the next one when that has ended', () => {
    const lock = openDataFolder(folder);
    expect(() => openDataFolder(folder)).toThrow('another Parcel Desk works with it');
    lock.close();
    openDataFolder(folder).close();
  });

  test('that cannot be made is said in a sentence, with what to do', () => {
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
  test('are made once, and found again', () => {
    const made = readSecrets(folder, false);
    expect(Buffer.from(made.SECRETS_KEY, 'base64')).toHaveLength(32);
    storeData();
    expect(readSecrets(folder, false)).toEqual(made);
    expect(readSecrets(folder, true)).toEqual(made);
    expect(modeOf(file('secrets.json'))).toBe('600');
  });

  test('of before web push keep what is there and get the rest', () => {
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
  ])('that are %s stop the start with what to do, and nothing is written', (what, harm) => {
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

  test('that were lost before any data was stored are made anew', () => {
    readSecrets(folder, false);
    rmSync(file('secrets.json'));
    expect(readSecrets(folder, false).SECRETS_KEY).toBeTruthy();
  });
});
