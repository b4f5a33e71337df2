// 飞书, by a group robot, with signature if one is set.
// https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (read 2026-11-23): 100 messages a minute
// and 5 a second, a body of 20 KB; errors are in code.
import { hmacSha256 } from '../../lib/hmac.ts';
import { busyResult, refused } from '../../mail/sent.ts';
import { type Bot, bytes, judgeByStatus, truncate } from './bot.ts';

const HOOK = 'https://open.feishu.cn/open-apis/bot/v2/hook';

export const feishu: Bot = {
  fields: [
    // The last part of the robot's webhook address, which may be pasted whole.
    {
      name: 'token',
      label: 'channel.webhook',
      pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    },
    { name: 'secret', label: 'channel.secret', pattern: /^[\w-]{10,64}$/, isOptional: true },
  ],
  shownBy: 'token',
  async request({ token = '', secret = '' }, text, now) {
    const timestamp = String(Math.floor(now / 1000));
    // Time and secret are the key here, and the signed text is empty: the reverse of DingTalk.
    const signed = {
      timestamp,
      sign: await hmacSha256(`${timestamp}\n${secret}`, new Uint8Array(), 'base64'),
    };
    return {
      url: `${HOOK}/${encodeURIComponent(token)}`,
      body: {
        ...(secret === '' ? {} : signed),
        msg_type: 'text',
        content: { text: truncate(text, 15_000, bytes) },
      },
    };
  },
  judge(answer) {
    const code = answer.body.code ?? answer.body.StatusCode;
    // 9499 and 11232: too many requests.
    if (code === 9499 || code === 11232) return busyResult(60_000);
    if (typeof code === 'number') return code === 0 ? { ok: true } : refused;
    return judgeByStatus(answer);
  },
};
