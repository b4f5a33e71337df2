// <row-keys><ul>…</ul><p class="keys" hidden>…</p></row-keys>: j and k go along the rows while one of
// them has the focus, so that nobody who types or dictates elsewhere is led away.
import { keyOf } from './key-of.ts';

class RowKeys extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('.keys')?.removeAttribute('hidden');
    this.addEventListener('keydown', (event) => {
      const step = { j: 1, k: -1 }[keyOf(event)];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest('input, select, textarea')) return;
      const links = [...this.querySelectorAll<HTMLElement>('li > p:first-child > a')];
      const rows = links.map((link) => link.closest('li'));
      const here = rows.indexOf((event.target as Element).closest('li'));
      const next = links[here + step];
      if (here === -1 || !next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    });
  }
}

customElements.define('row-keys', RowKeys);
