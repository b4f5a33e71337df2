// <parcel-list data-all data-count>: a box that ticks all of the page, and how many are ticked. The
// form works without it.
class ParcelList extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('tbody input[name="id"]')];
    const head = this.querySelector('thead th');
    const actions = this.querySelector('.actions');
    if (boxes.length === 0 || !head || !actions) return;
    const all = document.createElement('input');
    all.type = 'checkbox';
    const label = document.createElement('label');
    label.className = 'check';
    label.append(all, ` ${this.dataset.all ?? ''}`);
    const count = document.createElement('span');
    count.className = 'fine';
    count.setAttribute('role', 'status');
    actions.prepend(label);
    actions.append(count);
    const show = () => {
      const picked = boxes.filter(({ checked }) => checked).length;
      count.textContent = picked === 0 ? '' : `${this.dataset.count ?? ''} ${picked}`;
      all.checked = picked === boxes.length;
      all.indeterminate = picked > 0 && picked < boxes.length;
    };
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      show();
    });
    this.addEventListener('change', ({ target }) => {
      if (target !== all) show();
    });
    show();
  }
}

customElements.define('parcel-list', ParcelList);
