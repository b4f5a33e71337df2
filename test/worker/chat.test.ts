// The check of chat texts: how long a text may be, and how often it is asked. What it finds is tested in
// test/unit/chat-safety.test.ts.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CHAT_CHARS_MAX } from '../../functions/contract/guide.ts';
import { call, expectProblem } from './support/hooks.ts';

const check = (text: string, client: string) =>
  call('/api/v1/guide/chat-check', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': client },
    body: JSON.stringify({ text }),
  });
const checkOnPage = (text: string, client: string) =>
  call('/en/chat', {
    method: 'POST',
    headers: { accept: 'text/html', origin: 'https://desk.test', 'cf-connecting-ip': client },
    body: new URLSearchParams({ text }),
  });

describe('a text for Ozon chat', () => {
  test('a chat text of the maximum length is checked, even in Chinese characters', async () => {
    const answer = await check('路'.repeat(CHAT_CHARS_MAX), '192.0.2.1');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ findings: [] });
  });

  test('a chat text over the maximum length is refused by the API', async () => {
    await expectProblem(
      await check('路'.repeat(CHAT_CHARS_MAX + 1), '192.0.2.2'),
      422,
      'invalid-input',
    );
  });

  test('a chat text over the maximum length is checked by the page only up to that length', async () => {
    const link = 'https://example.com/';
    const [within, behind] = [CHAT_CHARS_MAX - link.length - 1, CHAT_CHARS_MAX];
    const found = await checkOnPage(`${'a'.repeat(within)} ${link}`, '192.0.2.3');
    const missed = await checkOnPage(`${'a'.repeat(behind)} ${link}`, '192.0.2.3');
    expect(await found.text()).toContain('<mark>');
    expect(await missed.text()).not.toContain('<mark>');
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a client checks thirty texts a minute, by API and page together; another is not held up', async () => {
  // The minute that is counted does not end meanwhile.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const answers = await Promise.all(
    Array.from({ length: 29 }, () => check('Здравствуйте', '192.0.2.10')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await checkOnPage('Hello', '192.0.2.10')).status).toBe(200);
  const refused = await check('Hello', '192.0.2.10');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await expectProblem(refused, 429, 'too-many-requests');
  expect((await checkOnPage('Hello', '192.0.2.10')).status).toBe(429);
  expect((await check('Hello', '192.0.2.11')).status).toBe(200);
});
