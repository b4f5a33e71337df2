// E-mail to the people who work for a seller, by the operator's own mail server.
// Room mail: composing and sending letters, and the result type of sending; no texts, no stored state.
import { connect } from 'cloudflare:sockets';
import type { Env } from '../env.ts';
import { refused, type Sent } from './sent.ts';
import { type SmtpServer, sendBySmtp } from './smtp.ts';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** Equal for the same message: a mailbox shows it once when it is sent again. */
  id?: string;
}

const TIMEOUT_MS = 20_000;

/**
 * MAIL_URL is smtps://user:password@host:465 or smtp://user:password@host:587 (STARTTLS); `log:`
 * writes mails to the terminal, which `npm start` does so that a password reset can be tried.
 */
export async function sendEmail(env: Env, mail: Mail): Promise<Sent> {
  if (!env.MAIL_URL) return { ok: false, retry: false, reason: 'not_set_up' };
  if (!isAddress(mail.to)) return refused;
  if (env.MAIL_URL === 'log:') {
    console.log(`Mail to ${mail.to}: ${mail.subject}\n${mail.text}\n`);
    return { ok: true };
  }
  const server = readMailUrl(env.MAIL_URL);
  const from = readSender(env.MAIL_FROM ?? '');
  if (server === null || from === null) {
    return { ok: false, retry: true, reason: 'not_set_up' };
  }
  const data = composeMail(mail, from, crypto.randomUUID(), Date.now());
  const socket = connect(
    { hostname: server.host, port: server.port },
    { secureTransport: server.isSecure ? 'on' : 'starttls', allowHalfOpen: false },
  );
  return Promise.race([
    sendBySmtp(socket, server, { from: from.address, to: mail.to, data }),
    scheduler.wait(TIMEOUT_MS).then((): Sent => {
      void socket.close().catch(() => {});
      return { ok: false, retry: true, reason: 'unreachable' };
    }),
  ]);
}

/** null: invalid. */
export function readMailUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    return null;
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

interface Sender {
  name: string;
  address: string;
}

/** "Parcel Desk <desk@example.com>" or the address alone. */
export function readSender(text: string): Sender | null {
  const [before = '', bracketed] = text.trim().split('<', 2);
  const isBracketed = bracketed?.endsWith('>') === true;
  const address = isBracketed ? bracketed.slice(0, -1) : text.trim();
  const name = isBracketed ? before.trim().replaceAll('"', '') : '';
  return isAddress(address) ? { name, address } : null;
}

/** Header and body, ready for DATA. Every line is short and ASCII, whatever the content. */
export function composeMail(mail: Mail, from: Sender, boundId: string, now: number): string {
  const domain = from.address.split('@')[1];
  const body = base64(mail.text.replace(/\r?\n/g, '\r\n')).match(/.{1,76}/g) ?? [];
  return [
    `From: ${from.name === '' ? '' : `${encodeWords(from.name)} `}<${from.address}>`,
    `To: <${mail.to}>`,
    `Subject: ${encodeWords(mail.subject)}`,
    `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${(mail.id ?? boundId).replace(/[^\w.-]/g, '')}@${domain}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...body,
  ].join('\r\n');
}

/** RFC 2047: words of whole characters, lines of 78 at most. */
function encodeWords(text: string): string {
  const words = [''];
  for (const char of text.replace(/[\r\n]+/g, ' ').trim()) {
    const longer = (words.at(-1) ?? '') + char;
    if (new TextEncoder().encode(longer).length > 42) words.push(char);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${base64(word)}?=`).join('\r\n ');
}

const isAddress = (text: string): boolean =>
  /^[^\s<>@,;:"()[\]\\]+@[a-z\d-]+(?:\.[a-z\d-]+)*$/i.test(text);

function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
