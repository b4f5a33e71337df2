// <local-time data-lang><time datetime>…</time></local-time>: adds the reader's own time where it is
// not Moscow's. What the server wrote stays.
class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector('time');
    const at = new Date(time?.dateTime ?? '');
    const { lang = 'en' } = this.dataset;
    const show = (timeZone?: string) =>
      at.toLocaleString(lang === 'en' ? 'en-GB' : lang, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        ...(timeZone ? { timeZone } : {}),
      });
    if (Number.isNaN(at.getTime()) || show() === show('Europe/Moscow')) return;
    const own = document.createElement('small');
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    own.textContent = ` (${show()}, ${zone})`;
    this.append(own);
  }
}

customElements.define('local-time', LocalTime);
