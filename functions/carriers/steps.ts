// Raw code -> step, through the carrier's own table.
import type { Step } from '../contract/status.ts';
import type { Carrier } from './carrier.ts';

/**
 * null: the table does not know the code. A qualified code `A/B` falls back to a listed `A`; so does `A_B`,
 * but only where the carrier qualifies in this way: elsewhere an underscore joins the words of one code.
 */
export function stepOf(carrier: Carrier, rawCode: string): Step | null {
  const table = tableOf(carrier);
  const code = canonical(rawCode);
  const bare = code.includes('/') ? code.slice(0, code.lastIndexOf('/')) : code;
  const [main = ''] = carrier.qualifiesByUnderscore ? bare.split('_') : [bare];
  return table.get(code) ?? table.get(bare) ?? table.get(main) ?? null;
}

const tables = new WeakMap<Carrier, Map<string, Step>>();

function tableOf(carrier: Carrier): Map<string, Step> {
  const known = tables.get(carrier);
  if (known) return known;
  const table = new Map<string, Step>();
  for (const [step, codes] of Object.entries(carrier.steps)) {
    for (const code of codes) table.set(canonical(code), step as Step);
  }
  tables.set(carrier, table);
  return table;
}

/** Senders vary case and append blanks. */
const canonical = (code: string): string => code.trim().replace(/\s+/g, ' ').toUpperCase();
