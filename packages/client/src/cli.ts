#!/usr/bin/env node
// parcel-desk: the command line. What each command prints is made in commands.ts.
import { parseArgs } from 'node:util';
import { createClient } from './client.ts';
import { track, who } from './commands.ts';
import { listen } from './listen.ts';
import { ProblemError } from './problem.ts';

const USAGE = `parcel-desk track NUMBER…            where parcels are
parcel-desk who NUMBER               whose turn it is, until when, what to do
parcel-desk who --issue lost         the same for a problem without a number
parcel-desk webhooks listen --secret whsec_… --forward http://localhost:3000/hook
                                     checks what Parcel Desk posts to this machine and passes it on

  --origin URL     address of the installation (PARCEL_DESK_ORIGIN), else http://localhost:8787
  --key pd_…       an API key (PARCEL_DESK_KEY); better not typed into a shared terminal
  --lang ru|zh|en  language of the words, else en
  --role seller    who asks, else buyer
  --port 4400      where to listen
  --json           the answer of the API as it is`;

const options = {
  origin: { type: 'string', default: process.env.PARCEL_DESK_ORIGIN ?? 'http://localhost:8787' },
  key: { type: 'string', default: process.env.PARCEL_DESK_KEY ?? '' },
  lang: { type: 'string', default: 'en' },
  role: { type: 'string', default: 'buyer' },
  issue: { type: 'string' },
  secret: { type: 'string', multiple: true },
  forward: { type: 'string' },
  port: { type: 'string', default: '4400' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

class Misuse extends Error {}

/** The exit code: 0 done, 1 refused, 2 misused. */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, ...rest] = positionals;
  if (values.help) return say(USAGE);
  const lang = oneOf(['ru', 'zh', 'en'], values.lang, 'lang');
  const role = oneOf(['buyer', 'seller'], values.role, 'role');
  const client = createClient({ origin: values.origin, key: values.key, lang });
  const { json, issue } = values;
  if (command === 'track' && rest.length > 0) return say(await track(client, rest, { json, lang }));
  if (command === 'who' && (rest[0] || issue))
    return say(await who(client, { number: rest[0], issue, role, lang }, json));
  if (command === 'webhooks' && rest[0] === 'listen' && values.secret && values.forward) {
    const { secret: secrets, forward } = values;
    await listen({ secrets, forward, port: Number(values.port), json, print: say });
    return 0;
  }
  throw new Misuse(USAGE);
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function oneOf<const T extends string>(known: readonly T[], value: string, name: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Misuse(`--${name} is one of ${known.join(', ')}`);
  return found;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isMisuse =
    error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isMisuse && !(error instanceof ProblemError) && !(error instanceof TypeError)) throw error;
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${message}: ${cause.message}` : message);
  process.exitCode = isMisuse ? 2 : 1;
}
