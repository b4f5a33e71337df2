// <use-passkey data-kind="create|get" data-options="…"><form hidden>…</form><p data-without>…</p></use-passkey>:
// asks the browser for a passkey and sends its answer with the form.
class UsePasskey extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector<HTMLInputElement>('input[name=response]');
    // Their JSON helpers: Chrome 129, Safari 18.4, Firefox 119.
    if (!form || !field || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    form.hidden = false;
    this.querySelector('[data-without]')?.remove();
    const fault = form.querySelector<HTMLElement>('[role=alert]');
    form.addEventListener('submit', async (event) => {
      if (field.value !== '') return;
      event.preventDefault();
      if (fault) fault.hidden = true;
      try {
        field.value = JSON.stringify(await this.#ask());
        form.submit();
      } catch {
        // Cancelled, timed out, or there is none here.
        if (fault) fault.hidden = false;
      }
    });
  }

  async #ask(): Promise<unknown> {
    const options = JSON.parse(this.dataset.options ?? '{}');
    const credential = (await (this.dataset.kind === 'create'
      ? navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        }))) as PublicKeyCredential | null;
    if (credential === null) throw new Error('no passkey');
    return credential.toJSON();
  }
}

customElements.define('use-passkey', UsePasskey);
