#!/usr/bin/env node
// Stands in for wrangler where nobody may be signed in: writes down how it was called, and answers as 4.116
// does (src/d1/list.ts, src/queues/cli/commands/list.ts, src/r2/bucket.ts, src/secret/index.ts). The account
// is a file. FAIL_AT: the command it fails at, once.
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const folder = process.env.STAND_IN;
const file = `${folder}/account.json`;
const account = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { databases: [], queues: [], buckets: [], secrets: null };
const args = process.argv.slice(2);
const command = args.join(' ');
const input = readFileSync(0, 'utf8');
appendFileSync(`${folder}/calls.txt`, `${command}\n`);

if (
  existsSync(`${folder}/fail-at`) &&
  command.startsWith(readFileSync(`${folder}/fail-at`, 'utf8'))
) {
  rmSync(`${folder}/fail-at`);
  fail('A request to the Cloudflare API failed.');
}

const table = (rows) =>
  [
    '┌─┬─┬─┬─┬─┬─┐',
    '│ id │ name │ created_on │ modified_on │ producers │ consumers │',
    ...rows.flatMap((name) => [
      '├─┼─┼─┼─┼─┼─┤',
      `│ ${'a1'.repeat(16)} │ ${name} │ 2026 │ 2026 │ 1 │ 1 │`,
    ]),
    '└─┴─┴─┴─┴─┴─┘',
  ].join('\n');

if (command === 'd1 list --json') print(JSON.stringify(account.databases, null, 2));
else if (command.startsWith('d1 create ')) {
  if (account.databases.some(({ name }) => name === args[2]))
    fail('A database with that name already exists');
  account.databases.push({ name: args[2], uuid: 'f00dfeed-0000-4000-8000-00000000000d' });
  print(`✅ Successfully created DB '${args[2]}'`);
} else if (command.startsWith('d1 migrations apply ')) print('✅ No migrations to apply!');
else if (command.startsWith('queues list')) {
  // As the API does: pages of two here.
  const page = Number(args[3] ?? 1);
  print(table(account.queues.slice(2 * page - 2, 2 * page)));
} else if (command.startsWith('queues create ')) {
  if (account.queues.includes(args[2])) fail(`Queue name '${args[2]}' is already taken.`);
  account.queues.push(args[2]);
} else if (command === 'r2 bucket list') {
  const blocks = account.buckets.map(
    (name) => `name:           ${name}\ncreation_date:  2026-11-27`,
  );
  print(`Listing buckets...\n${blocks.join('\n\n')}`);
} else if (command.startsWith('r2 bucket create ')) {
  if (account.buckets.includes(args[3])) fail('The bucket you tried to create already exists');
  account.buckets.push(args[3]);
} else if (command === 'secret list') {
  if (account.secrets === null) {
    fail(
      'Worker "parcel-desk" not found.\n\nIf this is a new Worker, run `wrangler deploy` first to create it.',
    );
  }
  const names = Object.keys(account.secrets).map((name) => ({ name, type: 'secret_text' }));
  print(JSON.stringify(names, null, '  '));
} else if (command === 'secret bulk') {
  account.secrets = { ...account.secrets, ...JSON.parse(input) };
} else fail(`Unknown command: ${command}`);
writeFileSync(file, JSON.stringify(account));

function print(text) {
  console.log(text);
}

function fail(text) {
  console.error(`✘ [ERROR] ${text}`);
  process.exit(1);
}
