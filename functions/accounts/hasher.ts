// Hashes passwords outside the Worker: scrypt takes a core for some 70 ms, and here all requests share one
// thread. On one machine the process that runs the Worker does it (scripts/hasher.ts).
import { httpProblem } from '../lib/problem.ts';

/** For better-auth's `password`: its own format and strength. Both throw `busy`. */
export const hashedBy = (hasher: Fetcher) => ({
  hash: (password: string): Promise<string> => ask(hasher, 'hash', { password }),
  verify: (credentials: { hash: string; password: string }): Promise<boolean> =>
    ask(hasher, 'verify', credentials),
});

async function ask<Result>(hasher: Fetcher, what: string, body: object): Promise<Result> {
  const response = await hasher.fetch(`http://hasher/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (response.status === 503) {
    throw httpProblem('busy', { retryAfterSeconds: Number(response.headers.get('retry-after')) });
  }
  if (!response.ok) throw new Error(`the hasher answered ${response.status}`);
  return response.json();
}
