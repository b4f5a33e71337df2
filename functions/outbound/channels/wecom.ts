// 企业微信, by a group robot. https://developer.work.weixin.qq.com/document/path/91770 (read 2026-11-23): 20
// messages a minute, 2,048 bytes of text; always 200, errors are in errcode.

import { busyResult, refused } from '../../mail/sent.ts';
import { type Bot, bytes, judgeByStatus, truncate } from './bot.ts';

const SEND = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';

export const wecom: Bot = {
  // The key of the robot's webhook address, which may be pasted whole.
  fields: [
    {
      name: 'key',
      label: 'channel.webhook',
      pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    },
  ],
  shownBy: 'key',
  request: ({ key = '' }, text) => ({
    url: `${SEND}?key=${encodeURIComponent(key)}`,
    body: { msgtype: 'text', text: { content: truncate(text, 2048, bytes) } },
  }),
  judge(answer) {
    const code = answer.body.errcode;
    // -1: the system is busy; 45009: more than 20 a minute.
    if (code === -1 || code === 45009) return busyResult(60_000);
    if (typeof code === 'number') return code === 0 ? { ok: true } : refused;
    return judgeByStatus(answer);
  },
};
