// <ticket-live data-live data-news data-reader data-buyer data-seller data-system>: shows messages as they are
// written. Without it, and while the line is broken, the page is read by reloading it. Parts of the page that
// say whose turn it is carry data-turn: they are read again when a message arrives. A draft is never touched.
const RETRY_MS = [1_000, 5_000, 15_000, 60_000];

interface News {
  kind: 'message' | 'change' | 'note';
  message?: { id: string; author: string; body: string; at: string };
}

class TicketLive extends HTMLElement {
  #socket: WebSocket | null = null;
  #failures = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#connect();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #connect(): void {
    const url = new URL(this.dataset.live ?? '', location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.#socket = socket;
    socket.onopen = () => {
      // What was written while the line was broken is on the server only.
      if (this.#failures > 0) this.#offerReload();
      this.#failures = 0;
    };
    socket.onmessage = ({ data }) => this.#tell(JSON.parse(String(data)));
    socket.onclose = () => {
      const wait = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)];
      this.#timer = window.setTimeout(() => this.#connect(), wait);
    };
  }

  #tell({ kind, message }: News): void {
    if (kind !== 'message' || !message) this.#offerReload();
    else if (!document.getElementById(message.id)) this.#append(message);
  }

  #append(message: NonNullable<News['message']>): void {
    const { author } = message;
    const item = element('li', `message ${author === this.dataset.reader ? 'ours' : 'theirs'}`);
    item.id = message.id;
    item.classList.add('is-news');
    const head = element('p', 'by');
    const time = document.createElement('time');
    time.dateTime = message.at;
    time.textContent = timeIn(document.documentElement.lang, message.at);
    head.append(`${this.dataset[author] ?? ''} · `, time);
    const bubble = element('div', 'bubble');
    const body = element('p', 'wording');
    body.textContent = message.body;
    bubble.append(body);
    item.append(head, bubble);
    this.querySelector('.messages')?.append(item);
    void this.#renewTurn();
  }

  /** A message changes whose turn it is. */
  async #renewTurn(): Promise<void> {
    const page = await fetch(location.href)
      .then((response) => response.text())
      .catch(() => '');
    const fresh = new DOMParser()
      .parseFromString(page, 'text/html')
      .querySelectorAll('[data-turn]');
    const shown = document.querySelectorAll('[data-turn]');
    if (fresh.length === shown.length) {
      for (const [i, part] of shown.entries()) part.replaceWith(fresh[i] ?? part);
    }
  }

  #offerReload(): void {
    if (this.querySelector('.reload')) return;
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = this.dataset.news ?? '';
    const line = element('p', 'reload');
    line.setAttribute('role', 'status');
    line.append(link);
    this.append(line);
  }
}

function element(name: string, kind: string): HTMLElement {
  const made = document.createElement(name);
  made.className = kind;
  return made;
}

/** In Moscow time, like all that the server wrote. */
const timeIn = (lang: string, at: string): string =>
  new Date(at).toLocaleString(lang === 'en' ? 'en-GB' : lang, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Moscow',
  });

customElements.define('ticket-live', TicketLive);
