// <desk-keys data-single="on|off">…</desk-keys>: the keys of the desk, from the first moment on every page.
//
//   j k    next, previous row; on a page without rows the links rel="next" and rel="prev"
//   x      ticks the row           Enter  opens the row
//   a      goes to its action      e      snoozes it
//   u      undoes what was just done
//   /      search                  ?      list of the keys
//   ⌘K     search, even while something is typed and when single keys are off (WCAG 2.1.4)
//
// Hooks for a list, all optional:
//   data-row      the row; else `.job` and a `tr` of a body with a `.pick`
//   data-open     the link of the row that Enter opens and j, k focus; else the first of `.what a`, `th a`
//   data-act      its one action: a button, a link or the summary of a menu; else the first of `.do`
//   data-snooze   likewise for e
//   .pick input   the box x ticks
//   data-undo     a button, once per page; else the button of `.toast`
// A row inside a closed <details> is passed over. Whoever clicks a row goes on from there.
import { keyOf } from './key-of.ts';

const ROWS = '[data-row], .job, tbody tr:has(.pick)';
const PLACE = 'desk-keys';

class DeskKeys extends HTMLElement {
  readonly #stop = new AbortController();
  #last: HTMLElement | undefined;
  /** Where a row was when it was snoozed: the next one has its place now. */
  #from = takePlace();

  connectedCallback(): void {
    this.hidden = false;
    nameSearchKey();
    const { signal } = this.#stop;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('focusin', () => this.#see(document.activeElement), { signal });
    document.addEventListener('click', ({ target }) => this.#see(target), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #see(target: EventTarget | null): void {
    this.#last = rows().find((row) => target instanceof Node && row.contains(target)) ?? this.#last;
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const key = keyOf(event);
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() === 'k' && !event.shiftKey) done(event, toSearch());
      return;
    }
    if (this.dataset.single === 'off' || isTyping(event.target)) return;
    if (key === 'Enter') {
      if (isFree(event.target)) done(event, press(find(this.#last, OPEN)));
    } else done(event, this.#keys[key]?.() ?? false);
  }

  /** True: the key did something, so the browser does nothing with it. */
  readonly #keys: Record<string, () => boolean> = {
    j: () => this.#walk(1),
    k: () => this.#walk(-1),
    x: () => this.#onRow((row) => press(find(row, '.pick input'))),
    a: () => this.#onRow((row) => lead(find(row, ACT))),
    e: () => this.#onRow((row) => this.#snooze(row)),
    u: () => press(document.querySelector<HTMLElement>('[data-undo], .toast button')),
    '/': toSearch,
    '?': () => {
      const summary = this.querySelector<HTMLElement>('summary');
      summary?.focus();
      return press(summary);
    },
  };

  #walk(by: 1 | -1): boolean {
    const all = rows();
    if (all.length === 0) {
      return press(document.querySelector(`a[rel="${by === 1 ? 'next' : 'prev'}"]`));
    }
    const now = this.#last ? all.indexOf(this.#last) : -1;
    const at = now >= 0 ? now + by : Math.max(this.#from, 0);
    return this.#go(all[Math.min(Math.max(at, 0), all.length - 1)]);
  }

  #go(row: HTMLElement | undefined): boolean {
    this.#last = row;
    find(row, OPEN)?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    return row !== undefined;
  }

  /** Without a row it goes to one first: nothing happens to a row nobody has chosen. */
  #onRow(act: (row: HTMLElement) => boolean): boolean {
    const isHere = this.#last?.isConnected && rows().includes(this.#last);
    return isHere && this.#last ? act(this.#last) : this.#walk(1);
  }

  #snooze(row: HTMLElement): boolean {
    const at = rows().indexOf(row);
    sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, at]));
    return lead(find(row, '[data-snooze]'), true);
  }
}

const OPEN = '[data-open], .what a, th a';
const ACT = '[data-act], .do :is(a, button, summary)';

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());

/** The first of the list that the row has, in the order of the list. */
const find = (row: HTMLElement | undefined, list: string): HTMLElement | null =>
  list
    .split(/, (?![^(]*\))/)
    .map((one) => row?.querySelector<HTMLElement>(one) ?? null)
    .find((one) => one !== null) ?? null;

function press(target: HTMLElement | null): boolean {
  target?.click();
  return target !== null;
}

/** A menu opens with the focus on its first entry; a button gets the focus, and is pressed if it can be undone. */
function lead(target: HTMLElement | null, canBeUndone = false): boolean {
  if (!target) return false;
  const menu = target.closest('details');
  if (target.matches('summary') && menu) {
    menu.open = true;
    (
      menu.querySelector<HTMLElement>('div :is(a, button, input:not([type="hidden"]))') ?? target
    ).focus();
  } else if (canBeUndone) target.click();
  else target.focus();
  return true;
}

function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('.find [name="q"]');
  field?.focus();
  field?.select();
  return field !== null;
}

function nameSearchKey(): void {
  const name = document.querySelector<HTMLElement>('.find kbd');
  if (!name) return;
  if (/Mac|iP(hone|ad)/.test(navigator.platform)) name.textContent = '⌘K';
  name.hidden = false;
}

function done(event: Event, is: boolean): void {
  if (is) event.preventDefault();
}

/** A ticked box is no typing. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));

/** Nothing under the focus that Enter means already. */
const isFree = (target: EventTarget | null): boolean =>
  target instanceof Element && (target === document.body || target.matches('.pick input'));

function takePlace(): number {
  const [path, at] = JSON.parse(sessionStorage.getItem(PLACE) ?? '[]') as [string?, number?];
  sessionStorage.removeItem(PLACE);
  return path === location.pathname ? (at ?? 0) : 0;
}

customElements.define('desk-keys', DeskKeys);
