// The parcels last looked up in this browser: number and sentence, kept nowhere else. On a parcel's page
// <recent-parcels hidden data-number data-text data-icon> notes it; on the front page <recent-parcels data-page> lists them,
// each with the sign it had, from <template data-icon>.
const KEY = 'recent-parcels';
const KEPT_MAX = 5;

interface Recent {
  number: string;
  text: string;
  icon?: string;
}

class RecentParcels extends HTMLElement {
  connectedCallback(): void {
    const { number, text = '', icon = '' } = this.dataset;
    if (number === undefined) {
      this.#list();
      return;
    }
    const others = read().filter((one) => one.number !== number);
    write([{ number, text, icon }, ...others].slice(0, KEPT_MAX));
  }

  #list(): void {
    const template = this.querySelector<HTMLTemplateElement>('template:not([data-icon])');
    const known = read();
    if (!template || known.length === 0) return;
    const shown = template.content.cloneNode(true) as DocumentFragment;
    const list = shown.querySelector('ul');
    const line = list?.firstElementChild;
    for (const { number, text, icon = '' } of known) {
      const one = line?.cloneNode(true) as HTMLElement;
      const link = one.querySelector('a');
      if (link) link.href = `${this.dataset.page}?n=${encodeURIComponent(number)}`;
      const sign = this.querySelector<HTMLTemplateElement>(
        `template[data-icon="${CSS.escape(icon)}"]`,
      );
      if (sign) one.querySelector('svg')?.replaceWith(sign.content.cloneNode(true));
      fill(one, 'b', text);
      fill(one, 'small', number);
      list?.append(one);
    }
    line?.remove();
    shown.querySelector('button')?.addEventListener('click', () => {
      write([]);
      this.replaceChildren();
    });
    this.append(shown);
  }
}

const fill = (inside: Element, name: string, text: string): void => {
  const element = inside.querySelector(name);
  if (element) element.textContent = text;
};

/** Storage may be switched off, or hold what is not ours. */
function read(): Recent[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(known) ? known.filter((one) => typeof one?.number === 'string') : [];
  } catch {
    return [];
  }
}

function write(recent: Recent[]): void {
  try {
    if (recent.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // Switched off: nothing is remembered.
  }
}

customElements.define('recent-parcels', RecentParcels);
