// <report-chart data-columns="1 2"><div><table>…</table></div></report-chart>: draws those columns of
// the table as bars above it. The table says it all, so the picture is hidden from screen readers.
class ReportChart extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const table = this.querySelector('table');
    if (!table) return;
    const place = document.createElement('div');
    place.className = 'chart';
    place.ariaHidden = 'true';
    const canvas = place.appendChild(document.createElement('canvas'));
    const rows = [...(table.tBodies[0]?.rows ?? [])].slice(0, 12);
    // The height is there before the library is: nothing below jumps.
    const columns = (this.dataset.columns ?? '').split(' ').map(Number);
    place.style.height = `${rows.length * 56 + columns.length * 24 + 40}px`;
    this.prepend(place);
    const { Chart } = await import('./chart-parts.ts');
    const look = getComputedStyle(this);
    // light-dark() is only resolved in a property that is a colour.
    const colour = (name: string) => {
      place.style.color = `var(${name})`;
      return getComputedStyle(place).color;
    };
    Chart.defaults.color = look.color;
    Chart.defaults.font.family = look.fontFamily;
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: rows.map((row) => inLines(row.cells[0]?.textContent ?? '')),
        datasets: columns.map((column, i) => ({
          label: table.tHead?.rows[0]?.cells[column]?.textContent ?? '',
          data: rows.map((row) => Number(row.cells[column]?.dataset.value || Number.NaN)),
          backgroundColor: colour(`--chart-${i + 1}`),
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        scales: { x: { beginAtZero: true, grid: { color: colour('--line') } } },
      },
    });
  }
}

customElements.define('report-chart', ReportChart);

/** Beside the bars there is room for about that many letters; Chinese breaks anywhere. */
const inLines = (text: string): string[] =>
  text.match(/[\u3000-\uffff]{1,8}|.{1,18}(?= |$)|.{18}/g) ?? [text];
