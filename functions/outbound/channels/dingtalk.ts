// 钉钉, by a group robot with signature (加签). https://open.dingtalk.com/document/robots/custom-robot-access
// (read 2026-11-23): 20 messages a minute, then ten minutes of silence; always 200, errors are in errcode.
import { hmacSha256 } from '../../lib/hmac.ts';
import { busyResult, refused } from '../../mail/sent.ts';
import { type Bot, bytes, judgeByStatus, truncate } from './bot.ts';

const SEND = 'https://oapi.dingtalk.com/robot/send';

/** The documentation gives no text length; WeCom's applies. */
const TEXT_BYTES_MAX = 2048;

export const dingtalk: Bot = {
  fields: [
    // The access_token of the robot's webhook address, which may be pasted whole.
    { name: 'token', label: 'channel.webhook', pattern: /^[\da-f]{64}$/i },
    { name: 'secret', label: 'channel.secret', pattern: /^SEC[\da-f]{64}$/i },
  ],
  shownBy: 'token',
  async request({ token = '', secret = '' }, text, now) {
    const data = new TextEncoder().encode(`${now}\n${secret}`);
    const sign = await hmacSha256(secret, data, 'base64');
    const query = new URLSearchParams({ access_token: token, timestamp: String(now), sign });
    return {
      url: `${SEND}?${query}`,
      body: { msgtype: 'text', text: { content: truncate(text, TEXT_BYTES_MAX, bytes) } },
    };
  },
  judge(answer) {
    const code = answer.body.errcode;
    // -1: the system is busy; 130101: more than 20 a minute.
    if (code === -1 || code === 130101) return busyResult(600_000);
    if (typeof code === 'number') return code === 0 ? { ok: true } : refused;
    return judgeByStatus(answer);
  },
};
