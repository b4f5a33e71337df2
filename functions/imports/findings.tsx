// What is wrong with a file: by kind with the rows, the rejected rows to download, and row by row.
import { FINDINGS_SHOWN, type Import } from '../contract/import.ts';
import type { View } from '../shipments/view.ts';
import { explainFinding, explainGroup } from './errors.ts';

export function Findings({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t, lang } = view;
  if (one.findings.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('import.findings')}</h2>
      <ul class="rows">
        {one.findingGroups.map((group) => {
          const { what, where } = explainGroup(group, t);
          return (
            <li>
              <span class={group.isError ? 'error' : 'warn'}>{what}</span>
              <span class="fine">{where}</span>
            </li>
          );
        })}
      </ul>
      {one.wrongCount > 0 && (
        <p>
          {t('import.findings.how')}{' '}
          <a href={`${path}/errors.xlsx`} download>
            {t('import.findings.xlsx')}
          </a>
          {' · '}
          <a href={`${path}/errors.csv`} download>
            {t('import.findings.file')}
          </a>
          {' · '}
          <a href={`/${lang}/help/import-parcels/`}>{t('import.help')}</a>
        </p>
      )}
      <details>
        <summary>{t('import.findings.each')}</summary>
        <ul class="rows">
          {one.findings.map((finding) => (
            <li>
              <span class={finding.isError ? 'error' : 'warn'}>{explainFinding(finding, t)}</span>
              <span class="fine">{t('import.findings.line', { line: finding.line })}</span>
            </li>
          ))}
        </ul>
        {one.findings.length >= FINDINGS_SHOWN && (
          <p class="fine">{t('import.findings.more', { count: FINDINGS_SHOWN })}</p>
        )}
      </details>
    </section>
  );
}
