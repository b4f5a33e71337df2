// Random words into every form and every call, signed in or not: never a 500, nothing internal told.
import fc from 'fast-check';
import { test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { RESOLUTIONS, TICKET_TYPES } from '../../functions/contract/ticket.ts';
import { oddText } from '../../scripts/fuzz/hostile.ts';
import { BARE } from '../support/pictures.ts';
import { openShop } from './support/accounts.ts';
import { formOf, openByForm, servedForm, tellOfParcel } from './support/cases.ts';
import { addressOf, routes, send } from './support/fuzz.ts';
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

test('random fields to forms and API routes get no 500 and no internal detail, signed in or not', async () => {
  outside('api-seller.ozon.ru', () => new Response('{}', { status: 403 }));
  const shop = await openShop();
  const ticket = await openByForm({ number: await tellOfParcel(shop.id) });
  const anything = fc.oneof(
    oddText,
    fc.constantFrom(ticket.id, ticket.token, ticket.number, shop.owner.id, shop.id),
    fc.constantFrom(...TICKET_TYPES, ...RESOLUTIONS, 'all', 'open', 'buyer', 'ozon', '1', '-1', ''),
    fc.constantFrom('x'.repeat(5_000), '2026-11-23', '9999-99-99', '[]', '{}', 'null', '1e999'),
  );
  const signedForm = await servedForm();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes.filter(({ path }) => !/sign-out|api\/auth/.test(path))),
      fc.constantFrom(...LANGS),
      fc.array(anything, { minLength: 2, maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...FIELDS), anything, { minKeys: 3, maxKeys: 12 }),
      fc.constantFrom(...(Object.keys(BODIES) as (keyof typeof BODIES)[])),
      fc.boolean(),
      async ({ path, method }, lang, parts, values, kind, isSignedIn) => {
        const fields: Fields = { ...values, form: values.form || signedForm };
        const [body, type] = BODIES[kind](fields);
        await send(method, addressOf(path, lang, parts, Object.entries(values).slice(0, 6)), body, {
          accept: 'text/html',
          ...(type ? { 'content-type': type } : {}),
          ...(isSignedIn ? shop.owner.headers : {}),
        });
      },
    ),
    { numRuns: 200 },
  );
});
