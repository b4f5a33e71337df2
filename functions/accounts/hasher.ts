// Hashing of passwords outside of the Worker: scrypt takes a core for some 70 ms, and here there is one thread
// for everybody. On one machine the process that runs the Worker does it (scripts/hasher.ts).
import { httpProblem } from '../lib/problem.ts';

/** For better-auth's `password`: its own format and strength. Both throw `busy`. */
export const hashedBy = (hasher: Fetcher) => ({
  hash: (password: string): Promise<string> => ask(hasher, 'hash', { password }),
  verify: (given: { hash: string; password: string }): Promise<boolean> =>
    ask(hasher, 'verify', given),
});

async function ask<Result>(hasher: Fetcher, what: string, body: object): Promise<Result> {
  const answer = await hasher.fetch(`http://hasher/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (answer.status === 503) {
    throw httpProblem('busy', { retryAfterSeconds: Number(answer.headers.get('retry-after')) });
  }
  if (!answer.ok) throw new Error(`the hasher answered ${answer.status}`);
  return answer.json();
}
