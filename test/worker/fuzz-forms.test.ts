// Random words into every form and every call, signed in or not: never a 500, nothing internal told.
import { env } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashedBy } from '../../functions/accounts/hasher.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { RESOLUTIONS, TICKET_TYPES } from '../../functions/contract/ticket.ts';
import { oddText } from '../../scripts/fuzz/hostile.ts';
import { BARE } from '../support/pictures.ts';
import { ACCESS } from './support/access-table.ts';
import { openBrowser, openShop } from './support/accounts.ts';
import { formOf, openByForm, servedForm, tellOfParcel } from './support/cases.ts';
import { addressOf, routes, send } from './support/fuzz.ts';
import { call, ORIGIN } from './support/hooks.ts';
import { outside } from './support/outside.ts';

const pages = import.meta.glob<string>('../../functions/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every field of every form, as the pages name them. */
const FIELDS = [
  ...new Set(
    Object.values(pages).flatMap((page) =>
      [...page.matchAll(/\bname="(\w+)"/g)].map(([, name = '']) => name),
    ),
  ),
];

type Fields = Record<string, string>;

/** The ways to send fields, and one that only says it is one. */
const BODIES = {
  json: (fields: Fields): [BodyInit, string] => [JSON.stringify(fields), 'application/json'],
  urlencoded: (fields: Fields): [BodyInit] => [new URLSearchParams(fields)],
  multipart: (fields: Fields): [BodyInit] => [
    formOf({ ...fields, photos: [new Blob([BARE.png])] }),
  ],
  nonsense: (fields: Fields): [BodyInit, string] => [
    JSON.stringify(fields),
    'multipart/form-data; boundary=x',
  ],
};

/** The fields a route asks for by itself (access-table.ts). */
function fieldsOf({ method, path }: (typeof routes)[number]): string[] {
  const entry = ACCESS[`${method} ${path.replace(/(:\w+)\{(?:[^{}]|\{[^}]*\})*\}/g, '$1')}`];
  return Object.keys(entry?.send?.({}) ?? {});
}

test('every form and API route answers random fields, sent in each way, with less than 500 and nothing internal, signed in or not', async () => {
  outside('api-seller.ozon.ru', () => new Response('{}', { status: 403 }));
  const shop = await openShop();
  // The password of a test's person is no hash, and nothing can be compared with it.
  await env.DB.prepare('UPDATE accounts SET password = ? WHERE userId = ?')
    .bind(await hashedBy(env.HASHER as Fetcher).hash('a password nobody guesses'), shop.owner.id)
    .run();
  // Each time in a browser of its own: what is tried may end the session.
  const signedIn = async () => ({
    cookie: (await openBrowser(shop.owner.id)).cookie,
    origin: ORIGIN,
  });
  const ticket = await openByForm({ number: await tellOfParcel(shop.id) });
  const anything = fc.oneof(
    oddText,
    fc.constantFrom(ticket.id, ticket.token, ticket.number, shop.owner.id, shop.id),
    fc.constantFrom(...TICKET_TYPES, ...RESOLUTIONS, 'all', 'open', 'buyer', 'ozon', '1', '-1', ''),
    fc.constantFrom('x'.repeat(5_000), '2026-11-23', '9999-99-99', '[]', '{}', 'null', '1e999'),
  );
  const signedForm = await servedForm();
  const trials = routes.flatMap((route) =>
    (Object.keys(BODIES) as (keyof typeof BODIES)[]).flatMap((kind) =>
      // What a call that reads is sent has no body.
      kind === 'json' || route.method !== 'GET' ? [{ route, kind }] : [],
    ),
  );
  for (const { route, kind } of trials) {
    const { path, method } = route;
    const own = fc.record(Object.fromEntries(fieldsOf(route).map((name) => [name, anything])));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LANGS),
        fc.array(anything, { minLength: 2, maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...FIELDS), anything, { minKeys: 3, maxKeys: 12 }),
        own,
        async (lang, parts, others, values) => {
          const fields: Fields = { ...others, ...values, form: others.form || signedForm };
          const [body, type] = BODIES[kind](fields);
          const query = Object.entries(fields).slice(0, 6);
          for (const isSignedIn of [false, true]) {
            await send(method, addressOf(path, lang, parts, query), body, {
              accept: 'text/html',
              ...(type ? { 'content-type': type } : {}),
              ...(isSignedIn ? await signedIn() : {}),
            });
          }
        },
      ),
      { numRuns: 1 },
    );
  }
  // Whoever was signed in was the owner until the end.
  expect((await call('/api/auth/keys', { headers: await signedIn() })).status).toBe(200);
}, 240_000);
