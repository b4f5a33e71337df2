// The whole system on one machine: the very same Worker in workerd, with SQLite files, queue, object
// store and a timer that fires the crons of wrangler.toml. `npm start`; PORT, HOST, DATA_DIR.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import { Miniflare, type MiniflareOptions } from 'miniflare';
import { unstable_readConfig, unstable_splitSqlQuery } from 'wrangler';
import { buildSite } from './build-site.ts';
import { demoShift, shiftClock } from './clock-shift.ts';
import { openDemoShop, printDemo } from './demo.ts';
import { type Demo, readRounds } from './demo-file.ts';
import { isSeedDue } from './demo-seed.ts';
import { miniflareOptions } from './miniflare-options.ts';
import { serveOzonFake } from './ozon-fake-server.ts';
import { newPushKeys } from './push-keys.ts';
import { Refusal } from './refusal.ts';
import { openTables } from './tables.ts';

const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? '127.0.0.1';
const dataDir = process.env.DATA_DIR ?? '.data';
const origin = process.env.PUBLIC_ORIGIN || `http://localhost:${port}`;
// Where others can reach it, their webhook addresses must not lead into this network.
const allowsPrivate =
  (process.env.ALLOW_PRIVATE_TARGETS ?? (process.env.PUBLIC_ORIGIN ? '0' : '1')) === '1';

const clockShift = await moveClock().catch(refuse);
buildSite();
mkdirSync(dataDir, { recursive: true });
const secrets = readSecrets();
const isDemo = process.env.DEMO !== '0';
// Without a demo there is the real Ozon only; with one, only where the environment names it.
const ozonFake =
  isDemo && !process.env.OZON_API_URL ? await serveOzonFake(() => readRounds(dataDir)) : null;
const mf = new Miniflare(await options());
await mf.ready.catch(explainPort);
await createTables();
let demo = isDemo ? await openDemo() : null;
await takeUpWhatWasLeft();
startCrons();
if (demo) new Cron('7 * * * *', { protect: true, catch: console.error }, keepDemoFresh);
console.log(`\nParcel Desk is at ${origin}\n`);
if (demo) await printDemo(demo, origin, ozonFake);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void mf.dispose().then(() => process.exit(0)));
}

/** Of everything here, before anything asks what time it is; `options` moves the Worker's. */
async function moveClock(): Promise<number> {
  const shift = demoShift(process.env, Date.now());
  if (shift === 0) return 0;
  shiftClock(shift);
  console.log(`The clock shows ${new Date().toISOString()}`);
  return shift;
}

function refuse(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}

function explainPort(error: unknown): never {
  if (!String(error).includes('Address already in use')) throw error;
  console.error(`Port ${port} is taken. Stop what runs there, or: PORT=8788 npm start`);
  process.exit(1);
}

async function options(): Promise<MiniflareOptions> {
  const ozon: Record<string, string> = ozonFake === null ? {} : { OZON_API_URL: ozonFake };
  const bindings = {
    ...overrides(),
    ...ozon,
    ...mail(),
    ALLOW_PRIVATE_TARGETS: allowsPrivate ? '1' : '0',
    PUBLIC_ORIGIN: origin,
    ...secrets,
  };
  const workers = await miniflareOptions(bindings, networks(), clockShift);
  return { ...workers, defaultPersistRoot: dataDir, host, port };
}

/** [vars] of wrangler.toml can be set from the environment. */
function overrides(): Record<string, string> {
  const names = Object.keys(unstable_readConfig({ config: 'wrangler.toml' }).vars);
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

/**
 * What the Worker may call besides public addresses. While trying things out: this machine and its
 * network. Otherwise what NETWORKS names, e.g. a mail server: NETWORKS=10.0.0.25/32.
 */
function networks(): string[] {
  return [
    ...(allowsPrivate ? ['private'] : []),
    ...(ozonFake === null ? [] : ['127.0.0.0/8']),
    ...(process.env.NETWORKS?.split(',') ?? []),
  ];
}

/** Without a mail server, mails are written to the terminal. */
function mail(): Record<string, string> {
  return {
    MAIL_URL: process.env.MAIL_URL || 'log:',
    MAIL_FROM: process.env.MAIL_FROM || 'Parcel Desk <desk@localhost>',
  };
}

/** Made once per installation and kept beside the data they protect. */
function readSecrets(): Record<'SECRETS_KEY' | 'OPERATOR_KEY', string> & Record<string, string> {
  const file = join(dataDir, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (kept.VAPID_PRIVATE) return kept;
  const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const secrets = { SECRETS_KEY: random(), OPERATOR_KEY: random(), ...newPushKeys(), ...kept };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

/** Data of another schema.sql would fail somewhere, some time later: it is said here instead. */
async function createTables(): Promise<void> {
  const changed = await openTables(
    await mf.getD1Database('DB'),
    unstable_splitSqlQuery(readFileSync('schema.sql', 'utf8')),
  );
  if (changed.length === 0) return;
  console.error(
    `The data in ${dataDir}/ was made with another schema.sql (${changed.join(', ')}). ` +
      `Delete ${dataDir}/, or move it away, and start again: everything is made anew.`,
  );
  process.exit(1);
}

function openDemo(): Promise<Demo> {
  return openDemoShop(mf, origin, secrets, dataDir, ozonFake !== null);
}

async function keepDemoFresh(): Promise<void> {
  if (demo && isSeedDue(demo, Date.now())) demo = await openDemo();
}

/** At start nothing else is at work, so whatever still waits in the inbox was left behind. */
async function takeUpWhatWasLeft(): Promise<void> {
  const worker = await mf.getWorker();
  await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date(Date.now() + 60_000) });
}

function startCrons(): void {
  const { triggers } = unstable_readConfig({ config: 'wrangler.toml' });
  for (const cron of triggers.crons ?? []) {
    new Cron(cron, { timezone: 'UTC', protect: true }, async () => {
      const worker = await mf.getWorker();
      await worker.scheduled({ cron, scheduledTime: new Date() });
    });
  }
}
