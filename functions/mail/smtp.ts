// SMTP over a TCP socket, as far as sending one message needs it (RFC 5321, STARTTLS of RFC 3207,
// AUTH PLAIN and LOGIN of RFC 4954). worker-mailer 1.2.1 was tried: it never notices that a server
// hung up and then spins without end, and it writes line breaks of a subject into the header.
import { busyResult, refused, type Sent } from './sent.ts';

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (465); otherwise STARTTLS. */
  isSecure: boolean;
  user: string;
  password: string;
}

/** Lines of `data` end in CRLF. */
export interface Envelope {
  from: string;
  to: string;
  data: string;
}

/** `socket` is open, or opening. It is closed at the end in every case. */
export async function sendBySmtp(
  socket: Socket,
  server: SmtpServer,
  mail: Envelope,
): Promise<Sent> {
  const line = new Line(socket);
  try {
    await introduce(line, server);
    await line.ask(`MAIL FROM:<${mail.from}>`, 2);
    await line.ask(`RCPT TO:<${mail.to}>`, 2);
    await line.ask('DATA', 3);
    // A line that is only a full stop would end the message.
    await line.ask(`${mail.data.replace(/^\./gm, '..')}\r\n.`, 2);
    await line.say('QUIT').catch(() => {});
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return error.sent;
    return { ok: false, retry: true, reason: 'unreachable' };
  } finally {
    line.close();
  }
}

async function introduce(line: Line, server: SmtpServer): Promise<void> {
  await line.hear(2);
  let offers = await line.ask('EHLO parcel-desk', 2);
  if (!server.isSecure && /^STARTTLS$/im.test(offers)) {
    await line.ask('STARTTLS', 2);
    line.startTls();
    offers = await line.ask('EHLO parcel-desk', 2);
  } else if (!server.isSecure && !isLoopback(server.host)) {
    throw new Refused(notSetUp);
  }
  if (server.user === '') return;
  const isPlain = /^AUTH[ =].*\bPLAIN\b/im.test(offers);
  // The operator has to fix the account; the message is not given up for it.
  if (isPlain)
    await line.ask(`AUTH PLAIN ${base64(`\0${server.user}\0${server.password}`)}`, 2, false);
  else {
    await line.ask('AUTH LOGIN', 3, false);
    await line.ask(base64(server.user), 3, false);
    await line.ask(base64(server.password), 2, false);
  }
}

class Refused extends Error {
  readonly sent: Sent;

  constructor(sent: Sent) {
    super('refused');
    this.sent = sent;
  }
}

/** The operator has to fix it; the message waits until then. */
const notSetUp: Sent = { ok: false, retry: true, reason: 'not_set_up' };

const REPLY_CHARS_MAX = 16_384;

class Line {
  #socket: Socket;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #writer: WritableStreamDefaultWriter<Uint8Array>;
  #unread = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    this.#reader = socket.readable.getReader();
    this.#writer = socket.writable.getWriter();
  }

  say(text: string): Promise<void> {
    return this.#writer.write(new TextEncoder().encode(`${text}\r\n`));
  }

  async ask(text: string, expected: 2 | 3, isSetUp = true): Promise<string> {
    await this.say(text);
    return this.hear(expected, isSetUp);
  }

  /**
   * The lines of a reply without their code. Throws unless it begins with `wanted`; `isSetUp` false: the
   * cause is then MAIL_URL, not the message.
   */
  async hear(expected: 2 | 3, isSetUp = true): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r?\n)*(\d{3})(?: .*)?\r?\n/.exec(this.#unread);
      if (whole) {
        this.#unread = this.#unread.slice(whole[0].length);
        const [reply, code = ''] = whole;
        if (code.startsWith(String(expected)))
          return reply.replace(/^\d{3}[ -]?/gm, '').replaceAll('\r', '');
        throw new Refused(isSetUp ? (code.startsWith('4') ? busyResult() : refused) : notSetUp);
      }
      if (/^(?!\d{3}[\s-]).*\n/m.test(this.#unread)) {
        throw new Refused(notSetUp);
      }
      const { value, done } = await this.#reader.read();
      if (done || this.#unread.length > REPLY_CHARS_MAX) throw new Error('hung up');
      this.#unread += new TextDecoder().decode(value);
    }
  }

  startTls(): void {
    this.#reader.releaseLock();
    this.#writer.releaseLock();
    this.#socket = this.#socket.startTls();
    this.#reader = this.#socket.readable.getReader();
    this.#writer = this.#socket.writable.getWriter();
    // Text injected before the encryption began is not the server's reply.
    this.#unread = '';
  }

  /** Not awaited: a peer that keeps its half open would block us here. */
  close(): void {
    void this.#socket.close().catch(() => {});
  }
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));
