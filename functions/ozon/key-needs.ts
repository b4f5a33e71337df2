// Which methods a key may call, by the roles that /v1/roles lists, and what each method is needed for. Pure.
// Ozon lists methods and beginnings of methods, e.g. /v1/posting (docs.ozon.ru/api/seller, read 2026-11-26).
import type { KeyNeed } from '../contract/ozon-account.ts';

/** By the beginning of the path behind the version; the first that fits. */
const NEEDS: readonly (readonly [string, KeyNeed])[] = [
  ['/posting/fbs/package-label', 'labels'],
  ['/posting/fbs/act', 'handover'],
  ['/carriage', 'handover'],
  ['/posting/carriage-available', 'handover'],
  ['/posting/fbs/arbitration', 'actions'],
  ['/posting/fbs', 'postings'],
  ['/posting/fbo', 'fbo'],
  ['/posting/fbp', 'fbp'],
  ['/posting/cutoff', 'actions'],
  ['/fbs/posting', 'actions'],
  ['/returns/rfbs', 'rfbs_returns'],
  ['/return', 'returns'],
  ['/conditional-cancellation', 'cancellations'],
  ['/rating', 'rating'],
  ['/notification', 'pushes'],
  ['/chat', 'chats'],
  ['/product', 'products'],
  ['/warehouse', 'settings'],
  ['/delivery-method', 'settings'],
  ['/seller', 'account'],
  ['/roles', 'account'],
];

export function needOf(method: string): KeyNeed {
  const path = method.replace(/^\/v\d+/, '');
  return NEEDS.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 'other';
}

/** The methods by what they are needed for, in the order of the methods. */
export const byNeed = (methods: readonly string[]): { for: KeyNeed; methods: string[] }[] =>
  [...Map.groupBy([...new Set(methods)], needOf)].map(([need, some]) => ({
    for: need,
    methods: some,
  }));

const covers = (listed: readonly string[], method: string): boolean =>
  listed.some((one) => method === one || method.startsWith(one.endsWith('/') ? one : `${one}/`));

/**
 * The methods that no role lists. `worked`: methods that Ozon has answered with this key; where the list lacks
 * one of them it is not the whole truth, and nothing is claimed.
 */
export function uncoveredBy(
  listed: readonly string[],
  methods: readonly string[],
  worked: readonly string[],
): string[] {
  const isWhole = listed.length > 0 && worked.every((method) => covers(listed, method));
  return isWhole ? methods.filter((method) => !covers(listed, method)) : [];
}
