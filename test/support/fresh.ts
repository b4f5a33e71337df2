// Runs before each worker test file. Files share a runtime, since loading the application anew takes longer than most
// of their tests: what visitors did in one file does not count against those of the next.
import { RateLimiter } from '../../functions/lib/rate-limit.ts';

const runtime = globalThis as { testFiles?: number };
if (runtime.testFiles === undefined) {
  const { used } = RateLimiter.prototype;
  const { take } = RateLimiter.prototype;
  const ofFile = (key: string) => `${runtime.testFiles} ${key}`;
  // `take` asks `used`, which must find what `take` has set.
  let isTaking = false;
  RateLimiter.prototype.used = function (key, now) {
    return used.call(this, isTaking ? key : ofFile(key), now);
  };
  RateLimiter.prototype.take = function (key, ...rest) {
    isTaking = true;
    try {
      return take.call(this, ofFile(key), ...rest);
    } finally {
      isTaking = false;
    }
  };
}
runtime.testFiles = (runtime.testFiles ?? 0) + 1;
