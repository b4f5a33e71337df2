// Mail to a seller's people: what is said to the mail server, and what becomes of its answers.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { composeMail, readMailUrl, readSender, sendEmail } from '../../functions/mail/email.ts';
import { type SmtpServer, sendBySmtp } from '../../functions/mail/smtp.ts';

const LOCAL: SmtpServer = { host: 'localhost', port: 25, isSecure: false, user: '', password: '' };
const MAIL = { from: 'desk@shop.test', to: 'wang@shop.test', data: 'Subject: x\r\n\r\nhello' };

/** A mail server that answers by the first word it hears. It keeps what it heard. */
function mailServer(answers: Record<string, string>, hangsUpAt = '') {
  const heard: string[] = [];
  const [toUs, toThem] = [new TransformStream<Uint8Array>(), new TransformStream<Uint8Array>()];
  const writer = toUs.writable.getWriter();
  const say = (text: string) => writer.write(new TextEncoder().encode(text));
  const serve = async () => {
    await say(answers.hello ?? '220 ready\r\n');
    let text = '';
    let isData = false;
    for await (const chunk of toThem.readable) {
      text += new TextDecoder().decode(chunk);
      const end = isData ? '\r\n.\r\n' : '\r\n';
      if (!text.endsWith(end)) continue;
      heard.push(text.slice(0, -end.length));
      const word: string = isData ? '.' : (text.split(/[\s:]/)[0] ?? '');
      text = '';
      if (word === hangsUpAt) return writer.close();
      isData = word === 'DATA' && !answers.DATA;
      await say(answers[word] ?? (isData ? '354 go on\r\n' : '250 ok\r\n'));
    }
  };
  const socket = {
    readable: toUs.readable,
    writable: toThem.writable,
    startTls() {
      heard.push('(encrypted)');
      return socket;
    },
    close: async () => {},
  } as unknown as Socket;
  void serve().catch(() => {});
  return { socket, heard };
}

