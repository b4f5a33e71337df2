// Whom to contact: the API and the page say the same in every language, and a parcel's page says the
// first of it. Every cell of the table is walked in test/unit/guide.test.ts.
import { describe, expect, test } from 'vitest';
import { ASKERS, type GuideAnswer, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { newId } from '../../functions/lib/ids.ts';
import { readPage, tellOfParcel } from './support/cases.ts';
import {
  call,
  expectProblem,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
} from './support/hooks.ts';

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

  test('a parcel’s page shows the first guide step and links to the guide with known values', async () => {
    const number = await tellOfParcel(newId('sel', Date.now()));
    const { html } = await readPage(`/${lang}/track?n=${number}`);
    const link = /href="(\/\w\w\/guide\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const query = new URL(link, 'https://desk.test').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      n: number,
      carrier: 'cdek',
      status: 'in_transit',
    });
    const guide = await readPage(link);
    const [first] = [...guide.html.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, title]) => title);
    expect(first?.length).toBeGreaterThan(3);
    // It stands in a sentence there, after a colon.
    expect(html.toLowerCase()).toContain(first?.toLowerCase());
    // And from there to a ticket about this parcel.
    expect(guide.html).toMatch(new RegExp(`href="/${lang}/report\\?n=${number}&amp;issue=`));
  });

  test('the guide page without a valid choice shows its form and no steps', async () => {
    for (const query of ['', '?role=king&issue=x&scheme=y&status=z&carrier=w&since=never']) {
      const { status, html } = await readPage(`/${lang}/guide${query}`);
      expect(status).toBe(200);
      expect(html.match(/<select/g)).toHaveLength(5);
      expect(html).not.toContain('<h3>');
    }
  });
});

test('a received parcel shows no first step but still links to the guide', async () => {
  const hook = await openHook('ozon');
  const posting = newPosting();
  await post(hook, ozonState(posting, 'posting_received', '2026-10-05T08:00:00Z'));
  await settled(hook);
  const { html } = await readPage(`/en/track?n=${posting}`);
  expect(html).not.toContain('First step');
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

test.each(['role=buyer', 'issue=lost', 'role=king&issue=lost', 'role=buyer&issue=lost&since=soon'])(
  'the guide API refuses the incomplete or invalid query %s',
  async (query) => expectProblem(await ask(query), 422, 'invalid-input'),
);
