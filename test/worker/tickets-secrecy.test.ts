// An internal note reaches the seller's people and nobody else. Every route that answers GET is walked
// with everything a buyer could know, so a route that is added later is walked too.
import { env } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import { jpegWith } from '../support/pictures.ts';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { type Opened, openByForm, someone, tellOfParcel } from './support/cases.ts';
import { call } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { api, desk } from './support/ticket-callers.ts';

/** In no text of ours. */
const NOTE = 'Zwischenruf';
const SAID = 'Rückfrage';

let agent: Member;
let stranger: Member;
let ticket: Opened;
let merged: Opened;

beforeAll(async () => {
  outside('hooks.test', () => new Response());
  const shop = await openShop();
  agent = await joinShop(shop.id, 'agent');
  stranger = (await openShop()).owner;
  await env.DB.prepare(
    `INSERT INTO endpoints (id, seller_id, url, types, secret, created_at) VALUES (?, ?, ?, ?, '', 0)`,
  )
    .bind(`end_${shop.id}`, shop.id, 'https://hooks.test/', JSON.stringify(NEWS_TYPES))
    .run();
  const number = await tellOfParcel(shop.id);
  ticket = await openByForm({ number, photos: [new Blob([jpegWith(1)])] });
  merged = await openByForm({ number, message: 'Ещё раз' });
  for (const { id } of [ticket, merged]) {
    await api(agent, `/${id}/notes`, { noteText: `${NOTE} по API` });
    await desk(agent, `/${id}/notes`, { noteText: `${NOTE} с рабочего места` });
  }
  await api(agent, `/${ticket.id}/messages`, { body: SAID, waitFor: 'carrier' });
  await api(agent, `/${merged.id}/merge`, { into: ticket.id });
  await api(agent, `/${ticket.id}/resolve`, { resolution: 'refunded' });
  await env.DB.prepare('UPDATE endpoints SET disabled_at = 1').run();
});

/** Addresses of every GET route with what a buyer, or anybody, could put into it. */
function addresses(evidence: string): string[] {
  const parts = [ticket.id, ticket.token, ticket.number, evidence];
  const paths = app.routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/:lang\{[^}]*\}/, 'ru').replace('*', ''));
  return [...new Set(paths)].flatMap((path) =>
    path.includes(':')
      ? parts.map((part) => path.replace(/:\w+(\{[^}]*\})?/g, encodeURIComponent(part)))
      : [`${path}?n=${ticket.number}&number=${ticket.number}&q=${SAID}&id=${ticket.id}`],
  );
}

const textsFor = async (headers: Record<string, string>, paths: string[]) => {
  const texts: [path: string, text: string][] = [];
  for (const path of paths) {
    const response = await call(path, {
      headers: { ...someone(), ...headers },
      redirect: 'manual',
    });
    texts.push([path, `${JSON.stringify([...response.headers])} ${await response.text()}`]);
  }
  return texts;
};

test('no GET route shows an internal note or its author to the buyer or another seller', async () => {
  const answer = await api(
    { headers: { authorization: `Bearer ${ticket.token}` } },
    `/${ticket.id}`,
  );
  const { evidence } = await answer.json<{ evidence: { id: string; url: string }[] }>();
  const paths = [
    ...addresses(evidence[0]?.id ?? ''),
    evidence[0]?.url ?? '',
    `/zh/t/${merged.token}`,
    `/en/t/${merged.token}/claim`,
    `/en/t/${merged.token}/deadlines.ics`,
  ];
  expect(paths.length).toBeGreaterThan(80);
  const readers = {
    buyer: { authorization: `Bearer ${ticket.token}` },
    stranger: stranger.headers,
  };
  for (const [who, headers] of Object.entries(readers)) {
    const texts = await textsFor(headers, paths);
    const leaks = texts
      .filter(([, text]) => [NOTE, agent.id, agent.email].some((one) => text.includes(one)))
      .map(([path]) => path);
    expect(leaks, who).toEqual([]);
    // The walk does see what may be seen.
    if (who === 'buyer') {
      const seen = texts.filter(([, text]) => text.includes(SAID)).map(([path]) => path);
      expect(seen).toContain(`/ru/t/${ticket.token}`);
      expect(seen).toContain(`/api/v1/tickets/${ticket.id}`);
    }
  }
});

test('an internal note is shown to the seller’s agent by API and desk', async () => {
  const texts = await textsFor(agent.headers, addresses('evi_x'));
  const seen = texts.filter(([, text]) => text.includes(`${NOTE} по API`)).map(([path]) => path);
  expect(seen).toContain(`/api/v1/tickets/${ticket.id}/notes`);
  expect(seen).toContain(`/ru/desk/tickets/${ticket.id}`);
});

test('an internal note is stored in its own table only, not in search, audit or announcements', async () => {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const holding: Record<string, string[]> = { [NOTE]: [], [SAID]: [] };
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
    const text = JSON.stringify(results).toLowerCase();
    for (const [word, found] of Object.entries(holding)) {
      if (text.includes(word.toLowerCase())) found.push(name);
    }
  }
  expect(holding[NOTE]).toEqual(['ticket_notes']);
  expect(holding[SAID]).toEqual(expect.arrayContaining(['ticket_messages', 'announcements']));
});
