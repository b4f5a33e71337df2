// The demo shop: a seller, a webhook address per carrier, and parcels that came in through those.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import type { Miniflare } from 'miniflare';
import { CARRIERS } from '../functions/carriers/index.ts';
import { addConnection } from '../functions/inbound/store.ts';
import { sha256Hex } from '../functions/lib/hmac.ts';
import { newId, newSecret } from '../functions/lib/ids.ts';
import { seal } from '../functions/lib/secrets.ts';
import { insertMember, insertPerson } from '../functions/sellers/account-store.ts';
import { STORIES } from './demo-stories.ts';
import { postHook, signedHeaders } from './hook-send.ts';
import { samplesOf } from './samples.ts';

export interface Demo {
  /** Secret part of the webhook address, and the key messages are signed with, by carrier id. */
  hooks: Record<string, { secret: string; signingKey: string | null }>;
  /** Token of the parcel's own link, by number. */
  links: Record<string, string>;
  account: { email: string; password: string } | null;
}

/** Samples that show something on a page, for the line to paste. */
const PASTE: Record<string, string> = { ozon: 'new-posting-2026', cdek: 'order-status' };

/** Opened once per data directory; later starts find it as it was left. */
export async function openDemoShop(
  mf: Miniflare,
  origin: string,
  secrets: { SECRETS_KEY: string },
  dataDir: string,
  hasOzon: boolean,
): Promise<Demo> {
  const file = join(dataDir, 'demo.json');
  const known: Demo | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  const demo: Demo = known ?? { hooks: {}, links: {}, account: null };
  const db = (await mf.getD1Database('DB')) as unknown as D1Database;
  const now = Date.now();
  await db
    .prepare('INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?, ?, ?, ?)')
    .bind('sel_demo', 'Demo shop', 'demo-shop', new Date(now).toISOString())
    .run();
  for (const carrier of CARRIERS.filter(({ id, inbound }) => inbound && !demo.hooks[id])) {
    const secret = newSecret();
    const signingKey =
      carrier.inbound?.signature.scheme === 'none' ? null : `demo-key-${carrier.id}`;
    await addConnection(db, {
      id: newId('con', now),
      seller_id: 'sel_demo',
      carrier: carrier.id,
      secret_hash: await sha256Hex(secret),
      signing_key: signingKey && (await seal(signingKey, secrets.SECRETS_KEY)),
      // The demo is posted to from this machine, which is in no carrier's network.
      any_sender: 1,
      created_at: now,
      revoked_at: null,
    }).run();
    demo.hooks[carrier.id] = { secret, signingKey };
  }
  await connectToOzon(db, secrets, hasOzon, now);
  if (known === null) {
    await tellStories(origin, demo, now);
    demo.links = await linksOnceTold(db);
  }
  demo.account ??= await openAccount(db, now);
  writeFileSync(file, JSON.stringify(demo, null, 2), { mode: 0o600 });
  return demo;
}

/** To the fake, that is: the demo's key means nothing at the real Ozon. */
async function connectToOzon(
  db: D1Database,
  secrets: { SECRETS_KEY: string },
  hasOzon: boolean,
  now: number,
): Promise<void> {
  const key = JSON.stringify({ clientId: 'demo', apiKey: 'demo' });
  await db
    .prepare(
      `UPDATE connections SET credentials = ?, poll_due_at = ?
       WHERE seller_id = 'sel_demo' AND carrier = 'ozon' AND (credentials IS NULL) = ?`,
    )
    .bind(...(hasOzon ? [await seal(key, secrets.SECRETS_KEY), now, 1] : [null, null, 0]))
    .run();
}

/** The owner of the demo shop. Everybody else confirms an address first. */
async function openAccount(db: D1Database, now: number): Promise<Demo['account']> {
  const account = { email: 'demo@parcel-desk.example', password: newSecret() };
  const passwordHash = await hashPassword(account.password);
  const person = { id: newId('usr', now), name: 'Demo', email: account.email, passwordHash };
  const member = { id: newId('mem', now), sellerId: 'sel_demo', userId: person.id };
  await db.batch([
    ...insertPerson(db, person, newId('aut', now), now),
    insertMember(db, { ...member, role: 'owner' }, now),
  ]);
  return account;
}

async function tellStories(origin: string, demo: Demo, now: number): Promise<void> {
  for (const { carrier, messages } of STORIES) {
    for (const message of messages(now)) {
      const response = await postHook(origin, demo, carrier, JSON.stringify(message));
      if (!response.ok)
        throw new Error(`demo ${carrier}: ${response.status} ${await response.text()}`);
    }
  }
}

/** The stories go through the queue like any push: the parcels are there a moment later. */
async function linksOnceTold(db: D1Database): Promise<Record<string, string>> {
  for (;;) {
    const waiting = await db
      .prepare(`SELECT count(*) AS n FROM inbox WHERE state = 'waiting'`)
      .first<number>('n');
    if (waiting === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { results } = await db
    .prepare(`SELECT number, token FROM shipments WHERE seller_id = 'sel_demo'`)
    .all<{ number: string; token: string }>();
  return Object.fromEntries(results.map(({ number, token }) => [number, token]));
}

export async function printDemo(
  demo: Demo,
  origin: string,
  ozonFake: string | null,
): Promise<void> {
  console.log('Numbers to try:');
  for (const { number, about } of STORIES)
    console.log(`  ${origin}/ru/track?n=${number}  ${about}`);
  const [own] = STORIES.map(({ number }) => demo.links[number]).filter(Boolean);
  console.log(`  ${origin}/ru/p/${own}  the first one's own, unguessable link`);
  const { email, password } = demo.account ?? { email: '', password: '' };
  console.log(`\nThe seller's desk: ${origin}/ru/desk   ${email}   ${password}`);
  if (ozonFake !== null) {
    console.log(
      `\nOzon's Seller API is a fake at ${ozonFake}: connect a shop with any Client-Id and key`,
    );
    console.log(
      '  (a key with "wrong" in it is refused). The real one: OZON_API_URL=https://api-seller.ozon.ru',
    );
  }
  console.log('\nWebhooks of the demo shop, each with a line to paste:');
  for (const [id, { secret }] of Object.entries(demo.hooks)) {
    const sample = samplesOf(id).find(({ name }) => PASTE[id] === undefined || PASTE[id] === name);
    if (sample === undefined) continue;
    const url = `${origin}/hooks/${id}/${secret}${sample.query}`;
    const headers = await signedHeaders(demo, id, sample.body);
    const flags = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
    const data = sample.file === null ? '' : `--data-binary @${resolve(sample.file)}`;
    console.log(`  ${id}\n    curl -X POST '${url}' ${flags.join(' ')} ${data}`);
  }
  console.log(`\nStop with Ctrl+C. The data stays in ${process.env.DATA_DIR ?? '.data'}/.`);
}
