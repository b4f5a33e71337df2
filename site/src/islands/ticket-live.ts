// <ticket-live data-live data-news data-buyer data-seller data-system>: shows messages as they are
// written. Without it, and while the line is broken, the page is read by reloading it.
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
    const item = document.createElement('li');
    item.id = message.id;
    item.className = `from-${message.author} is-news`;
    const head = document.createElement('p');
    head.className = 'fine';
    const time = document.createElement('time');
    time.dateTime = message.at;
    time.textContent = timeIn(document.documentElement.lang, message.at);
    head.append(`${this.dataset[message.author] ?? ''} · `, time);
    const body = document.createElement('p');
    body.className = 'body';
    body.textContent = message.body;
    item.append(head, body);
    this.querySelector('.messages')?.append(item);
    void this.#renewState();
  }

  /** A message changes whose turn it is: the state above is read again. */
  async #renewState(): Promise<void> {
    const shown = document.querySelector('.head .badge');
    const page = await fetch(location.href)
      .then((response) => response.text())
      .catch(() => '');
    const now = new DOMParser().parseFromString(page, 'text/html').querySelector('.head .badge');
    if (shown && now) shown.textContent = now.textContent;
  }

  #offerReload(): void {
    if (this.querySelector('.reload')) return;
    const link = document.createElement('a');
    link.href = location.href;
    link.className = 'reload';
    link.textContent = this.dataset.news ?? '';
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.append(link);
    this.append(line);
  }
}

/** In Moscow time, like all that the server wrote. */
const timeIn = (lang: string, at: string): string =>
  new Date(at).toLocaleString(lang === 'en' ? 'en-GB' : lang, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Moscow',
  });

customElements.define('ticket-live', TicketLive);
