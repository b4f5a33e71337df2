// <copy-text data-copy="Copy" data-copied="Copied"><code>…</code></copy-text>: a button that copies the first
// element inside. One that stands there hidden (an icon) is shown; otherwise a button with words is added.
class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (!navigator.clipboard) return;
    const text = this.firstElementChild;
    const drawn = this.querySelector('button');
    // A drawn button with words has them in a span.
    const label = drawn?.querySelector('span');
    const button = drawn ?? document.createElement('button');
    button.type = 'button';
    button.hidden = false;
    if (!drawn) button.className = 'btn second small';
    const say = (words = '') => {
      if (!drawn) button.textContent = words;
      else if (label) label.textContent = words;
      else button.ariaLabel = button.title = words;
    };
    say(this.dataset.copy);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text?.textContent?.trim() ?? '');
      say(this.dataset.copied);
      this.toggleAttribute('data-done', true);
      setTimeout(() => {
        say(this.dataset.copy);
        this.toggleAttribute('data-done', false);
      }, 2000);
    });
    if (!drawn) this.append(button);
  }
}

customElements.define('copy-text', CopyText);
