// The whole system on one machine: the very same Worker in workerd, with SQLite files, queue, object
// store and a timer that fires the crons of wrangler.toml. `npm start`; PORT, HOST, DATA_DIR.
import { Cron } from 'croner';
import { Miniflare, type MiniflareOptions } from 'miniflare';
import { unstable_readConfig } from 'wrangler';
import { beginWithKey, isRightKey } from '../functions/installation/key.ts';
import { buildSite } from './build-site.ts';
import { demoShift, shiftClock } from './clock-shift.ts';
import { openDataFolder } from './data-folder.ts';
import { openDemoShop, printDemo } from './demo.ts';
import { forgetHooks, toldAt } from './demo-file.ts';
import { renewDemo } from './demo-telling.ts';
import { openFront } from './front.ts';
import { migrate, readMigrations } from './migrations.ts';
import { miniflareOptions } from './miniflare-options.ts';
import { allowsPrivate, networks } from './networks.ts';
import { serveOzonFake } from './ozon-fake-server.ts';
import { Refusal } from './refusal.ts';
import { explainLoss, readSecrets, type Secrets } from './secrets.ts';
import { readTrustedProxies, visitorOf } from './trusted-proxies.ts';

const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? '127.0.0.1';
const dataDir = process.env.DATA_DIR ?? '.data';
const isPublic = Boolean(process.env.PUBLIC_ORIGIN);
const origin = process.env.PUBLIC_ORIGIN || `http://localhost:${port}`;
const isDemo = process.env.DEMO !== '0';
const mayBeNew = process.env.NEW_SECRETS === '1';

await start().catch((error) => {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
});

async function start(): Promise<void> {
  const clockShift = moveClock();
  const trusted = readTrustedProxies(process.env.TRUSTED_PROXIES);
  buildSite();
  const lock = openDataFolder(dataDir);
  const secrets = readSecrets(dataDir, mayBeNew);
  const front = await openFront({
    host,
    port,
    origin,
    visitorOf: (peer, said) => visitorOf(peer, said, trusted),
  }).catch(explainPort);
  // Without a demo there is the real Ozon only; with one, where the environment names it, and where a
  // server of this machine may not be called.
  const hasFake = isDemo && allowsPrivate() && !process.env.OZON_API_URL;
  const ozonFake = hasFake ? await serveOzonFake(() => toldAt(dataDir)) : null;
  const mf = new Miniflare({
    ...(await workerOptions(secrets, ozonFake, clockShift)),
    // Miniflare brings a runtime back that has crashed.
    unsafeHandleRuntimeRestart: async () => front.open(await mf.ready),
  });
  const runtime = await mf.ready;
  await upgrade(mf, secrets.SECRETS_KEY);
  front.open(runtime);
  await takeUpWhatWasLeft(mf);
  const demo = isDemo ? await openDemoShop(mf, front.address, secrets, dataDir, hasFake) : null;
  startCrons(mf);
  if (demo) {
    new Cron('7 * * * *', { protect: true, catch: console.error }, () =>
      renewDemo(mf, front.address, demo, dataDir),
    );
  }
  console.log(`\nParcel Desk is at ${origin}\n`);
  if (isPublic) printHints(trusted.length > 0);
  if (demo) await printDemo(demo, origin, ozonFake);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      front.close();
      await mf.dispose();
      lock.close();
      process.exit(0);
    });
  }
}

/** Of everything here, before anything asks what time it is; `workerOptions` moves the Worker's. */
function moveClock(): number {
  const shift = demoShift(process.env, Date.now());
  if (shift === 0) return 0;
  shiftClock(shift);
  console.log(`The clock shows ${new Date().toISOString()}`);
  return shift;
}

function explainPort(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new Refusal(`Port ${port} is taken. Stop what runs there, or: PORT=8788 npm start`);
}

async function workerOptions(
  secrets: Secrets,
  ozonFake: string | null,
  clockShift: number,
): Promise<MiniflareOptions> {
  const bindings = {
    ...overrides(),
    ...(ozonFake === null ? {} : { OZON_API_URL: ozonFake }),
    ...mail(),
    ALLOW_PRIVATE_TARGETS: allowsPrivate() ? '1' : '0',
    PUBLIC_ORIGIN: origin,
    ...secrets,
  };
  const workers = await miniflareOptions(bindings, networks(), clockShift);
  // Reached through the front only, so on no port that anybody knows.
  return { ...workers, defaultPersistRoot: dataDir, host: '127.0.0.1', port: 0 };
}

/** [vars] of wrangler.toml can be set from the environment. */
function overrides(): Record<string, string> {
  const names = Object.keys(unstable_readConfig({ config: 'wrangler.toml' }).vars);
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

/** Without a mail server, mails are written to the terminal. */
function mail(): Record<string, string> {
  return {
    MAIL_URL: process.env.MAIL_URL || 'log:',
    MAIL_FROM: process.env.MAIL_FROM || 'Parcel Desk <desk@localhost>',
  };
}

/** Before anybody is answered: the tables of this version, and the key the data was written with. */
async function upgrade(mf: Miniflare, secretsKey: string): Promise<void> {
  const db = (await mf.getD1Database('DB')) as unknown as D1Database;
  const applied = await migrate(db, readMigrations());
  if (applied.length > 0) console.log(`Tables made or changed: ${applied.join(', ')}`);
  if (await isRightKey(db, secretsKey)) return;
  if (!mayBeNew) throw new Refusal(explainLoss(`${dataDir}/secrets.json is not of this data`));
  await beginWithKey(db, secretsKey, Date.now());
  forgetHooks(dataDir);
}

/** Whatever still waits in the inbox was left behind by a process that is no more. */
async function takeUpWhatWasLeft(mf: Miniflare): Promise<void> {
  const worker = await mf.getWorker();
  await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date(Date.now() + 60_000) });
}

function startCrons(mf: Miniflare): void {
  const { triggers } = unstable_readConfig({ config: 'wrangler.toml' });
  for (const cron of triggers.crons ?? []) {
    new Cron(cron, { timezone: 'UTC', protect: true, catch: console.error }, async () => {
      const worker = await mf.getWorker();
      await worker.scheduled({ cron, scheduledTime: new Date() });
    });
  }
}

/** What whoever serves others should know. */
function printHints(hasProxies: boolean): void {
  if (!hasProxies) {
    console.log(
      'No proxy is trusted to say who asks (CF-Connecting-IP). If there is one in front, all its visitors\n' +
        'are limited as if they were one: name its address in TRUSTED_PROXIES.\n',
    );
  }
  if (isDemo) {
    console.log(
      'THE DEMO SHOP IS ON, and others can reach it: whoever reads this terminal can sign in. Ozon is not\n' +
        'connected to it. DEMO=0 leaves the demo out of a new installation.\n',
    );
  }
}
