// <help-search data-none data-found>, around the form of the help center: shows what it finds while
// somebody types. Pagefind and its index are fetched then, not before. Without it, or where it cannot
// start, the form is sent as any form.
interface Found {
  data(): Promise<{ url: string; meta: { title: string; summary?: string } }>;
}
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: Found[] } | null>;
}

const SHOWN = 8;

class HelpSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;

  connectedCallback(): void {
    const field = this.querySelector('input');
    field?.addEventListener('input', () => {
      this.#search(field.value.trim()).catch(() => this.#show('', []));
    });
  }

  async #search(query: string): Promise<void> {
    if (query === '') return this.#show('', []);
    // Written by the build beside the pages, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    this.#pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
    const answer = await (await this.#pagefind).debouncedSearch(query);
    // null: something else was typed meanwhile.
    if (answer === null) return;
    const { results } = answer;
    const { none = '', found = '' } = this.dataset;
    const shown = await Promise.all(results.slice(0, SHOWN).map((one) => one.data()));
    const count = results.length === 0 ? none : found.replace('#', String(results.length));
    this.#show(
      count,
      shown.map(({ url, meta }) => item(url, meta.title, meta.summary ?? '')),
    );
  }

  #show(count: string, items: HTMLElement[]): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = count;
    this.querySelector('.found')?.replaceChildren(...items);
  }
}

function item(url: string, title: string, summary: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const line = document.createElement('p');
  line.className = 'fine';
  line.textContent = summary;
  const item = document.createElement('li');
  item.append(link, line);
  return item;
}

customElements.define('help-search', HelpSearch);
