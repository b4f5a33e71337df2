// One request with its repetitions: what was surely not done is sent again, anything else only where twice is once.
export interface Sending {
  fetch: typeof fetch;
  /** Further tries after the first. */
  retries: number;
  /** Not waited longer for one further try; ms. */
  waitMax: number;
  sleep(ms: number): Promise<void>;
}

/** The last answer. Throws what fetch throws. */
export async function send(
  { fetch, retries, waitMax, sleep }: Sending,
  url: string,
  init: RequestInit & { isRepeatable: boolean },
): Promise<Response> {
  const { isRepeatable, ...request } = init;
  for (let tries = 0; ; tries++) {
    const isLast = tries >= retries;
    try {
      const response = await fetch(url, request);
      const wait = waitOf(response, tries);
      if (isLast || wait === null || wait > waitMax) return response;
      // Refused before anything was done, or done once however often.
      if (!isRepeatable && response.status !== 429) return response;
      await response.body?.cancel();
      await sleep(wait);
    } catch (error) {
      if (isLast || !isRepeatable || init.signal?.aborted) throw error;
      await sleep(backOff(tries));
    }
  }
}

/** ms; null: another try would end the same. */
function waitOf({ status, headers }: Response, tries: number): number | null {
  if (status !== 429 && status !== 502 && status !== 503 && status !== 504) return null;
  const said = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(said) ? said * 1000 : backOff(tries);
}

const FIRST_MS = 500;
/** Spread, so that many clients do not return together. */
const backOff = (tries: number): number => FIRST_MS * 2 ** tries * (0.5 + Math.random() / 2);
