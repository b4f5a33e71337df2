// The clocks of a chat and what its answers are read as.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChatHistory, ChatList, isWithBuyer } from '../../functions/ozon/chat-answers.ts';
import { clocksOf, firstWordClock, nextClock, timesOf } from '../../functions/ozon/chat-clocks.ts';
import { isPlanLacking, shutBy } from '../../functions/ozon/chat-faults.ts';
import history from '../fixtures/ozon-api/published/v3-chat-history.json' with { type: 'json' };
import list from '../fixtures/ozon-api/published/v3-chat-list.json' with { type: 'json' };

const HOUR = 3_600_000;
const AT = Date.parse('2026-11-26T10:00:00Z');

const said = (hours: number, by: 'buyer' | 'seller' | 'other') => ({
  id: '1',
  at: AT + hours * HOUR,
  text: '',
  isImage: false,
  by,
  order: null,
});

describe('the clocks of a chat', () => {
  it('count from the buyer’s first message since the shop’s last one, and the reply from the newest', () => {
    const messages = [said(5, 'other'), said(4, 'buyer'), said(1, 'buyer'), said(0, 'seller')];
    const times = timesOf(messages);
    expect(times).toEqual({ waitingSince: AT + HOUR, buyerWroteAt: AT + 4 * HOUR });
    expect(clocksOf(times)).toEqual([
      { rule: 'reply-rating', until: AT + 25 * HOUR },
      { rule: 'chat-reply', until: AT + 52 * HOUR },
    ]);
  });

  it('of an answered chat run for a reply only, and a notice of Ozon starts none', () => {
    const answered = timesOf([said(2, 'seller'), said(1, 'buyer')]);
    expect(clocksOf(answered).map(({ rule }) => rule)).toEqual(['chat-reply']);
    expect(clocksOf(timesOf([said(1, 'other')]))).toEqual([]);
    expect(timesOf([])).toEqual({ waitingSince: null, buyerWroteAt: null });
  });

  it('say which of them runs out next, and none when all have', () => {
    const clocks = clocksOf(timesOf([said(0, 'buyer')]));
    expect(nextClock(clocks, AT + HOUR)?.rule).toBe('reply-rating');
    expect(nextClock(clocks, AT + 24 * HOUR)?.rule).toBe('chat-reply');
    expect(nextClock(clocks, AT + 48 * HOUR)).toBeNull();
  });

  it('give the first word to sellers of FBS and rFBS until 72 hours after delivery', () => {
    const delivered = { scheme: 'rFBS', deliveredAt: AT };
    expect(firstWordClock(delivered)).toEqual({ rule: 'chat-start', until: AT + 72 * HOUR });
    expect(firstWordClock({ scheme: 'FBS', deliveredAt: null })?.until).toBeNull();
    expect(firstWordClock({ scheme: 'FBO', deliveredAt: AT })).toBeNull();
    expect(firstWordClock(null)).toBeNull();
  });
});

describe('the answers of Ozon’s chat', () => {
  it('are read as Ozon’s documentation writes them: ids and flags as text, and a Cyrillic С', () => {
    const { chats, has_next } = v.parse(ChatList, list.example);
    expect(has_next).toBe(true);
    expect(chats[0]).toMatchObject({ last_message_id: '30000000001280042740', unread_count: 1 });
    expect(chats.filter(isWithBuyer)).toEqual([]);
    const [message] = v.parse(ChatHistory, history.example).messages;
    expect(message).toMatchObject({ by: 'buyer', id: '3000000000817031942', order: '123456789' });
  });

  it('keep neither who wrote nor fields that nobody documented', () => {
    const [message] = v.parse(ChatHistory, history.example).messages;
    expect(JSON.stringify(message)).not.toContain('115568');
    const odd = { messages: [{ data: [null, 7, 'да'], user: null, phone: '+79995550123' }, 5] };
    expect(JSON.stringify(v.parse(ChatHistory, odd))).not.toContain('555');
  });

  it('with chats of another type or an id that is none are left out', () => {
    const chat = { chat_id: '99feb3fc-a474-469f-95d5-268b470cc607', chat_type: 'Buyer_Seller' };
    const answer = { chats: [{ chat }, { chat: { ...chat, chat_id: '../../x' } }], has_next: null };
    const { chats } = v.parse(ChatList, answer);
    expect(chats.map(isWithBuyer)).toEqual([true]);
  });
});

describe('a refusal', () => {
  const refusal = (fault: 'no_permission' | 'not_found' | 'refused', message: string) =>
    ({ ok: false, fault, message, retryAfterMs: null }) as const;

  it('is told apart by the subscription, the role of the key, and Ozon’s own words', () => {
    const plan = refusal(
      'no_permission',
      'method is allowed starting from the premium plus subscription',
    );
    expect([isPlanLacking(plan), shutBy(plan)]).toEqual([true, 'plan']);
    expect(shutBy(refusal('no_permission', 'Api-Key is missing a required role'))).toBe('role');
    expect(shutBy(refusal('no_permission', 'access period has expired'))).toBe('refused');
    expect(shutBy(refusal('refused', 'chat blocked by user'))).toBe('refused');
    expect(shutBy(refusal('not_found', 'chat not found'))).toBe('gone');
  });
});
