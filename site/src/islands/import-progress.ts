// <import-progress data-url><progress>: moves the bar while an import runs, and reads the page again at
// the end. Without JavaScript the page reads itself again.
const EVERY_MS = 1_000;

interface Standing {
  state: string;
  doneCount: number;
  goodCount: number;
}

class ImportProgress extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    if (this.dataset.url) this.#timer = window.setInterval(() => void this.#look(), EVERY_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (document.hidden) return;
    const response = await fetch(this.dataset.url ?? '').catch(() => null);
    if (!response?.ok) return;
    const { state, doneCount, goodCount }: Standing = await response.json();
    if (state !== 'running') {
      window.clearInterval(this.#timer);
      location.reload();
      return;
    }
    const bar = this.querySelector('progress');
    const label = this.querySelector('label');
    if (bar) bar.value = doneCount;
    if (label) {
      // The numbers of "1 200 of 50 000", whatever the words between them.
      const numbers = [doneCount, goodCount];
      label.textContent = (label.textContent ?? '').replace(/\d+/g, () => String(numbers.shift()));
    }
  }
}

customElements.define('import-progress', ImportProgress);
