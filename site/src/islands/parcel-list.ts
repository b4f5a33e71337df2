// <parcel-list data-all>: adds the box that ticks all of the page. The form works without it.
class ParcelList extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('tbody input[name="id"]')];
    const head = this.querySelector('thead .at-pick');
    if (boxes.length === 0 || !head) return;
    const all = document.createElement('input');
    all.type = 'checkbox';
    all.ariaLabel = this.dataset.all ?? '';
    const label = document.createElement('label');
    label.className = 'pick';
    label.append(all);
    head.append(label);
    const show = () => {
      const picked = boxes.filter(({ checked }) => checked).length;
      all.checked = picked === boxes.length;
      all.indeterminate = picked > 0 && picked < boxes.length;
    };
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      show();
    });
    this.addEventListener('change', show);
    show();
  }
}

customElements.define('parcel-list', ParcelList);
