// <parcel-keys hidden data-on>: j and k walk through the list, x ticks, / goes to the search; Enter on a
// number opens it anyway. Single keys disturb people who speak to their computer, so they can be turned
// off, and never act while something is typed.
import { keyOf } from './key-of.ts';

const KEPT_AS = 'parcel-keys';

class ParcelKeys extends HTMLElement {
  readonly #stop = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
    const isOn = document.createElement('input');
    isOn.type = 'checkbox';
    isOn.checked = localStorage.getItem(KEPT_AS) !== 'off';
    isOn.addEventListener('change', () => {
      localStorage.setItem(KEPT_AS, isOn.checked ? 'on' : 'off');
    });
    const label = document.createElement('label');
    label.className = 'check';
    label.append(isOn, ` ${this.dataset.on ?? ''}`);
    this.querySelector('details')?.append(label);
    const { signal } = this.#stop;
    document.addEventListener('keydown', (event) => isOn.checked && press(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const act = ACTS[keyOf(event)];
  if (!act) return;
  event.preventDefault();
  act();
}

const ACTS: Record<string, () => void> = {
  j: () => walk(1),
  k: () => walk(-1),
  x: () => here()?.querySelector<HTMLInputElement>('input[name="id"]')?.click(),
  '/': () => document.querySelector<HTMLInputElement>('input[name="q"]')?.focus(),
};

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.parcels tbody tr')];
const here = (): HTMLElement | undefined =>
  rows().find((row) => row.contains(document.activeElement));

function walk(by: 1 | -1): void {
  const all = rows();
  const now = here();
  const at = now ? all.indexOf(now) + by : by === 1 ? 0 : all.length - 1;
  all[Math.min(Math.max(at, 0), all.length - 1)]?.querySelector<HTMLElement>('th a')?.focus();
}

/** A ticked box is no typing. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));

customElements.define('parcel-keys', ParcelKeys);
