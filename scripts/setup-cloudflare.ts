// `npm run setup:cloudflare`: makes what wrangler.toml names (databases, queues, buckets, secrets), fills in
// the ids and makes the tables. What exists is kept, so it can be run again at any time.
//   --origin https://desk.example.com   PUBLIC_ORIGIN of wrangler.toml
//   --location weur                     where database and bucket are to be
//   --dry-run                           prints the commands and calls nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { unstable_readConfig } from 'wrangler';
import {
  isNoWorkerYet,
  readBuckets,
  readDatabases,
  readQueues,
  readSecretNames,
} from './cloudflare/answers.ts';
import { originOf, withDatabaseId, withOrigin } from './cloudflare/config-file.ts';
import { SECRETS, SECRETS_FILE, secretValues } from './cloudflare/new-secrets.ts';
import {
  foreignIds,
  NOTHING,
  type Observed,
  planSetup,
  type Step,
  type Wanted,
} from './cloudflare/plan.ts';
import { wrangler } from './cloudflare/wrangler.ts';
import { endWith, Refusal } from './refusal.ts';

const CONFIG = 'wrangler.toml';

try {
  setUp();
} catch (error) {
  endWith(error);
}

function setUp(): void {
  const { values } = parseArgs({
    options: {
      origin: { type: 'string' },
      location: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const origin = values.origin && originOf(values.origin);
  const wanted = readWanted();
  if (values['dry-run']) {
    console.log('What exists is skipped; the rest would be, in this order:\n');
    for (const step of planSetup(wanted, NOTHING, values.location)) print(step);
    return;
  }
  process.umask(0o077);
  const there = observe();
  const foreign = foreignIds(wanted, there);
  if (foreign.length > 0) {
    throw new Refusal(
      `${CONFIG} names databases that this account does not have: ${foreign.join(', ')}. Sign in to the ` +
        'account they belong to, or delete their database_id to make new ones.',
    );
  }
  if (origin) edit((toml) => withOrigin(toml, origin));
  const steps = planSetup(wanted, there, values.location);
  for (const step of steps) carryOut(step);
  console.log('\nEverything is there. npm run deploy puts the program onto it.');
}

function readWanted(): Wanted {
  const { d1_databases, queues, r2_buckets }: Config = unstable_readConfig({ config: CONFIG });
  const named = [
    ...(queues.producers ?? []).map(({ queue }) => queue),
    ...(queues.consumers ?? []).flatMap(({ queue, dead_letter_queue: dead }) => [queue, dead]),
  ];
  return {
    databases: d1_databases.map(({ database_name = '', database_id: id }) => ({
      name: database_name,
      // As in a fresh copy: none.
      id: typeof id === 'string' && /[1-9a-f]/.test(id) ? id : undefined,
    })),
    queues: [...new Set(named.filter((name): name is string => Boolean(name)))].sort(),
    buckets: r2_buckets.flatMap(({ bucket_name: name }) =>
      typeof name === 'string' ? [name] : [],
    ),
    secrets: SECRETS,
  };
}

/** The part of it that is read here. */
interface Config {
  d1_databases: { database_name?: string; database_id?: unknown }[];
  queues: {
    producers?: { queue: string }[];
    consumers?: { queue: string; dead_letter_queue?: string }[];
  };
  r2_buckets: { bucket_name?: unknown }[];
}

function observe(): Observed {
  const secrets = wrangler(['secret', 'list'], { mayFail: isNoWorkerYet });
  return {
    databases: readDatabases(wrangler(['d1', 'list', '--json']) ?? '[]'),
    queues: new Set(allQueues()),
    buckets: new Set(readBuckets(wrangler(['r2', 'bucket', 'list']) ?? '')),
    secrets: new Set(secrets === null ? [] : readSecretNames(secrets)),
  };
}

/** Page by page, to the first that brings nothing new. */
function allQueues(): string[] {
  const names = new Set<string>();
  for (let page = 1; ; page++) {
    const found = readQueues(wrangler(['queues', 'list', '--page', String(page)]) ?? '');
    if (found.every((name) => names.has(name))) return [...names];
    for (const name of found) names.add(name);
  }
}

function carryOut(step: Step): void {
  if (step.do === 'run') {
    print(step);
    wrangler(step.command);
  } else if (step.do === 'fill') {
    const id = readDatabases(wrangler(['d1', 'list', '--json']) ?? '[]').get(step.database);
    if (id === undefined)
      throw new Refusal(`The database ${step.database} was made and not found.`);
    edit((toml) => withDatabaseId(toml, step.database, id));
    console.log(`${CONFIG}: database_id of ${step.database}`);
  } else setSecrets(step.names);
}

function setSecrets(names: string[]): void {
  const { values, untold } = secretValues(names, process.env);
  const set = Object.keys(values);
  if (set.length > 0) {
    // All in one request, over stdin: a list of processes shows nothing.
    wrangler(['secret', 'bulk'], { input: JSON.stringify(values) });
    console.log(
      `Secrets set: ${set.join(', ')}. Keep ${SECRETS_FILE} where you keep passwords: Cloudflare shows ` +
        'them to nobody again, and without SECRETS_KEY no backup can be opened.',
    );
  }
  if (untold.length > 0) {
    console.log(
      `Still without a value: ${untold.join(', ')}. Mail is needed to sign up: ` +
        'MAIL_URL=smtps://… MAIL_FROM=… npm run setup:cloudflare',
    );
  }
}

function print(step: Step): void {
  if (step.do === 'run') console.log(`wrangler ${step.command.join(' ')}`);
  else if (step.do === 'fill') console.log(`# ${CONFIG}: database_id of ${step.database}`);
  else console.log(`wrangler secret bulk   # ${step.names.join(', ')}`);
}

function edit(change: (toml: string) => string): void {
  const before = readFileSync(CONFIG, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(CONFIG, after);
}
