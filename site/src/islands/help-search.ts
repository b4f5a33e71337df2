// <help-search>, around the form of the help center: shows while somebody types what sending the form would
// find. Search and index are fetched when the field is first used. Without them the form is sent as any form.

import { isLang } from '../../../functions/contract/lang.ts';
import type { FoundArticle } from '../../../functions/guide/help-index.ts';

type Search = (query: string) => FoundArticle[];

class HelpSearch extends HTMLElement {
  #search: Promise<Search | null> | null = null;

  connectedCallback(): void {
    const field = this.querySelector('input');
    field?.addEventListener('focus', () => void this.#load());
    field?.addEventListener('input', async () => {
      const search = await this.#load();
      const query = field.value.trim();
      this.#show(query === '' ? null : (search?.(query) ?? null));
    });
  }

  /** null: the line is broken; the next letter tries again. */
  #load(): Promise<Search | null> {
    this.#search ??= open(document.documentElement.lang.slice(0, 2)).catch(() => {
      this.#search = null;
      return null;
    });
    return this.#search;
  }

  /** null: nothing is asked. */
  #show(found: FoundArticle[] | null): void {
    const line = this.querySelector('template')?.content.firstElementChild;
    const status = this.querySelector('[role="status"]');
    const counts: string[] = JSON.parse(this.dataset.counts ?? '[]');
    if (status) status.textContent = found === null ? '' : (counts[found.length] ?? '');
    const lines = (found ?? []).map(({ url, title, summary }) => {
      const one = line?.cloneNode(true) as HTMLElement;
      one.querySelector('a')?.setAttribute('href', url);
      one.querySelector('b')?.replaceChildren(title);
      one.querySelector('small')?.replaceChildren(summary);
      return one;
    });
    this.querySelector('.found')?.replaceChildren(...lines);
  }
}

async function open(lang: string): Promise<Search> {
  if (!isLang(lang)) throw new Error('no such language');
  const [{ openHelpSearch }, answer] = await Promise.all([
    import('../../../functions/guide/help-search.ts'),
    fetch(`/${lang}/help/search.json`),
  ]);
  if (!answer.ok) throw new Error(String(answer.status));
  return openHelpSearch(await answer.text(), lang);
}

customElements.define('help-search', HelpSearch);
