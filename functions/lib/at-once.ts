// Works on many things, a few at a time.

/** Connections to the outside that one invocation may have open: a further one would wait, and its timeout run. */
export const OUTSIDE_AT_ONCE = 6;

/** Like `Promise.all`, with at most `max` of them under way. One that fails fails the whole. */
export async function atOnce<T, R>(
  items: readonly T[],
  max: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(max, items.length) }, worker));
  return results;
}
