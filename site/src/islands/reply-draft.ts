// <reply-draft data-key data-check data-drop data-colon data-kinds>: the composer of an answer. Keeps the draft in
// the browser until it was sent, through a reload, a conflict or the end of a session; marks what Ozon forbids
// while one types; takes sentences out and puts ready answers in without leaving the page.
import type { ChatFinding } from '../../../functions/contract/guide.ts';
import { piecesOf, withoutFindings } from '../../../functions/situation/chat-clean.ts';

const REST_MS = 700;

class ReplyDraft extends HTMLElement {
  #findings: ChatFinding[] = [];
  #checked = '';
  #timer = 0;

  connectedCallback(): void {
    const area = this.#area;
    if (!area) return;
    this.classList.add('is-live');
    if (takeSent()) localStorage.removeItem(this.#key);
    // What the server sends back is newer than what lies here.
    else if (area.value === '') area.value = localStorage.getItem(this.#key) ?? '';
    area.addEventListener('input', () => this.#typed());
    this.querySelector('input[name="note"]')?.addEventListener('change', () => this.#typed());
    this.querySelector('form')?.addEventListener('submit', (event) => this.#submit(event));
    this.querySelector('input[type="file"]')?.addEventListener('change', ({ target }) => {
      const { files } = target as HTMLInputElement;
      this.classList.toggle('has-files', (files?.length ?? 0) > 0);
    });
    this.#show();
    void this.#check();
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  get #key(): string {
    return `draft:${this.dataset.key}`;
  }

  get #isNote(): boolean {
    return this.querySelector<HTMLInputElement>('input[name="note"]')?.checked ?? false;
  }

  #typed(): void {
    const text = this.#area?.value ?? '';
    if (text === '') localStorage.removeItem(this.#key);
    else localStorage.setItem(this.#key, text);
    // Marks stand where they were found: what is typed elsewhere moves none of them into the wrong place.
    this.#findings = this.#findings.filter((one) => text.includes(one.text));
    this.#show();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#check(), REST_MS);
  }

  /** The check of the server: one set of rules for all. While it does not answer, sending still checks. */
  async #check(): Promise<void> {
    const text = this.#area?.value ?? '';
    if (text.trim() === '' || this.#isNote) this.#findings = [];
    else if (text !== this.#checked) {
      const answer = await fetch(this.dataset.check ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      }).catch(() => null);
      if (!answer?.ok) return;
      const { findings } = (await answer.json()) as { findings: ChatFinding[] };
      if (text !== this.#area?.value) return;
      this.#findings = findings;
      this.#checked = text;
    }
    this.#show();
  }

  #show(): void {
    const text = this.#area?.value ?? '';
    const marks = this.querySelector('.marks');
    marks?.replaceChildren(
      ...piecesOf(text, this.#findings).map((piece) =>
        piece.isMarked ? made('mark', piece.text) : document.createTextNode(piece.text),
      ),
      // The last line has its height even while it is empty.
      '\u200b',
    );
    const isFound = this.#findings.length > 0;
    const list = made('ul', '');
    list.className = 'finds';
    list.append(...this.#findings.map((one, i) => this.#line(one, i)));
    const rule = this.querySelector<HTMLElement>('.rule');
    if (rule) rule.hidden = !isFound;
    this.querySelector('.checked')?.replaceChildren(
      ...(isFound ? [list] : []),
      ...(rule ? [rule] : []),
    );
    for (const one of this.querySelectorAll<HTMLElement>('.as-is, .clean')) one.hidden = !isFound;
    for (const one of this.querySelectorAll<HTMLElement>('.plain-send')) one.hidden = isFound;
  }

  #line({ kind, text }: ChatFinding, index: number): HTMLElement {
    const kinds = JSON.parse(this.dataset.kinds ?? '{}') as Record<string, string>;
    const what = document.createElement('span');
    what.append(made('b', kinds[kind] ?? kind), this.dataset.colon ?? '', made('q', text));
    const drop = made('button', this.dataset.drop ?? '') as HTMLButtonElement;
    drop.type = 'button';
    drop.className = 'btn quiet small';
    drop.addEventListener('click', () => {
      const area = this.#area;
      if (!area) return;
      area.value = withoutFindings(area.value, this.#findings, index);
      area.focus();
      this.#typed();
      void this.#check();
    });
    const line = document.createElement('li');
    const icon = this.querySelector('template')?.content.cloneNode(true);
    line.append(...(icon ? [icon] : []), what, drop);
    return line;
  }

  /** A ready answer is filled in by the server; its text is added to what stands there by now. */
  #submit(event: SubmitEvent): void {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.dataset.use === undefined) return;
    event.preventDefault();
    void this.#use(button);
  }

  async #use(button: HTMLButtonElement): Promise<void> {
    const form = this.querySelector('form');
    const area = this.#area;
    if (!form || !area) return;
    const asked = new FormData();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && name !== area.name) asked.append(name, value);
    }
    asked.append(area.name, '');
    asked.append(button.name, button.value);
    const page = await fetch(form.action, { method: 'POST', body: asked })
      .then((answer) => answer.text())
      .catch(() => '');
    const given = new DOMParser()
      .parseFromString(page, 'text/html')
      .querySelector<HTMLTextAreaElement>(`textarea[name="${area.name}"]`)?.value;
    const menu = button.closest('details');
    if (menu) menu.open = false;
    if (!given) return;
    area.value = [area.value.trimEnd(), given].filter(Boolean).join('\n\n');
    area.focus();
    this.#typed();
  }
}

/** Whether this page follows a sent answer: said once, so that a reload keeps the next draft. */
function takeSent(): boolean {
  const here = new URL(location.href);
  if (here.searchParams.get('done') !== 'sent') return false;
  here.searchParams.delete('done');
  history.replaceState(null, '', here);
  return true;
}

function made(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

customElements.define('reply-draft', ReplyDraft);
