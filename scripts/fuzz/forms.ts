// Every form of every page: the pages are walked as an owner and as a visitor, the forms found there
// filled in with what belongs into them, with what does not, and with photos and files.
import type { Dice } from '../dice.ts';
import { parcelList, photo } from './files.ts';
import { longText, oddText, oddValue } from './hostile.ts';
import { type Field, type Form, formsIn, linksIn } from './html-forms.ts';
import { formBody, type Shot } from './shot.ts';
import { type Caller, keep, type World } from './world.ts';

export interface FoundForm extends Form {
  /** Action and fields with ids taken out: the same for the same form of another ticket, say. */
  label: string;
  by: Caller;
}

/** Walks the pages: each is a request of the run, sent by whoever walks. */
export async function* walkPages(
  dice: Dice,
  world: World,
  caller: Caller,
  from: string[],
): AsyncGenerator<Shot, FoundForm[]> {
  const found: FoundForm[] = [];
  const seen = new Map<string, number>();
  const queue = [...from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const sort = sortOf(path);
    const times = seen.get(sort) ?? 0;
    if (times >= SAME_SORT_MAX || seen.size > PAGES_MAX) continue;
    seen.set(sort, times + 1);
    const page = path;
    yield pageShot(world, caller, page, (html) => {
      found.push(
        ...formsIn(html, page)
          .filter((form) => !spares(form, world))
          .map((form) => ({ ...form, label: labelOf(form), by: caller })),
      );
      const links = linksIn(html).filter((link) => !NO_PAGE.test(link));
      // Other languages in turn: the same page, other words.
      queue.push(...links.map((link) => link.replace(/^\/(?:ru|zh|en)\//, `/${langOf(dice)}/`)));
    });
  }
  return found;
}

/** Pages of one sort that differ by an id only; sorts there may be. */
const SAME_SORT_MAX = 2;
const PAGES_MAX = 120;
/** Files of the site, static help pages and what ends the session. */
const NO_PAGE = /^\/(?:_|api\/)|\.\w+$|\/help\/.|\/problems\/|\/carriers\//;

export function pageShot(
  world: World,
  caller: Caller,
  path: string,
  read: (html: string) => void = () => {},
): Shot {
  return {
    kind: 'pages',
    label: sortOf(path),
    as: caller.name,
    method: 'GET',
    path,
    headers: { ...caller.headers, accept: 'text/html', 'cf-connecting-ip': world.client() },
    body: null,
    learn: (answer) => {
      if (answer.status !== 200) return;
      world.learn(caller.shop, answer.text);
      read(answer.text);
    },
  };
}

export async function formShot(
  dice: Dice,
  world: World,
  form: FoundForm,
  origin: string,
): Promise<Shot> {
  const others = world.callers.filter(({ kind }) => kind === 'session' || kind === 'nobody');
  const caller = dice.chance(0.85) ? form.by : (dice.pick(others) ?? form.by);
  const fields = new FormData();
  const buttons = form.fields.filter(({ type }) => type === 'button');
  const typed = form.fields.filter(({ type }) => type !== 'button');
  const pressed = dice.pick(buttons);
  // Right, right but for one field, or anything.
  const aim = dice.weighted([0.45, 'right'], [0.3, 'near'], [0.25, 'hostile']);
  const spoiled = dice.pick(typed);
  for (const field of [...typed, ...(pressed ? [pressed] : [])]) {
    const isSpoiled = aim === 'hostile' ? dice.chance(0.5) : aim === 'near' && field === spoiled;
    fill(dice, world, fields, field, isSpoiled);
  }
  if (dice.chance(0.05)) fields.append(dice.of(oddText), dice.of(oddText));
  const isMultipart = form.isMultipart || dice.chance(0.03);
  const plain = new URLSearchParams(
    [...fields].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  );
  const sent = form.method === 'GET' ? null : await formBody(isMultipart ? fields : plain);
  return {
    kind: 'forms',
    label: form.label,
    as: caller.name,
    method: form.method,
    path:
      form.method === 'GET' ? `${form.action.split('?')[0]}?${plain}`.slice(0, 8_000) : form.action,
    headers: {
      ...caller.headers,
      accept: 'text/html',
      ...(dice.chance(0.98) ? { origin } : {}),
      ...(sent === null ? {} : { 'content-type': sent.type }),
      'cf-connecting-ip': world.client(),
    },
    body: sent?.body ?? null,
    waitsForOthers: /\/(?:test|add\/\w+)$/.test(form.action),
    learn: (answer) => {
      // Out, or at work for another shop than before.
      const hasLeft = /\/sign-in\b/.test(answer.location) || SELDOM.test(form.action);
      if (hasLeft && caller.renew) void caller.renew();
      const ticket = /\/t\/([\w-]+)$/.exec(answer.location)?.[1];
      if (ticket) keep(world.reports, ticket);
      const next = answer.location.split('#')[0] ?? '';
      if (next.startsWith('/')) keep(world.next, { caller, path: next });
    },
  };
}

function fill(dice: Dice, world: World, into: FormData, field: Field, isSpoiled: boolean): void {
  if (isSpoiled && dice.chance(0.15)) return;
  if (field.type === 'file') {
    for (let left = dice.below(4); left > 0; left--) {
      const file = field.name === 'file' ? list(dice, isSpoiled) : photo(dice, isSpoiled);
      into.append(field.name, file, file.name);
    }
    return;
  }
  if (/checkbox|radio/.test(field.type) && !(dice.chance(0.5) || field.isChecked)) return;
  // What a form was served with is good for one report.
  const token = field.name === 'form' && !isSpoiled ? world.formToken() : undefined;
  into.append(field.name, token ?? valueFor(dice, world, field, isSpoiled).toWellFormed());
  if (isSpoiled && dice.chance(0.1)) into.append(field.name, dice.of(oddText));
}

const list = (dice: Dice, isSpoiled: boolean): File => {
  const isLong = isSpoiled && dice.chance(0.2);
  const name = isLong ? dice.of(longText).slice(0, 20_000) : 'parcels.csv';
  return new File([parcelList(dice, isSpoiled)], name, { type: 'text/csv' });
};

function valueFor(
  dice: Dice,
  world: World,
  { name, type, value, options }: Field,
  isSpoiled: boolean,
): string {
  if (!isSpoiled) {
    // The trap for programs stays empty, as it does for people who cannot see it.
    if (/hidden|button|checkbox|radio/.test(type) || name === 'website') return value;
    if (value !== '' && dice.chance(0.3)) return value;
    return dice.pick(options.filter(Boolean)) ?? plausible(dice, world, name, type) ?? value;
  }
  return dice.weighted<() => string>(
    [0.45, () => dice.of(oddText)],
    [0.35, () => dice.of(longText)],
    [0.2, () => JSON.stringify(dice.of(oddValue))],
  )();
}

/** What somebody who means well would write there. */
function plausible(dice: Dice, world: World, name: string, type: string): string | null {
  if (type === 'email') return `guest-${dice.below(30)}@fuzz.test`;
  if (type === 'date') return `2026-${String(1 + dice.below(12)).padStart(2, '0')}-15`;
  if (type === 'password') return 'some words that are no password';
  if (/^(?:n|number|numbers|q|order|trackingNumber|add)$/.test(name)) return world.number(dice);
  if (name === 'url') return dice.pick(['http://127.0.0.1:1/', 'https://shop.test/news'] as const);
  if (type === 'textarea') return 'Где моя посылка? 包裹在哪里？';
  return type === 'text' ? 'Something' : null;
}

/** Forms after which its sender is somebody else. */
export const SELDOM = /\/sign-out$|\/shops(?:\/switch)?$/;

/** What would lock the run out of its own shops. */
const spares = (form: Form, { spared }: World): boolean =>
  form.method === 'POST' && [...spared].some((id) => form.action.includes(id));

const langOf = (dice: Dice): string => dice.pick(['ru', 'zh', 'en'] as const);

const sortOf = (path: string): string =>
  (path.split('?')[0] ?? '')
    .replace(/^\/(?:ru|zh|en)(?=\/|$)/, '/:lang')
    .replace(/\/(?:[a-z]+_[0-9a-z]{26}|[\w-]{22}|[\dA-Z-]{6,})(?=\/|$)/g, '/:id');

const labelOf = ({ method, action, fields }: Form): string =>
  `${method} ${sortOf(action)} ${[...new Set(fields.map(({ name }) => name))].slice(0, 4).join(' ')}`;
