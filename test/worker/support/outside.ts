// The outside world of the tests: each host answers what a test says it answers, and a call to any
// other host fails the test that made it. Runs before every worker test file (vitest.config.ts).
import { afterEach, expect } from 'vitest';

type Answer = (request: Request) => Response | Promise<Response>;

const hosts = new Map<string, Answer>();
const strayed: string[] = [];
const faults: string[] = [];

/** Fails the test: something that was said to a host, or that its fake answered, is not as the host documents it. */
export function departs(...found: string[]): void {
  faults.push(...found);
}

/** Until the end of the test, `host` answers so. Returns the requests it gets, in their order. */
export function outside(host: string, answer: Answer): Request[] {
  const asked: Request[] = [];
  hosts.set(host, (request) => {
    asked.push(request.clone());
    return answer(request);
  });
  return asked;
}

globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = new Request(input, init);
  const { host } = new URL(request.url);
  const answer = hosts.get(host);
  if (answer) return answer(request);
  strayed.push(host);
  throw new TypeError(`fenced: no test told what ${host} answers`);
};

afterEach(() => {
  hosts.clear();
  expect(strayed.splice(0), 'hosts that were called without a test saying so').toEqual([]);
  expect([...new Set(faults.splice(0))], 'what departs from published schemas').toEqual([]);
});
