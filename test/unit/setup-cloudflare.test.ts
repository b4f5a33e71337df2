// What Cloudflare needs is made once, whatever is there already. Its wrangler is a stand-in that answers as
// the real one does (test/support/wrangler-stand-in.js).
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBuckets, readQueues } from '../../scripts/cloudflare/answers.ts';
import { originOf, withDatabaseId, withOrigin } from '../../scripts/cloudflare/config-file.ts';
import { secretValues } from '../../scripts/cloudflare/new-secrets.ts';
import { foreignIds, NOTHING, planSetup } from '../../scripts/cloudflare/plan.ts';

const ID = 'f00dfeed-0000-4000-8000-00000000000d';
const script = resolve('scripts/setup-cloudflare.ts');
let folder: string;
const file = (name: string) => join(folder, name);
const text = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
const callsSoFar = () => text('calls.txt').split('\n').filter(Boolean);
const account = () => JSON.parse(text('account.json'));
const isReading = (call: string) => /\blist\b/.test(call);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudflare-'));
  mkdirSync(file('bin'));
  copyFileSync('test/support/wrangler-stand-in.js', file('bin/wrangler'));
  chmodSync(file('bin/wrangler'), 0o755);
  writeFileSync(file('package.json'), '{"type":"module"}');
  copyFileSync('wrangler.toml', file('wrangler.toml'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function setUp(args: string[] = [], env: Record<string, string> = {}) {
  const before = callsSoFar().length;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      MAIL_URL: '',
      MAIL_FROM: '',
      ...env,
      STAND_IN: folder,
      PATH: `${file('bin')}${delimiter}${process.env.PATH}`,
    },
  });
  return { status, said: stdout + stderr, calls: callsSoFar().slice(before) };
}

describe('setting up Cloudflare', () => {
  test('an empty account gets database, queues, bucket, secrets and tables, and the id stands in wrangler.toml', () => {
    const { status, said } = setUp(['--origin', 'https://desk.example.com'], {
      MAIL_URL: 'smtps://u:p@mail.test:465',
    });
    expect(said).toContain('Everything is there');
    expect(status).toBe(0);
    const { queues, buckets, secrets } = account();
    expect(queues).toEqual(
      ['dead', 'imports', 'inbound', 'jobs', 'outbound'].map((q) => `parcel-desk-${q}`),
    );
    expect(buckets).toEqual(['parcel-desk-evidence']);
    expect(Buffer.from(secrets.SECRETS_KEY, 'base64')).toHaveLength(32);
    expect(secrets.MAIL_URL).toBe('smtps://u:p@mail.test:465');
    expect(text('wrangler.toml')).toContain(`database_id = "${ID}"`);
    expect(text('wrangler.toml')).toContain('PUBLIC_ORIGIN = "https://desk.example.com"');
    expect(callsSoFar().at(-1)).toBe('d1 migrations apply parcel-desk --remote');
  });

  test('a second run makes nothing, sets no secret and leaves wrangler.toml as it is', () => {
    setUp([], { MAIL_URL: 'smtps://a', MAIL_FROM: 'a@b.test' });
    const [toml, before] = [text('wrangler.toml'), account()];
    const { calls } = setUp([], { MAIL_URL: 'smtps://other', SECRETS_KEY: 'another' });
    expect(calls.filter((call) => !isReading(call))).toEqual([
      'd1 migrations apply parcel-desk --remote',
    ]);
    expect(account()).toEqual(before);
    expect(text('wrangler.toml')).toBe(toml);
  });

  test.each(['queues create parcel-desk-inbound', 'secret bulk'])(
    'broken off at "%s", it is completed by running it again, with the same keys',
    (at) => {
      writeFileSync(file('fail-at'), at);
      const first = setUp();
      expect([first.status, first.said]).toEqual([1, expect.stringContaining('can be run again')]);
      const kept = text('.cloudflare-secrets.json');
      const second = setUp();
      expect(second.said).toContain('Everything is there');
      expect(account().queues).toHaveLength(5);
      if (kept !== '') expect(text('.cloudflare-secrets.json')).toBe(kept);
      expect(account().secrets).toMatchObject(JSON.parse(text('.cloudflare-secrets.json')));
    },
  );

  test('a dry run prints every command and calls nothing, writes nothing', () => {
    const toml = text('wrangler.toml');
    const { said, calls } = setUp(['--dry-run', '--location', 'weur']);
    expect(calls).toEqual([]);
    expect(said).toContain('wrangler d1 create parcel-desk --location weur');
    expect(said).toContain('wrangler queues create parcel-desk-dead');
    expect(said).toContain('SECRETS_KEY');
    expect([text('wrangler.toml'), text('.cloudflare-secrets.json')]).toEqual([toml, '']);
  });

  test('an id of another account is refused before anything is made', () => {
    const other = withDatabaseId(text('wrangler.toml'), 'parcel-desk', ID.replace('f00d', 'beef'));
    writeFileSync(file('wrangler.toml'), other);
    const { status, said, calls } = setUp();
    expect([status, said]).toEqual([1, expect.stringContaining('this account does not have')]);
    expect(calls.every(isReading)).toBe(true);
  });

  test('secrets pass through no command line and the copy of them is closed to others', () => {
    setUp();
    const { SECRETS_KEY } = account().secrets;
    expect(text('calls.txt')).not.toContain(SECRETS_KEY);
    expect(statSync(file('.cloudflare-secrets.json')).mode & 0o077).toBe(0);
    expect(readFileSync('.gitignore', 'utf8')).toContain('.cloudflare-secrets.json');
  });
});

