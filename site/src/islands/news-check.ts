// <news-check data-number data-seen data-news data-reload>: looks once a minute, while the page is
// seen, whether there is a newer event, and says so. It never changes the page under the reader.
const EVERY_MS = 60_000;

class NewsCheck extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.#timer = window.setInterval(() => void this.#look(), EVERY_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { number = '', seen = '' } = this.dataset;
    if (document.hidden) return;
    const response = await fetch(`/api/v1/track/${encodeURIComponent(number)}`);
    if (!response.ok) return;
    const answer: { shipments: { lastEventAt: string | null }[] } = await response.json();
    const now = answer.shipments.map(({ lastEventAt }) => lastEventAt).join();
    if (now !== seen) this.#tell();
  }

  #tell(): void {
    window.clearInterval(this.#timer);
    const { news = '', reload = '' } = this.dataset;
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = reload;
    this.setAttribute('role', 'status');
    this.className = 'notice';
    const words = document.createElement('div');
    words.append(`${news} `, link);
    this.append(words);
  }
}

customElements.define('news-check', NewsCheck);
