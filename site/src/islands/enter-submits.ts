// <enter-submits><form>…<textarea>…</form></enter-submits>: Enter searches, Shift+Enter breaks the line. Whoever
// is still choosing a Chinese word with Enter has not finished typing.
class EnterSubmits extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      const { key, shiftKey, isComposing, target } = event;
      if (key !== 'Enter' || shiftKey || isComposing || !(target instanceof HTMLTextAreaElement)) {
        return;
      }
      event.preventDefault();
      target.form?.requestSubmit();
    });
  }
}

customElements.define('enter-submits', EnterSubmits);
