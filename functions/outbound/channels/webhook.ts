// Posts to an address of a seller. The caller has checked that it may be called (target-url.ts).

/** Standard Webhooks recommends 15 to 30 seconds. */
const TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 2048;

export interface WebhookResponse {
  /** null: no response. */
  status: number | null;
  /** The beginning of the response, unchanged. */
  text: string;
  /** Retry-After of the receiver; null: none. */
  retryAfterMs: number | null;
}

/** A redirect is a response like any other: it is not followed, so that it cannot lead inside. */
export async function postWebhook(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<WebhookResponse> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const init = { method: 'POST', headers, body, redirect: 'manual', signal } as const;
  try {
    const response = await fetch(url, init);
    return {
      status: response.status,
      text: await readBeginning(response).catch(() => ''),
      retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
    };
  } catch {
    const text = signal.aborted ? 'No answer within 15 seconds' : 'No connection';
    return { status: null, text, retryAfterMs: null };
  }
}

async function readBeginning({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes < ANSWER_BYTES_MAX; ) {
    const { value, done } = await reader.read();
    if (done) return text;
    bytes += value.byteLength;
    text += decoder.decode(value.subarray(0, ANSWER_BYTES_MAX), { stream: true });
  }
  await reader.cancel();
  return text.slice(0, ANSWER_BYTES_MAX);
}

/** Seconds only: a date would depend on a foreign clock. */
const readRetryAfter = (header: string | null): number | null =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
