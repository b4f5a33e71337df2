// <desk-clock data-zone data-at>14:20</desk-clock>: keeps a clock of the server's time going. `data-at` is the
// server's now: a computer whose own clock is wrong shows the right one too.
class DeskClock extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const { zone = 'Europe/Moscow', at } = this.dataset;
    const clock = new Intl.DateTimeFormat('ru', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
    const ahead = Number(at) - Date.now();
    const show = () => {
      const now = Date.now() + ahead;
      const text = clock.format(now);
      if (this.textContent !== text) this.textContent = text;
      this.#timer = window.setTimeout(show, 60_000 - (now % 60_000));
    };
    show();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }
}

customElements.define('desk-clock', DeskClock);
