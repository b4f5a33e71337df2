// Cuts a carrier's answer that is too long for one row into parts that each read like an answer: halves of its
// longest list. Pure.

/** A row of D1 has at most 2 MB (developers.cloudflare.com/d1/platform/limits/, read 2026-11-26). */
export const PAYLOAD_BYTES_MAX = 1_900_000;

/** One part is the payload itself; null: it is too long, and has no list that could be cut. */
export function splitPayload(payload: unknown, max = PAYLOAD_BYTES_MAX): unknown[] | null {
  if (bytesOf(payload) <= max) return [payload];
  const path = longestList(payload);
  if (path === null) return null;
  const list = at(payload, path) as unknown[];
  const middle = Math.ceil(list.length / 2);
  const halves = [list.slice(0, middle), list.slice(middle)];
  const parts: unknown[] = [];
  for (const half of halves) {
    const some = splitPayload(replaced(payload, path, half), max);
    if (some === null) return null;
    parts.push(...some);
  }
  return parts;
}

const bytesOf = (payload: unknown): number =>
  new TextEncoder().encode(JSON.stringify(payload)).length;

type Path = readonly string[];

/** Of two entries or more, by its characters. null: there is none. */
function longestList(node: unknown): Path | null {
  let best: { path: Path; chars: number } | null = null;
  const walk = (one: unknown, path: Path): void => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one) && one.length > 1) {
      const chars = JSON.stringify(one).length;
      // What is inside a list that is longer anyway is looked at once that one is cut.
      if (best === null || chars > best.chars) best = { path, chars };
      return;
    }
    for (const [key, value] of Object.entries(one)) walk(value, [...path, key]);
  };
  walk(node, []);
  return (best as { path: Path } | null)?.path ?? null;
}

const at = (node: unknown, path: Path): unknown =>
  path.reduce((one, key) => (one as Record<string, unknown>)[key], node);

function replaced(node: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inside = replaced((node as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(node)) return node.with(Number(key), inside);
  return { ...(node as object), [key]: inside };
}
