// `npm run upgrade:fixture`: a demo shop that was worked in for some minutes, packed into
// test/fixtures/upgrades/ under the number of the last migration. Run at each release that brings
// migrations, so that the next ones are tried on data that this version really wrote.
import { execFileSync } from 'node:child_process';
import { createECDH, randomBytes } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpegWith } from './pictures.ts';
import { newDataDir, type Running, startServer, stopServer } from './server.ts';

/** Until the crons have polled, scanned and told. */
const SETTLED_AFTER_MS = 200_000;

const dataDir = newDataDir();
const { child, running } = await startServer(dataDir);
try {
  await liveIn(running);
  await sleep(SETTLED_AFTER_MS);
} finally {
  await stopServer(child, 'SIGTERM');
}
pack();

async function liveIn({ origin, demo }: Running): Promise<void> {
  const send = async (path: string, body: unknown, headers: HeadersInit = {}, method = 'POST') => {
    const isRaw = body instanceof FormData || body instanceof URLSearchParams;
    const answer = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: { origin, ...(isRaw ? {} : { 'content-type': 'application/json' }), ...headers },
      body: isRaw || typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const signedIn = await send('/api/auth/sign-in/email', demo.account);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const act = async (path: string, body: unknown, method?: string) =>
    (await send(path, body, { cookie }, method)).json() as Promise<{ id: string }>;

  await act('/api/auth/invitations', { email: 'colleague@shop.test', role: 'agent' });
  await act('/api/auth/keys', { name: 'Warehouse', scope: 'write', expiresInDays: null });
  await act('/api/v1/canned-answers', { title: 'On its way', body: '{number}: {status}' });
  await act('/api/v1/shipment-views', { title: 'Late', query: { problem: 'any' } });
  await act(
    '/api/v1/seller',
    { name: 'Demo shop', lang: 'en', timeZone: 'Asia/Shanghai' },
    'PATCH',
  );
  await act('/api/v1/endpoints', {
    url: 'http://localhost:9/news',
    types: ['shipment.status_changed', 'ticket.opened'],
  });
  await act('/api/v1/connections', { carrier: 'aftership', signingKey: 'a key of the shop' });
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await act('/api/v1/shipments', {
    shipments: [{ number: 'LR123456785CN', orderNumber: '77001122-0001', shipBy: tomorrow }],
  });
  const orders = Array.from(
    { length: 40 },
    (_, i) => `${71_000_000 + i}-0001-1,cdek,${1_200_000_000 + i}`,
  );
  const upload = ['posting,carrier,tracking', ...orders].join('\n');
  const { id: importId } = await act('/api/v1/imports?fileName=orders.csv', upload);
  await act(`/api/v1/imports/${importId}/start`, {});
  await send('/en/desk/settings/notifications/add/email', new URLSearchParams(), { cookie });

  const [first = '', second = ''] = Object.keys(demo.links);
  for (const [number, type] of [
    [first, 'damaged'],
    [second, 'delay'],
    ['LR123456785CN', 'lost'],
  ]) {
    const message = 'The box came open. Коробка пришла открытой.';
    const answer = await send('/api/v1/tickets', { number, type, message });
    const { id, token } = (await answer.json()) as { id: string; token: string };
    const buyer = { authorization: `Bearer ${token}` };
    const photo = new FormData();
    photo.set('photo', new File([Buffer.from(jpegWith(6))], 'box.jpg', { type: 'image/jpeg' }));
    await send(`/api/v1/tickets/${id}/evidence`, photo, buyer);
    await act(`/api/v1/tickets/${id}/messages`, { body: 'We are looking into it.' });
    await act(`/api/v1/tickets/${id}/notes`, { noteText: 'The driver was new.' });
    await send(`/api/v1/tickets/${id}/messages`, { body: 'Thank you' }, buyer);
    if (type === 'delay') await act(`/api/v1/tickets/${id}/resolve`, { resolution: 'delivered' });
  }
  const keys = createECDH('prime256v1');
  const browser = {
    p256dh: keys.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  const follow = { endpoint: 'https://fcm.googleapis.com/fcm/send/lived-in', keys: browser };
  await send(`/en/p/${demo.links[first]}/follow`, follow);
}

function pack(): void {
  for (const file of globSync(join(dataDir, '**/*.sqlite'))) {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM');
    db.close();
  }
  for (const name of ['terminal.txt', 'lock']) rmSync(join(dataDir, name), { force: true });
  const last = readdirSync('migrations').sort().at(-1) ?? '';
  const folder = 'test/fixtures/upgrades';
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${last.slice(0, 4)}.tar.gz`);
  execFileSync('tar', ['-czf', file, '-C', dataDir, '.']);
  console.log(file);
}