describe('its parts', () => {
  test('an origin is an https address without a path', () => {
    expect(originOf('https://desk.example.com/')).toBe('https://desk.example.com');
    for (const origin of ['http://desk.example.com', 'desk.example.com', 'https://a.test/ru']) {
      expect(() => originOf(origin)).toThrow('--origin takes an address like');
    }
  });

  const wanted = {
    databases: [
      { name: 'a', id: undefined },
      { name: 'b', id: 'b-id' },
    ],
    queues: ['q', 'r'],
    buckets: ['k'],
    secrets: ['S', 'T'],
  };

  test('the plan holds what is missing and nothing else', () => {
    const there = {
      databases: new Map([['b', 'b-id']]),
      queues: new Set(['r']),
      buckets: new Set(['k']),
      secrets: new Set(['S']),
    };
    expect(planSetup(wanted, there)).toEqual([
      { do: 'run', command: ['d1', 'create', 'a'] },
      { do: 'fill', database: 'a' },
      { do: 'run', command: ['queues', 'create', 'q'] },
      { do: 'secrets', names: ['T'] },
      { do: 'run', command: ['d1', 'migrations', 'apply', 'a', '--remote'] },
      { do: 'run', command: ['d1', 'migrations', 'apply', 'b', '--remote'] },
    ]);
    expect(foreignIds(wanted, there)).toEqual([]);
    expect(foreignIds(wanted, NOTHING)).toEqual(['b (b-id)']);
  });

  test('an id is written into the table of its database, and nothing else of the file changes', () => {
    const toml =
      '# one\n[[d1_databases]]\nbinding = "A"\ndatabase_name = "a" # name\n\n[[d1_databases]]\ndatabase_name = "b"\ndatabase_id = "0"\n[vars]\nPUBLIC_ORIGIN = "x"\n';
    expect(withDatabaseId(withDatabaseId(toml, 'a', '1'), 'b', '2')).toBe(
      toml.replace('# name\n', '# name\ndatabase_id = "1"\n').replace('"0"', '"2"'),
    );
    expect(withDatabaseId(toml, 'c', '3')).toBe(toml);
    expect(withOrigin(toml, 'https://y')).toBe(toml.replace('"x"', '"https://y"'));
  });

  test('half a pair of push keys is never completed with a half of another', () => {
    expect(() => secretValues(['VAPID_PRIVATE'], {}, folder)).toThrow('the other is unknown here');
    const { values } = secretValues(['VAPID_PUBLIC', 'VAPID_PRIVATE'], {}, folder);
    const again = secretValues(['VAPID_PRIVATE'], {}, folder).values;
    expect(again.VAPID_PRIVATE).toBe(values.VAPID_PRIVATE);
  });

  test('names are read from wrangler’s tables with and without colours', () => {
    const grey = (said: string) => `\u001b[90m${said}\u001b[39m`;
    const table = `┌──┬──┐\n│ id │ name │ created_on │\n├──┼──┤\n${grey('│')} 1f ${grey('│')} a-b ${grey('│')} x │\n└──┴──┘`;
    expect(readQueues(table)).toEqual(['a-b']);
    expect(
      readBuckets(
        `Listing buckets...\n${grey('name:')}           one\ncreation_date:  now\n\nname:  two`,
      ),
    ).toEqual(['one', 'two']);
  });
});
