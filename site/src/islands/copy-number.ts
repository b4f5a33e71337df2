// <copy-number data-copy="Copy" data-copied="Copied"><code>…</code></copy-number>: adds a button.
class CopyNumber extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.clipboard) return;
    const { copy = '', copied = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.querySelector('code')?.textContent ?? '');
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 2000);
    });
    this.append(button);
  }
}

customElements.define('copy-number', CopyNumber);
