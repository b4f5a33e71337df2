// <share-page data-page data-title data-copied data-failed><button hidden/><span role="status"/></share-page>: the share
// sheet of the device, and where there is none the address is copied.
const canShare = 'share' in navigator;
// Absent on an insecure origin.
const canCopy = 'clipboard' in navigator;

class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || !(canShare || canCopy)) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#share());
  }

  async #share(): Promise<void> {
    const { page = '', title = '', copied = '', failed = '' } = this.dataset;
    const url = new URL(page, location.href).href;
    try {
      if ('share' in navigator) await navigator.share({ title, url });
      else await (navigator as Navigator).clipboard.writeText(url);
      this.#say('share' in navigator ? '' : copied);
    } catch (error) {
      // Whoever closes the sheet has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.#say(failed);
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('share-page', SharePage);