describe('a mail', () => {
  test('a mail is handed to the server with a lone full stop escaped', async () => {
    const { socket, heard } = mailServer({ EHLO: '250-hello\r\n250 SIZE 1000\r\n' });
    const data = 'Subject: x\r\n\r\none\r\n.\r\ntwo';
    expect(await sendBySmtp(socket, LOCAL, { ...MAIL, data })).toEqual({ ok: true });
    expect(heard.slice(0, 5)).toEqual([
      'EHLO parcel-desk',
      'MAIL FROM:<desk@shop.test>',
      'RCPT TO:<wang@shop.test>',
      'DATA',
      'Subject: x\r\n\r\none\r\n..\r\ntwo',
    ]);
  });

  test('a mail is sent after STARTTLS, and so is the password', async () => {
    const { socket, heard } = mailServer({
      EHLO: '250-hello\r\n250-AUTH LOGIN PLAIN\r\n250 STARTTLS\r\n',
      STARTTLS: '220 go\r\n',
      AUTH: '235 welcome\r\n',
    });
    const server = { ...LOCAL, host: 'mail.shop.test', user: 'desk', password: 'пароль' };
    expect(await sendBySmtp(socket, server, MAIL)).toEqual({ ok: true });
    expect(heard.slice(1, 4)).toEqual(['STARTTLS', '(encrypted)', 'EHLO parcel-desk']);
    const [, , sent = ''] = (heard[4] ?? '').split(' ');
    const bytes = Uint8Array.from(atob(sent), (char) => char.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe('\0desk\0пароль');
  });

  test('a mail is not sent when the server offers no encryption', async () => {
    const { socket, heard } = mailServer({ EHLO: '250 hello\r\n' });
    const server = { ...LOCAL, host: 'mail.shop.test', user: 'desk', password: 'secret' };
    expect(await sendBySmtp(socket, server, MAIL)).toMatchObject({ ok: false });
    expect(heard).toEqual(['EHLO parcel-desk']);
  });

  test.each([
    ['a mailbox that is not there', { RCPT: '550 no such user\r\n' }, '', false],
    ['a mailbox that is full for now', { RCPT: '452 later\r\n' }, '', true],
    ['a password that is wrong', { EHLO: '250 AUTH PLAIN\r\n', AUTH: '535 no\r\n' }, '', true],
    ['a server that hangs up', {}, 'DATA', true],
    ['a server that talks nonsense', { hello: 'HTTP/1.1 400\r\n\r\n' }, '', true],
  ])('a mail that meets %s says whether a retry may help', async (_, answers, hangsUpAt, retry) => {
    const { socket } = mailServer(answers, hangsUpAt);
    const server = 'AUTH' in answers ? { ...LOCAL, user: 'desk', password: 'secret' } : LOCAL;
    expect(await sendBySmtp(socket, server, MAIL)).toMatchObject({ ok: false, retry });
  });
});

describe('a message', () => {
  const from = { name: 'Посылки', address: 'desk@shop.test' };
  const decode = (text: string) =>
    new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));

  test('a message keeps Russian and Chinese text in short ASCII lines', () => {
    const subject = 'Посылка 包裹 ждёт вас в пункте выдачи до пятницы, не забудьте документы';
    const text = `${'长'.repeat(500)}\nвторая строка`;
    const composed = composeMail({ to: 'wang@shop.test', subject, text }, from, 'id', 0);
    const lines = composed.split('\r\n');
    expect(lines.filter((line) => line.length > 78 || /[^ -~]/.test(line))).toEqual([]);
    const [head = '', body = ''] = composed.split('\r\n\r\n');
    const told = [
      ...(/Subject:([\s\S]*?)\r\n(?! )/.exec(head)?.[1] ?? '').matchAll(/\?B\?(.*?)\?=/g),
    ];
    expect(told.map(([, word = '']) => decode(word)).join('')).toBe(subject);
    expect(decode(body.replaceAll('\r\n', ''))).toBe(text.replace('\n', '\r\n'));
  });

  test('a message takes no header from its subject and is refused for a malformed recipient', async () => {
    const subject = 'Hello\r\nBcc: everybody@else.test';
    const composed = composeMail({ to: 'a@b.test', subject, text: '' }, from, 'id', 0);
    expect(composed).not.toMatch(/^Bcc/m);
    for (const to of [
      'a@b.test,c@d.test',
      'a@b.test\r\nRCPT TO:<c@d.test>',
      'nobody',
      '<a@b.test>',
    ])
      expect(await sendEmail(env, { to, subject: 'x', text: 'x' })).toMatchObject({ ok: false });
  });

  test('a message with an id of its own has a Message-ID made from it', () => {
    const mail = { to: 'a@b.test', subject: 'x', text: 'x', id: 'del_1' };
    expect(composeMail(mail, from, 'random', 0)).toContain('Message-ID: <del_1@shop.test>');
  });
});

test('the mail server and the sender are read from their settings', () => {
  expect(readMailUrl('smtps://desk%40shop.test:p%3Ass@mail.shop.test')).toEqual({
    host: 'mail.shop.test',
    port: 465,
    isSecure: true,
    user: 'desk@shop.test',
    password: 'p:ss',
  });
  expect(readMailUrl('smtp://localhost:1025')).toMatchObject({ port: 1025, user: '' });
  expect(readMailUrl('https://mail.shop.test')).toBeNull();
  expect(readSender('"Parcel Desk" <desk@shop.test>')).toEqual({
    name: 'Parcel Desk',
    address: 'desk@shop.test',
  });
  expect(readSender('desk')).toBeNull();
});

test('a mail fails as not set up when there is no mail server', async () => {
  const { MAIL_URL: _, ...bare } = env;
  expect(await sendEmail(bare, { to: 'a@b.test', subject: 'x', text: 'x' })).toEqual({
    ok: false,
    retry: false,
    reason: 'not_set_up',
  });
});
