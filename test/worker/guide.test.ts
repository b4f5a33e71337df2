// Whom to contact: the API and the page say the same in every language, for a case picked by hand and for a
// parcel. Every cell of the table is walked in test/unit/guide.test.ts and situation.test.ts.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { CaseId, Situation } from '../../functions/contract/case.ts';
import { ASKERS, GuideAnswer, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { newId } from '../../functions/lib/ids.ts';
import { scanDue } from '../../functions/watch/scan.ts';
import { openShop } from './support/accounts.ts';
import { readPage, someone, tellOfParcel } from './support/cases.ts';
import {
  call,
  expectProblem,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
  stopClock,
  track,
} from './support/hooks.ts';
import { quiet } from './support/listeners.ts';
import { connectOzon, syncWhole } from './support/ozon.ts';

const ask = (query: string) => call(`/api/v1/guide?${query}`);

describe.each(LANGS)('in %s', (lang) => {
  test.each(ASKERS)('the guide page of a %s shows the API’s steps in order', async (role) => {
    for (const issue of ISSUES) {
      const query = `role=${role}&issue=${issue}&scheme=rFBS&integration=aggregator&status=in_transit&carrier=cdek`;
      const answer = await (await ask(`${query}&lang=${lang}`)).json<GuideAnswer>();
      const { status, html } = await readPage(`/${lang}/guide?${query}&n=48173252-0033-2`);
      expect(status).toBe(200);
      const titles = [...html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, title]) => title);
      expect(titles, issue).toEqual(answer.steps.map(({ title }) => title));
      for (const { how } of answer.steps) expect(html).toContain(how.slice(0, 30));
      // Each rule with its source and the day it was checked.
      const rules = answer.steps.flatMap(({ policies }) => policies);
      for (const { source } of rules)
        expect(html).toContain(`href="${source.replaceAll('&', '&amp;')}"`);
    }
  });

  test('a parcel’s page says what the guide of that parcel says and links to it', async () => {
    const number = await tellOfParcel(newId('sel', Date.now()));
    const { html } = await readPage(`/${lang}/track?n=${number}`);
    const link = /href="(\/\w\w\/guide\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URL(link, 'https://desk.test').searchParams;
    expect(Object.fromEntries(query)).toEqual({ n: number, role: 'buyer' });
    const guide = await readPage(link);
    const turnOf = (page: string) =>
      /<section class="turn[^"]*"[^>]*>.*?<p>([^<]+)<\/p>/s.exec(page)?.[1];
    expect(turnOf(html)?.length).toBeGreaterThan(10);
    expect(turnOf(html)).toBe(turnOf(guide.html));
    // And from there to a ticket about this parcel.
    expect(guide.html).toMatch(new RegExp(`href="/${lang}/report\\?n=${number}&amp;issue=`));
  });

  test('the guide page without a valid choice offers every issue for its reader and shows no steps', async () => {
    const offered = (html: string) =>
      [...html.matchAll(/href="\/\w\w\/guide\?([^"]+)"/g)]
        .map(([, query = '']) => new URLSearchParams(query.replaceAll('&amp;', '&')))
        .filter((query) => ISSUES.some((issue) => issue === query.get('issue')));
    for (const [query, role] of [
      ['', 'buyer'],
      ['?role=king&issue=x&scheme=y&status=z&carrier=w&since=never', 'buyer'],
      ['?role=seller', 'seller'],
    ]) {
      const { status, html } = await readPage(`/${lang}/guide${query}`);
      expect(status).toBe(200);
      const links = offered(html);
      expect(links.map((link) => link.get('issue')).toSorted()).toEqual(ISSUES.toSorted());
      expect(new Set(links.map((link) => link.get('role')))).toEqual(new Set([role]));
      expect(html).not.toContain('<h3>');
    }
  });

  test('the guide asks who delivers only where the steps depend on it', async () => {
    const asks = async (query: string) =>
      (await readPage(`/${lang}/guide?${query}`)).html.includes('class="who-delivers"');
    expect(await asks('role=buyer&issue=late')).toBe(true);
    expect(await asks('role=seller&issue=lost')).toBe(true);
    expect(await asks('role=buyer&issue=contact_ozon')).toBe(false);
    const number = await tellOfParcel(newId('sel', Date.now()));
    expect(await asks(`role=buyer&issue=late&n=${number}`)).toBe(false);
  });

  test('with a number nothing is asked: the guide answers for that parcel and links back to it', async () => {
    const number = await tellOfParcel(newId('sel', Date.now()));
    const { html } = await readPage(`/${lang}/guide?n=${number}`);
    expect(html).toContain('<ol class="steps"');
    expect(html).not.toContain('<select');
    expect(html).toContain(`href="/${lang}/track?n=${number}"`);
    const { html: unknown } = await readPage(`/${lang}/guide?n=1188888881`);
    expect(unknown).toContain('1188888881');
    expect(unknown).toMatch(/guide\?n=1188888881&amp;role=buyer&amp;issue=late/);
  });
});

