// <show-password data-show="Show" data-hide="Hide"><input type="password"></show-password>: adds the button.
// It is sent hidden again, so that a browser keeps it as a password.

class ShowPassword extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const { show = '', hide = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn quiet small';
    button.setAttribute('aria-controls', input.id);
    const set = (isShown: boolean) => {
      input.type = isShown ? 'text' : 'password';
      button.textContent = isShown ? hide : show;
    };
    set(false);
    button.addEventListener('click', () => {
      set(input.type === 'password');
      input.focus();
    });
    input.form?.addEventListener('submit', () => set(false));
    this.append(button);
  }
}

customElements.define('show-password', ShowPassword);
