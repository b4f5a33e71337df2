// Where Telegram brings what somebody wrote to a shop's bot. The secret in the header proves that it is
// Telegram and which bot; the answer is the response itself, so nothing is called.
import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const botRoutes = new Hono<{ Bindings: Env }>().post(
  '/bots/telegram/:channel',
  async (c) => {
    const { answerTelegram } = await import('../late.ts');
    const secret = c.req.header('x-telegram-bot-api-secret-token') ?? '';
    return answerTelegram(c.env, c.req.raw, c.req.param('channel'), secret, Date.now());
  },
);
