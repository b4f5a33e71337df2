// Forms that people send. What does not fit into memory loses its files, never the words that were typed.

const HEAD_BYTES = 128 * 1024;

export interface SentForm {
  fields: FormData;
  /** The files were left out: together they were larger than `maxBytes`. */
  isCut: boolean;
}

/** Fields stand before files in our forms, so the beginning of a body that is too large has them all. */
export async function readForm(request: Request, maxBytes: number): Promise<SentForm> {
  const announced = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  try {
    if (announced <= maxBytes) return { fields: await request.formData(), isCut: false };
    return { fields: await readFields(request), isCut: true };
  } catch {
    return { fields: new FormData(), isCut: false };
  }
}

/** Lines end with LF, as the browser counted them when it held the text to its length. */
export const textIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
};

/** An empty file field sends one nameless file of no bytes. */
export const filesIn = (fields: FormData, name: string): File[] =>
  (fields.getAll(name) as (File | string)[])
    .filter((one): one is File => typeof one !== 'string')
    .filter(({ size }) => size > 0);

async function readFields(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary || !request.body) return new FormData();
  const head = await readHead(request.body);
  const lastPart = head.lastIndexOf(`\r\n--${boundary}`);
  if (lastPart < 0) return new FormData();
  const whole = `${head.slice(0, lastPart)}\r\n--${boundary}--\r\n`;
  const bytes = Uint8Array.from(whole, (char) => char.charCodeAt(0));
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}

/** One character a byte. The rest is read too and dropped, or the browser would see a broken line. */
async function readHead(body: ReadableStream<Uint8Array>): Promise<string> {
  let head = '';
  for await (const chunk of body) {
    if (head.length >= HEAD_BYTES) continue;
    for (const byte of chunk.subarray(0, HEAD_BYTES - head.length))
      head += String.fromCharCode(byte);
  }
  return head;
}
