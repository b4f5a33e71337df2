// The demo shop: a seller, a webhook address per carrier, and parcels that came in through those.
import { resolve } from 'node:path';
import { hashPassword } from 'better-auth/crypto';
import { insertMember, insertPerson } from '../functions/accounts/account-store.ts';
import { CARRIERS } from '../functions/carriers/index.ts';
import { BEGINNING } from '../functions/connections/reading-store.ts';
import { addConnection, findConnection } from '../functions/connections/store.ts';
import { sha256Hex } from '../functions/lib/hmac.ts';
import { newId, newSecret } from '../functions/lib/ids.ts';
import { seal } from '../functions/lib/secrets.ts';
import { type Demo, readDemo, saveDemo } from './demo-file.ts';
import { databaseOf, numbersNow, type Seeding, seedParcels } from './demo-seed.ts';
import { signedHeaders } from './hook-send.ts';
import { DEMO_CLIENT } from './ozon-fake-server.ts';
import { samplesOf } from './samples.ts';

/** Samples that show something on a page, for the line to paste. */
const PASTE: Record<string, string> = {
  belpost: 'steps',
  pek: 'basicstatus',
  ozon: 'new-posting-2026',
  cdek: 'order-status',
  'pony-express': 'status',
};

/** Opened once per data directory; later starts find it as it was left, with parcels of today. */
export async function openDemoShop(
  seeding: Seeding,
  secrets: { SECRETS_KEY: string },
  hasOzon: boolean,
): Promise<Demo> {
  const { mf, dataDir } = seeding;
  const db = await databaseOf(mf);
  const now = Date.now();
  await db
    .prepare('INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?, ?, ?, ?)')
    .bind('sel_demo', 'Demo shop', 'demo-shop', new Date(now).toISOString())
    .run();
  const kept = readDemo(dataDir);
  const demo = { ...(await newDemo(db)), ...kept };
  await openHooks(db, secrets, demo, dataDir, now);
  await connectToOzon(db, secrets, hasOzon, now);
  await openAccount(db, demo, kept === null, now);
  if (seeding.size === 'large') console.log('Filling the demo shop takes some minutes …');
  await seedParcels(seeding, demo);
  return demo;
}

async function newDemo(db: D1Database): Promise<Demo> {
  // Shops of earlier versions have one round, and did not note when it was made.
  const began = await db
    .prepare(`SELECT min(created_at) AS at FROM shipments WHERE seller_id = 'sel_demo'`)
    .first<number>('at');
  const rounds = began === null ? [] : [began];
  const account = { email: 'demo@parcel-desk.example', password: newSecret() };
  return { hooks: {}, links: {}, account, rounds, completeRounds: rounds.length };
}

/** A webhook of every carrier that posts: of those too whose address was changed or given up. */
async function openHooks(
  db: D1Database,
  secrets: { SECRETS_KEY: string },
  demo: Demo,
  dataDir: string,
  now: number,
): Promise<void> {
  for (const { id: carrier, inbound } of CARRIERS.filter((one) => one.inbound)) {
    const known = demo.hooks[carrier];
    if (known && (await findConnection(db, carrier, await sha256Hex(known.secret)))) continue;
    const secret = newSecret();
    const signingKey = inbound?.signature.scheme === 'none' ? null : `demo-key-${carrier}`;
    demo.hooks[carrier] = { secret, signingKey };
    // Before the connection is there: one whose address is not known could not be used again.
    saveDemo(dataDir, demo);
    await addConnection(db, {
      id: newId('con', now),
      seller_id: 'sel_demo',
      carrier,
      secret_hash: await sha256Hex(secret),
      signing_key: signingKey && (await seal(signingKey, secrets.SECRETS_KEY)),
      // The demo is posted to from this machine, which is in no carrier's network.
      any_sender: 1,
      created_at: now,
      revoked_at: null,
    }).run();
  }
}

/** To the fake, that is: the demo's key means nothing at the real Ozon. */
async function connectToOzon(
  db: D1Database,
  secrets: { SECRETS_KEY: string },
  hasOzon: boolean,
  now: number,
): Promise<void> {
  const key = JSON.stringify({ clientId: DEMO_CLIENT, apiKey: 'demo' });
  await db
    .prepare(
      `UPDATE connections SET credentials = ?, poll_due_at = ?, reading = ?
       WHERE seller_id = 'sel_demo' AND carrier = 'ozon' AND (credentials IS NULL) = ?`,
    )
    .bind(
      ...(hasOzon
        ? [await seal(key, secrets.SECRETS_KEY), now, JSON.stringify(BEGINNING), 1]
        : [null, null, null, 0]),
    )
    .run();
}

/**
 * The owner of the demo shop. Everybody else confirms an address first. `isForgotten`: the password was,
 * with demo.json.
 */
async function openAccount(
  db: D1Database,
  { account }: Demo,
  isForgotten: boolean,
  now: number,
): Promise<void> {
  const members = db.prepare(`SELECT 1 FROM members WHERE organizationId = 'sel_demo' LIMIT 1`);
  const isOpen = (await members.first()) !== null;
  if (isOpen && !isForgotten) return;
  const passwordHash = await hashPassword(account.password);
  if (isOpen) {
    const ofOwner = '(SELECT id FROM users WHERE email = ?)';
    const change = `UPDATE accounts SET password = ? WHERE userId = ${ofOwner}`;
    await db.prepare(change).bind(passwordHash, account.email).run();
    return;
  }
  const person = { id: newId('usr', now), name: 'Demo', email: account.email, passwordHash };
  const member = { id: newId('mem', now), sellerId: 'sel_demo', userId: person.id };
  await db.batch([
    ...insertPerson(db, person, newId('aut', now), now),
    insertMember(db, { ...member, role: 'owner' }, now),
  ]);
}

export async function printDemo(
  demo: Demo,
  origin: string,
  ozonFake: string | null,
): Promise<void> {
  console.log('Numbers to try:');
  const numbers = numbersNow(demo);
  for (const { number, about } of numbers)
    console.log(`  ${origin}/ru/track?n=${number}  ${about}`);
  const [own] = numbers.map(({ number }) => demo.links[number]).filter(Boolean);
  console.log(`  ${origin}/ru/p/${own}  the first one's own, unguessable link`);
  const { email, password } = demo.account;
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
