// One request of the fuzz run, and how its answer is taken.

import { request } from 'node:http';

export const KINDS = ['api', 'forms', 'messages', 'pages'] as const;
export type Kind = (typeof KINDS)[number];

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Shot {
  kind: Kind;
  /** Same for requests of the same sort: an operation of the API, a form, a carrier's sample. */
  label: string;
  /** Who sends it, in words. */
  as: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Bytes | null;
  /** What is wrong with the answer beyond what holds for all of them; null: nothing. */
  check?: (answer: Answer) => string | null;
  /** What the run learns from the answer. */
  learn?: (answer: Answer) => void;
  /** The answer comes when somebody else has answered us: its time is not ours. */
  waitsForOthers?: boolean;
}

export interface Answer {
  /** 0: the connection broke. */
  status: number;
  type: string;
  location: string;
  text: string;
  ms: number;
}

const TIMEOUT_MS = 60_000;

/** The body as it goes over the wire, so that it can be kept and sent again. */
export async function formBody(
  fields: FormData | URLSearchParams,
): Promise<{ body: Bytes; type: string }> {
  const request = new Response(fields);
  return {
    body: new Uint8Array(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  };
}

export const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

/**
 * On a connection of its own: where an answer comes before the body was read, the connection ends, and
 * a request that shared it would be taken for the culprit.
 */
export function send(origin: string, shot: Shot): Promise<Answer> {
  const from = performance.now();
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let isAnswered = false;
    const give = (answer: Partial<Answer>): void => {
      const ms = performance.now() - from;
      resolve({ status: 0, type: '', location: '', text: '', ...answer, ms });
    };
    const sent = request(
      {
        hostname,
        port,
        method: shot.method,
        path: shot.path,
        agent: false,
        timeout: TIMEOUT_MS,
        headers: {
          ...shot.headers,
          ...(shot.body === null ? {} : { 'content-length': shot.body.length }),
        },
      },
      (response) => {
        isAnswered = true;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => give({ text: String(error) }));
        response.on('end', () =>
          give({
            status: response.statusCode ?? 0,
            type: response.headers['content-type']?.split(';')[0] ?? '',
            location: response.headers.location ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`nothing within ${TIMEOUT_MS} ms`)));
    // A body that nobody wants to read any more is no failure once the answer is on its way.
    sent.on('error', (error) => !isAnswered && give({ text: String(error) }));
    sent.end(shot.body ?? undefined);
  });
}

/** A line to paste; `$H` is the address of the server, `file` holds the body. */
export function curlOf({ method, path, headers, body }: Shot, file: string): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const flags = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const data = body === null || method === 'GET' ? [] : [`--data-binary @${file}`];
  return ['curl -i', `-X ${method}`, `"$H"${quote(path)}`, ...flags, ...data].join(' ');
}
