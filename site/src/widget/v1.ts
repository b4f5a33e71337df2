// <parcel-desk number="1106321645" lang="ru"><a href="…">Where is it</a></parcel-desk> on any site: where the
// parcel is, whose turn it is, until when. Served as /widget/v1.js: what it takes as attributes stays as long as
// that address. Own words are few, the parcel's come from /api/v1/card. Nothing is stored, no cookie is sent, no
// markup is parsed: it works under a strict policy with Trusted Types. Without it the link inside is there.

interface Card {
  isKnown: boolean;
  carrier: string | null;
  sentence: string;
  turn: { party: string; text: string } | null;
  action: string;
  until: { text: string } | null;
  url: string;
}

/** Filled in when it is built: until, more, busy, wrong, failed. */
declare const WORDS: Record<'ru' | 'zh' | 'en', [string, string, string, string, string]>;
type Lang = keyof typeof WORDS;

const COLOURS = ['accent', 'text', 'background'];

// The plain values stand first, for browsers without light-dark(): dark where the page around it is.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{display:block;--t:#151a21;--b:#fff;--a:#1d4ed8}
@supports (color:light-dark(red,red)){:host{--t:light-dark(#151a21,#e8ebf0);--b:light-dark(#fff,#1a1f27);--a:light-dark(#1d4ed8,#8fb0ff)}}
:host([hidden]){display:none}
div{box-sizing:border-box;max-width:32rem;padding:1rem;border:1px solid;border-color:color-mix(in srgb,currentcolor 20%,transparent);border-radius:.75rem;font:400 1rem/1.4 system-ui,sans-serif;overflow-wrap:anywhere;color:var(--parcel-desk-text,var(--t));background:var(--parcel-desk-background,var(--b))}
p{margin:0 0 .5rem}p:last-child{margin:0}
b{display:block;font-size:1.125rem}strong{font-weight:600}
a{color:var(--parcel-desk-accent,var(--a))}`);

/** Where this file came from; a copy of it asks whom the link inside names. */
const script = document.currentScript as HTMLScriptElement | null;

class ParcelDesk extends HTMLElement {
  static observedAttributes = ['number', 'lang', ...COLOURS];
  #root = this.attachShadow({ mode: 'open' });
  #asked = '';

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [sheet];
    if (!this.#root.firstChild) this.#root.append(document.createElement('slot'));
    this.#show();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (!COLOURS.includes(name)) {
      if (this.isConnected && this.#root.firstChild) this.#show();
    } else if (value && CSS.supports('color', value)) {
      this.style.setProperty(`--parcel-desk-${name}`, value);
    } else this.style.removeProperty(`--parcel-desk-${name}`);
  }

  async #show(): Promise<void> {
    const number = this.getAttribute('number')?.trim() ?? '';
    const said = (this.closest('[lang]') as HTMLElement | null)?.lang.slice(0, 2) ?? '';
    const lang: Lang = said in WORDS ? (said as Lang) : 'en';
    const origin = script ? new URL(script.src).origin : this.querySelector('a')?.origin;
    const asked = `${lang} ${number}`;
    if (!number || !origin || asked === this.#asked) return;
    this.#asked = asked;
    const [until, more, busy, wrong, failed] = WORDS[lang];
    const parts: Node[] = [];
    let fault = failed;
    try {
      const path = `/api/v1/card/${encodeURIComponent(number)}?lang=${lang}`;
      const response = await fetch(origin + path, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(10_000),
      });
      if (response.status === 429) fault = busy;
      if (response.status === 422) fault = wrong;
      if (response.ok) {
        const { carrier, sentence, turn, action, until: term, url }: Card = await response.json();
        parts.push(line(make('b', sentence), carrier ? `${number} · ${carrier}` : number));
        if (turn) parts.push(line(make('strong', turn.text)));
        parts.push(line(action));
        if (term) parts.push(line(`${until}: `, make('strong', term.text)));
        parts.push(line(link(url, more)));
      }
    } catch {
      // Said below, like any other fault.
    }
    // Another number was set meanwhile.
    if (asked !== this.#asked) return;
    if (!parts.length) {
      // The same number may be asked for again.
      this.#asked = '';
      parts.push(line(fault), document.createElement('slot'));
    }
    const box = make('div');
    box.lang = lang;
    box.setAttribute('role', 'status');
    box.append(...parts);
    this.#root.replaceChildren(box);
  }
}

function make(name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function line(...parts: (Node | string)[]): HTMLElement {
  const element = make('p');
  element.append(...parts);
  return element;
}

function link(url: string, text: string): HTMLElement {
  const element = make('a', text) as HTMLAnchorElement;
  element.href = url;
  element.target = '_top';
  return element;
}

if (!customElements.get('parcel-desk')) customElements.define('parcel-desk', ParcelDesk);
