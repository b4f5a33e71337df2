// `npm run policies:check`: rules and ways nobody has compared with their source for 90 days.
// `npm run policies:check -- --online` also asks the network for every page of a way: whether it is still
// there, is newer than our check, and still shows the phone or mail we took from it.
import { overdueWays, WAYS, type Way } from '../functions/policies/contacts.ts';
import { overduePolicies, POLICIES } from '../functions/policies/policies.ts';

const TIMEOUT_MS = 15_000;

export interface Seen {
  /** null: no answer. */
  status: number | null;
  lastModified: string | null;
  text: string;
}

/** What has to be looked at by a person; null when nothing speaks against the way. */
export function changeOf(way: Pick<Way, 'kind' | 'value' | 'checkedOn'>, seen: Seen) {
  if (seen.status === null) return 'not reached';
  if (seen.status >= 400) return `answers ${seen.status}`;
  const missing = shownIn(way).filter((one) => !seen.text.includes(one));
  if (missing.length > 0 && missing.length === shownIn(way).length) return 'no longer shows it';
  if (missing.length > 0) return `no longer shows ${missing.join(', ')}`;
  const changed = Date.parse(seen.lastModified ?? '');
  return changed > Date.parse(way.checkedOn) + 86_400_000 ? `changed ${seen.lastModified}` : null;
}

/** Mails as written; of a phone the last seven digits, which are written in one way everywhere. */
function shownIn({ kind, value }: Pick<Way, 'kind' | 'value'>): string[] {
  if (kind === 'email') return value?.split(',') ?? [];
  return kind === 'phone' ? [value?.slice(-9) ?? ''] : [];
}

const looks = new Map<string, Promise<Seen>>();

/** Several ways have the same source: it is asked once. */
function look(url: string, method: 'HEAD' | 'GET'): Promise<Seen> {
  const key = `${method} ${url}`;
  const seen = looks.get(key) ?? ask(url, method);
  looks.set(key, seen);
  return seen;
}

async function ask(url: string, method: 'HEAD' | 'GET'): Promise<Seen> {
  try {
    const answer = await fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = method === 'GET' ? await answer.text() : '';
    return { status: answer.status, lastModified: answer.headers.get('last-modified'), text };
  } catch {
    return { status: null, lastModified: null, text: '' };
  }
}

/** One after another: nobody waits for this, and no server is asked twice at once. */
async function lookAtWays(): Promise<number> {
  let changes = 0;
  for (const way of WAYS as readonly Way[]) {
    const urls = new Set([way.source, ...(way.kind === 'page' && way.value ? [way.value] : [])]);
    for (const url of urls) {
      const isRead = shownIn(way).length > 0;
      let seen = await look(url, isRead ? 'GET' : 'HEAD');
      // Some servers refuse HEAD.
      if (!isRead && (seen.status === null || seen.status >= 400)) seen = await look(url, 'GET');
      const change = changeOf(way, seen);
      if (change === null) continue;
      console.log(`${way.id}  ${change}  ${url}`);
      // Without a network nothing is known to have changed.
      if (seen.status !== null) changes += 1;
    }
  }
  return changes;
}

if (process.argv[1]?.endsWith('policies-check.ts')) {
  const now = Date.now();
  const policies = overduePolicies(now);
  const ways = overdueWays(now);
  for (const { id, checkedOn, source } of policies) console.log(`${checkedOn}  ${id}  ${source}`);
  for (const { id, of, checkedOn, source } of ways) {
    console.log(`${checkedOn}  way ${id} of ${of}  ${source ?? 'no source, look again'}`);
  }
  const overdue = policies.length + ways.length;
  console.log(`${overdue} of ${POLICIES.length + WAYS.length} to be checked again`);
  const changes = process.argv.includes('--online') ? await lookAtWays() : 0;
  process.exit(overdue + changes > 0 ? 1 : 0);
}
