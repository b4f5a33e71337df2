// What is wrong with a file: by kind with the rows, the rejected rows to download, and row by row.
import { FINDINGS_SHOWN, type Import } from '../contract/import.ts';
import { Chip, Dot } from '../parts/chip.tsx';
import type { View } from '../shipments/view.ts';
import { explainFinding, explainGroup } from './errors.ts';

export function Findings({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t, lang } = view;
  if (one.findings.length === 0) return null;
  return (
    <section class="card flush findings">
      <header>
        <h2>{t('import.findings')}</h2>
        {one.wrongCount > 0 && (
          <p class="soft">
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
      </header>
      <ul class="import-list">
        {one.findingGroups.map((group) => {
          const { what, where } = explainGroup(group, t);
          const tone = group.isError ? 'late' : 'soon';
          return (
            <li>
              <Dot tone={tone} />
              <div>
                <b>{what}</b>
                <p class="fine">{where}</p>
              </div>
              <Chip tone={tone}>
                {t(group.isError ? 'import.count.wrong' : 'import.count.warned')}
              </Chip>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>{t('import.findings.each')}</summary>
        <ul class="import-list">
          {one.findings.map((finding) => (
            <li>
              <Dot tone={finding.isError ? 'late' : 'soon'} />
              <span>{explainFinding(finding, t)}</span>
              <span class="soft">{t('import.findings.line', { line: finding.line })}</span>
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
