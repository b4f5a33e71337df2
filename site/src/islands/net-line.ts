// <net-line hidden>No connection …</net-line>: shows itself while there is none, and holds back forms: a sent
// one would be replaced by the browser's error page, with all that was typed.
class NetLine extends HTMLElement {
  readonly #stop = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#stop;
    const show = () => {
      this.hidden = navigator.onLine;
    };
    addEventListener('online', show, { signal });
    addEventListener('offline', show, { signal });
    addEventListener(
      'submit',
      (event) => {
        show();
        if (!navigator.onLine) event.preventDefault();
      },
      { signal, capture: true },
    );
    show();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }
}

customElements.define('net-line', NetLine);