test('a received parcel asks nothing of its buyer but still links to the guide', async () => {
  const hook = await openHook('ozon');
  const posting = newPosting();
  await post(hook, ozonState(posting, 'posting_received', '2026-10-05T08:00:00Z'));
  await settled(hook);
  const { html } = await readPage(`/en/track?n=${posting}`);
  expect(html).toContain('Nothing needs to be done');
  expect(html).toMatch(/\/en\/guide\?/);
});

test('a guide deadline becomes an exact time when the start of the status is known', async () => {
  const query = 'role=buyer&issue=where_is_it&status=available_for_pickup&scheme=FBO';
  const since = await ask(`${query}&since=2026-11-20T10:00:00.000Z`);
  const { steps } = await since.json<GuideAnswer>();
  expect(steps[0]?.latest?.at).toBe('2026-11-27T10:00:00.000Z');
  const { html } = await readPage(`/en/guide?${query}&since=2026-11-20T10:00:00.000Z`);
  expect(html).toContain('27 Nov');
});

test.each([
  'role=buyer',
  'issue=lost',
  'number=1100000001',
  'role=king&issue=lost',
  'role=buyer&issue=lost&since=soon',
])('the guide API refuses the incomplete or invalid query %s', async (query) =>
  expectProblem(await ask(query), 422, 'invalid-input'),
);

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const titlesIn = (html: string) =>
  [...html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, title]) => title);

