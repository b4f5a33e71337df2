// <copy-text data-copy="Copy" data-copied="Copied"><code>…</code></copy-text>: adds a button that
// copies the first element inside.
class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.clipboard) return;
    const { copy = '', copied = '' } = this.dataset;
    const text = this.firstElementChild;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text?.textContent?.trim() ?? '');
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 2000);
    });
    this.append(button);
  }
}

customElements.define('copy-text', CopyText);
