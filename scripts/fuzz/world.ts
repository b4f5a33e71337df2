// What the run knows of the installation it attacks: who may send, and what there is to ask about.
// Ids are picked out of the answers as they come, so requests reach things that exist.
import type { Dice } from '../dice.ts';

export interface Caller {
  name: string;
  /** Whose ids it is shown; 'public' for people without account. */
  shop: string;
  kind: 'session' | 'key' | 'ticket' | 'operator' | 'nobody';
  headers: Record<string, string>;
  /** Signs in again when its session was ended. */
  renew?: () => Promise<void>;
}

const ID =
  /\b(?:tic|con|end|imp|shp|can|vie|mem|inv|chn|evi|key|aut|usr|news|ses|fol)_[0-9a-z]{26}\b/g;
const NUMBER = /"(?:number|postingNumber|trackingNumber)":"([^"\\]{6,40})"/g;
const KEPT_MAX = 200;

export class World {
  readonly callers: Caller[] = [];
  /** Buyers' own links: tickets and parcels. */
  readonly tickets: { id: string; token: string }[] = [];
  readonly parcels: string[] = [];
  readonly photos: string[] = [];
  /** Tokens of buyers' pages of tickets, from forms that were sent. */
  readonly reports: string[] = [];
  /** Where forms led to: to be looked at next. */
  readonly next: { caller: Caller; path: string }[] = [];
  readonly carriers: string[] = [];
  /** Never asked about: without them the run would lock itself out. */
  readonly spared = new Set<string>();
  readonly #ids = new Map<string, string[]>();
  readonly #numbers: string[] = [];
  #made = 0;
  readonly #forms: { token: string; at: number }[] = [];

  /** Takes ids, numbers and links out of an answer. */
  learn(shop: string, text: string): void {
    for (const [id] of text.matchAll(ID)) {
      if (!this.spared.has(id)) keep(this.#idsOf(shop, id.slice(0, id.indexOf('_'))), id);
    }
    for (const [, number = ''] of text.matchAll(NUMBER)) keep(this.#numbers, number);
    const opened = /"id":"(tic_\w+)","token":"([\w-]+)"/.exec(text);
    if (opened) keep(this.tickets, { id: opened[1] ?? '', token: opened[2] ?? '' });
    for (const [link] of text.matchAll(/\/api\/v1\/evidence\/evi_\w+\?[^"\s<]+/g)) {
      keep(this.photos, link.replaceAll('&amp;', '&'));
    }
    for (const [, token = ''] of text.matchAll(/\/p\/([\w-]{22})\b/g)) keep(this.parcels, token);
  }

  /** It is not there any more, or never was. */
  forget(shop: string, id: string): void {
    const known = this.#idsOf(shop, id.slice(0, id.indexOf('_')));
    const at = known.indexOf(id);
    if (at >= 0) known.splice(at, 1);
  }

  /** One of the shop's own, seldom another's. */
  id(dice: Dice, shop: string, prefix: string): string | undefined {
    const own = this.#idsOf(shop, prefix);
    const all = [...this.#ids].filter(([key]) => key.endsWith(` ${prefix}`)).flatMap(([, l]) => l);
    return dice.pick(dice.chance(0.85) && own.length > 0 ? own : all);
  }

  number(dice: Dice): string {
    return (dice.chance(0.6) && dice.pick(this.#numbers)) || newNumber(dice);
  }

  /** Of a report form that was served long enough ago to have been filled in by hand. */
  formToken(): string | undefined {
    const [oldest] = this.#forms;
    if (oldest === undefined || Date.now() - oldest.at < 2_000) return undefined;
    this.#forms.shift();
    return oldest.token;
  }

  /** A client of its own for each request, in the network kept for such tests (RFC 2544). */
  client(): string {
    this.#made = (this.#made + 1) % 0x1ffff;
    return `198.${18 + (this.#made >> 16)}.${(this.#made >> 8) & 255}.${this.#made & 255}`;
  }

  #idsOf(shop: string, prefix: string): string[] {
    const key = `${shop} ${prefix}`;
    const known = this.#ids.get(key) ?? [];
    this.#ids.set(key, known);
    return known;
  }
}

/** As carriers and Ozon give them out. */
export function newNumber(dice: Dice): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(dice.below(10))).join('');
  return dice.pick([
    () => `${1 + dice.below(9)}${digits(7)}-${digits(4)}-${1 + dice.below(9)}`,
    () => `11${digits(8)}`,
    () => `8${digits(13)}`,
    () => `LP${digits(14)}`,
    () => `RB${digits(9)}CN`,
  ] as const)();
}

/** The latest ones stay. */
export function keep<T>(list: T[], value: T): void {
  if (typeof value === 'string' && list.includes(value)) return;
  list.push(value);
  if (list.length > KEPT_MAX) list.shift();
}
