// The whole system on one machine: the very same Worker in workerd, with SQLite files, queue, object
// store and a timer that fires the crons of wrangler.toml. `npm start`; PORT, HOST, DATA_DIR.
import { Cron } from 'croner';
import { Miniflare } from 'miniflare';
import { unstable_readConfig } from 'wrangler';
import { beginWithKey, isRightKey } from '../functions/installation/key.ts';
import { newSecret } from '../functions/lib/ids.ts';
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts';
import { thisProgram } from './backup/manifest.ts';
import { buildSite } from './build-site.ts';
import { demoShift, shiftClock } from './clock-shift.ts';
import { openDataFolder, refuseUnfinished } from './data-folder.ts';
import { openDemoShop, printDemo } from './demo.ts';
import { ordinaryOf, stockOf } from './demo-data/parcels.ts';
import { type DemoSize, readSize } from './demo-data/size.ts';
import type { Door } from './demo-data/ways-in.ts';
import { readDemo, readRounds, sizeOfRound } from './demo-file.ts';
import { isSeedDue } from './demo-seed.ts';
import { openFront } from './front.ts';
import { migrate, readMigrations } from './migrations.ts';
import { miniflareOptions } from './miniflare-options.ts';
import { allowsPrivate, hasOzonFake, networks } from './networks.ts';
import { serveOzonFake } from './ozon-fake-server.ts';
import { untilWorkerReady } from './ready.ts';
import { Refusal } from './refusal.ts';
import { runJobs } from './run-jobs.ts';
import { explainLoss, readSecrets } from './secrets.ts';
import { finishWork } from './stop.ts';
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
  const size = readSize(process.env.DEMO_SIZE);
  const trusted = readTrustedProxies(process.env.TRUSTED_PROXIES);
  buildSite();
  const lock = openDataFolder(dataDir);
  refuseUnfinished(dataDir);
  const secrets = readSecrets(dataDir, mayBeNew);
  const frontKey = newSecret();
  const front = await openFront({
    host,
    port,
    origin,
    key: frontKey,
    visitorOf: (peer, said) => visitorOf(peer, said, trusted),
  }).catch(explainPort);
  const hasFake = hasOzonFake(process.env);
  const ozonFake = hasFake ? await openOzonFake(size) : null;
  const bindings = { ...settings(ozonFake), ...secrets, FRONT_KEY: frontKey };
  const mf = new Miniflare({
    ...(await miniflareOptions(bindings, networks(process.env), clockShift)),
    defaultPersistRoot: dataDir,
    // The front knows it; nobody else has to.
    host: '127.0.0.1',
    port: 0,
    // Miniflare brings a runtime back that has crashed.
    unsafeHandleRuntimeRestart: async () => front.open(await mf.ready),
  });
  const runtime = await mf.ready;
  await upgrade(mf, secrets.SECRETS_KEY);
  /** Past the front. */
  const ask = async (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, await mf.ready), {
      ...init,
      headers: { ...init.headers, 'mf-front-key': frontKey },
    });
  await untilWorkerReady(ask);
  front.open(runtime);
  const door: Door = {
    address: front.address,
    origin,
    visit: (path, from, init) =>
      ask(path, { ...init, headers: { ...init.headers, 'cf-connecting-ip': from } }),
  };
  const openDemo = () => openDemoShop({ mf, door, dataDir, size }, secrets, hasFake);
  let demo = isDemo ? await openDemo() : null;
  await takeUpWhatWasLeft(mf);
  const crons = startCrons(mf);
  if (demo) {
    const reseed = new Cron('7 * * * *', { protect: true, catch: console.error }, async () => {
      if (demo && isSeedDue(demo, size, Date.now())) demo = await openDemo();
    });
    crons.push(reseed);
  }
  let isStopping = false;
  const stop = async () => {
    // Who asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    for (const cron of crons) cron.stop();
    await finishWork({ front, ask: (headers) => ask('/', { headers }) });
    front.close();
    await mf.dispose();
    lock.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const others = process.listeners(signal);
    process.on(signal, () => void stop());
    // Miniflare's own would end the process at once. Ours stands first: without any, a signal would be lost.
    for (const other of others) process.off(signal, other);
  }

  console.log(`\nParcel Desk is at ${origin}\n`);
  if (isPublic) printHints(trusted.length > 0);
  if (demo) await printDemo(demo, origin, ozonFake);
}

/** Of everything here, before anything asks what time it is; `miniflareOptions` moves the Worker's. */
function moveClock(): number {
  const shift = demoShift(process.env, Date.now());
  if (shift === 0) return 0;
  shiftClock(shift);
  console.log(`The clock shows ${new Date().toISOString()}`);
  return shift;
}

/** Each round of the demo is stocked as large as it was made. */
function openOzonFake(size: DemoSize): Promise<string> {
  const also = (round: number, at: number) =>
    stockOf(ordinaryOf(sizeOfRound(readDemo(dataDir) ?? {}, round), at, round));
  return serveOzonFake(() => readRounds(dataDir), size === 'stories' ? null : also);
}

function explainPort(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EADDRINUSE') throw error;
  throw new Refusal(`Port ${port} is taken. Stop what runs there, or: PORT=8788 npm start`);
}

function settings(ozonFake: string | null): Record<string, string> {
  return {
    // Others are served: their failures are for the journal. Else the terminal is for a person.
    LOG_LEVEL: isPublic ? 'info' : 'error',
    ...overrides(),
    ...(ozonFake === null ? {} : { OZON_API_URL: ozonFake }),
    ...mail(),
    ALLOW_PRIVATE_TARGETS: allowsPrivate(process.env) ? '1' : '0',
    PUBLIC_ORIGIN: origin,
  };
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
  const applied = await migrate(db, readMigrations(), keepWayBack);
  if (applied.length > 0) console.log(`Tables made or changed: ${applied.join(', ')}`);
  if (await isRightKey(db, secretsKey)) return;
  if (!mayBeNew) throw new Refusal(explainLoss(`${dataDir}/secrets.json is not of this data`));
  await beginWithKey(db, secretsKey, Date.now());
}

async function keepWayBack(): Promise<void> {
  if (process.env.UPGRADE_BACKUP === '0') return;
  const folder = await backUpBeforeUpgrade(dataDir, thisProgram().version, new Date());
  console.log(
    `The data as it was before this version: ${folder}\n` +
      `To go back: npm run restore -- ${folder} --replace, then start the earlier version`,
  );
}

/** Whatever still waits in the inbox was left behind by a process that is no more. */
function takeUpWhatWasLeft(mf: Miniflare): Promise<void> {
  return runJobs(mf, Date.now() + 60_000);
}

function startCrons(mf: Miniflare): Cron[] {
  const { triggers } = unstable_readConfig({ config: 'wrangler.toml' });
  return (triggers.crons ?? []).map(
    (cron: string) =>
      new Cron(cron, { timezone: 'UTC', protect: true, catch: console.error }, async () => {
        const worker = await mf.getWorker();
        await worker.scheduled({ cron, scheduledTime: new Date() });
      }),
  );
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
