// <help-search data-label data-none data-found>: a search field over the articles. Pagefind and its
// index are fetched when somebody types, not before; without JavaScript the list below is complete.
interface Found {
  data(): Promise<{ url: string; meta: { title: string }; excerpt: string }>;
}
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: Found[] } | null>;
}

const SHOWN = 8;

class HelpSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | null = null;

  connectedCallback(): void {
    const { label = '' } = this.dataset;
    const field = document.createElement('input');
    field.type = 'search';
    field.id = 'help-search';
    field.autocomplete = 'off';
    const name = document.createElement('label');
    name.htmlFor = field.id;
    name.textContent = label;
    const status = document.createElement('p');
    status.setAttribute('role', 'status');
    status.className = 'fine';
    const list = document.createElement('ul');
    list.className = 'links';
    this.append(name, field, status, list);
    field.addEventListener('input', () => void this.#search(field.value, status, list));
  }

  async #search(query: string, status: HTMLElement, list: HTMLElement): Promise<void> {
    if (query.trim() === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    // Written by the build beside the pages, so the bundler must not look for it.
    const address = '/pagefind/pagefind.js';
    this.#pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
    const answer = await (await this.#pagefind).debouncedSearch(query);
    if (answer === null) return;
    const found = await Promise.all(answer.results.slice(0, SHOWN).map((one) => one.data()));
    const { none = '', found: words = '' } = this.dataset;
    status.textContent =
      found.length === 0 ? none : words.replace('#', String(answer.results.length));
    list.replaceChildren(
      ...found.map(({ url, meta }) => {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = meta.title;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }
}

customElements.define('help-search', HelpSearch);