describe('about a parcel, by its number', () => {
  test('the API answers with the case of the parcel, its date and a filled text, and nobody keeps it', async () => {
    const keptUntil = inDays(3);
    const number = await tellOfParcel(newId('sel', Date.now()), keptUntil);
    const response = await ask(`role=buyer&number=${number}&lang=en`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = v.parse(GuideAnswer, await response.json());
    expect(answer).toMatchObject({
      role: 'buyer',
      case: 'waiting_at_point',
      turn: 'buyer',
      until: { at: keptUntil, because: null },
    });
    expect(answer.steps.map(({ id }) => id)).toEqual([
      'collect_with_code',
      'extend_storage',
      'ask_ozon_support',
    ]);
    expect(answer.steps[2]?.readyText?.text).toContain(number);
    // The lookup says the same, in short.
    expect((await track(number)).shipments).toMatchObject([
      { case: answer.case, actionRequiredBy: answer.turn, nextStep: answer.steps[0]?.id },
    ]);
    // The same turn and instant for the other side.
    const seller = v.parse(
      GuideAnswer,
      await (await ask(`role=seller&number=${number}&lang=en`)).json(),
    );
    expect(seller).toMatchObject({ turn: 'buyer', until: { at: keptUntil } });
    expect(seller.steps[0]?.id).toBe('tell_buyer_pickup');
    // What a person says is wrong counts, in the light of the parcel.
    const damaged = await ask(`role=buyer&issue=damaged&number=${number}`);
    expect(await damaged.json()).toMatchObject({
      case: 'damaged_at_counter',
      until: { at: keptUntil },
    });
  });

  test('a case picked by hand may be kept, and an unknown number is told to be unknown', async () => {
    const picked = await ask('role=buyer&issue=late');
    expect(picked.headers.get('cache-control')).toBe('public, max-age=300');
    const unknown = await ask('role=buyer&number=1188888887');
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect(await unknown.json()).toMatchObject({ case: 'not_found', turn: 'nobody' });
  });

  test('a question about a number counts as a lookup, for the API and for the page', async () => {
    stopClock();
    const headers = someone();
    for (let i = 0; i < 6; i++) {
      const numbers = Array.from({ length: 40 }, (_, n) => `${i}${n + 10}Q-${n}-A`);
      const looked = await call('/api/v1/track', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ numbers }),
      });
      expect(looked.status).toBe(200);
    }
    const json = { ...headers, accept: 'application/json' };
    const again = await call('/api/v1/guide?role=buyer&number=1188888886', { headers: json });
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(again, 429, 'too-many-requests');
    expect((await readPage('/en/guide?n=1188888886&role=buyer', headers)).status).toBe(429);
    const picked = await call('/api/v1/guide?role=buyer&issue=late', { headers: json });
    expect(picked.status).toBe(200);
  });

  test('what only the seller may know changes nothing for anybody who knows the number', async () => {
    const shop = await openShop();
    const { headers } = shop.owner;
    const seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
    await syncWhole(seller);
    // Handed to another carrier than the declared one.
    await scanDue(quiet, Date.now() + 1);
    const { results } = await env.DB.prepare(
      'SELECT id, number, problem FROM shipments WHERE seller_id = ? AND merged_into IS NULL',
    )
      .bind(shop.id)
      .all<{ id: string; number: string; problem: string | null }>();
    const sellers = new Set<string>();
    for (const { id, number } of results) {
      const own = await (await call(`/api/v1/shipments/${id}`, { headers })).json<{
        situation: Situation;
        shipBy: string | null;
        cancelRequestedUntil: string | null;
        problems: { deadline: string | null }[];
      }>();
      sellers.add(own.situation.case);
      for (const role of ASKERS) {
        const text = await (await ask(`role=${role}&number=${number}&lang=en`)).text();
        const answer: GuideAnswer = JSON.parse(text);
        expect(SELLERS_CASES, `${number} ${role}`).not.toContain(answer.case);
        for (const secret of [own.shipBy, own.cancelRequestedUntil]) {
          if (secret !== null) expect(text, `${number} ${role}`).not.toContain(secret);
        }
        if (SELLERS_CASES.includes(own.situation.case) && own.situation.until.at !== null) {
          expect(text).not.toContain(own.situation.until.at);
        }
      }
      const { html } = await readPage(`/en/guide?n=${number}&role=seller`);
      for (const secret of SELLERS_CASES) expect(html).not.toContain(words('en')(`case.${secret}`));
    }
    // There was something to hide.
    const hidden = ['wrong_channel', 'cancellation_requested', 'return_disposal_near'];
    expect([...sellers]).toEqual(expect.arrayContaining(hidden));
  });

  test('the page of a question about a number shows the parcel’s own case and a way back', async () => {
    const keptUntil = inDays(3);
    const number = await tellOfParcel(newId('sel', Date.now()), keptUntil);
    for (const lang of LANGS) {
      const answer = await (
        await ask(`role=buyer&number=${number}&lang=${lang}`)
      ).json<GuideAnswer>();
      const { status, html } = await readPage(`/${lang}/guide?n=${number}&role=buyer`);
      expect(status).toBe(200);
      // The date is the headline, the case stands above it.
      expect(html).toContain(`<h1>${answer.until.text}</h1>`);
      expect(html).toContain(words(lang)('case.waiting_at_point'));
      expect(titlesIn(html)).toEqual(answer.steps.map(({ title }) => title));
      expect(html).toContain(`href="/${lang}/track?n=${number}"`);
    }
  });

  test('the page of a question from a parcel’s own link leads back to that link, and to a report about it', async () => {
    const sellerId = newId('sel', Date.now());
    const number = await tellOfParcel(sellerId, inDays(3));
    const token = await env.DB.prepare('SELECT token FROM shipments WHERE seller_id = ?')
      .bind(sellerId)
      .first<string>('token');
    const { html: own } = await readPage(`/en/p/${token}`);
    const link = /href="(\/en\/guide\?[^"]+)"/.exec(own)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(link, 'https://desk.test').searchParams.get('p')).toBe(token);
    const { status, html } = await readPage(link);
    expect(status).toBe(200);
    expect(html).toContain(words('en')('case.waiting_at_point'));
    expect(html).toContain(`href="/en/p/${token}"`);
    expect(html).toMatch(
      new RegExp(`href="/en/report\\?n=${number}&amp;issue=\\w+&amp;p=${token}`),
    );
    // A wrong link is no parcel: the form, and no steps.
    const wrong = await readPage('/en/guide?p=nothing&role=buyer');
    expect(wrong.status).toBe(200);
    expect(titlesIn(wrong.html)).toEqual([]);
  });
});

const SELLERS_CASES: readonly CaseId[] = [
  'wrong_channel',
  'cancellation_requested',
  'return_at_point_paid',
  'return_disposal_near',
];
