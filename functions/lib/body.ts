// Bodies of requests and answers, no larger than they may be.

/** null: longer than `max`. Reads no further than that, whatever Content-Length claims. */
export async function readCapped(
  { headers, body }: Pick<Request | Response, 'headers' | 'body'>,
  max: number,
): Promise<Uint8Array | null> {
  if (Number(headers.get('content-length') ?? 0) > max) return null;
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    size += chunk.length;
    if (size > max) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
