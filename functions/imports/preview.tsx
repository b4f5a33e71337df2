// The preview of a file: its columns and what they mean, the first rows, the findings.
import {
  FINDINGS_SHOWN,
  IMPORT_FIELDS,
  type Import,
  type ImportField,
} from '../contract/import.ts';
import { Select } from '../lib/fields.tsx';
import { DECLARABLE } from '../shipments/registration.ts';
import { carrierName, type View } from '../shipments/view.ts';
import { explainFinding, headingName } from './errors.ts';
import type { Layout } from './import.ts';

/** The form for what each column means; submitting it checks the file again. */
export function Meaning({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t, lang } = view;
  const columns = one.headings.map((text, place): [string, string] => [
    String(place),
    headingName(text, place, t),
  ]);
  return (
    <details class="card" open={one.columns.posting === null && one.columns.tracking === null}>
      <summary>{t('import.columns')}</summary>
      <form class="fields" method="post" action={`${path}/columns`}>
        <div class="fields choices">
          {IMPORT_FIELDS.map((field) => (
            <Select
              name={field}
              label={t(`import.field.${field}`)}
              value={String(one.columns[field] ?? '')}
              empty={t('import.column.none')}
              options={columns}
            />
          ))}
          <Select
            name="defaultCarrier"
            label={t('import.defaultCarrier')}
            value={one.columns.defaultCarrier ?? ''}
            empty={t('parcels.new.carrier.auto')}
            options={DECLARABLE.map(({ id }) => [id, carrierName(id, lang)] as const)}
          />
        </div>
        <button type="submit" class="plain">
          {t('import.check')}
        </button>
      </form>
    </details>
  );
}

export function Sample({ one, layout, view }: { one: Import; layout: Layout; view: View }) {
  const { t } = view;
  const meaning = (place: number): ImportField | undefined =>
    IMPORT_FIELDS.find((field) => one.columns[field] === place);
  return (
    <section class="card stack">
      <h2>{t('import.sample')}</h2>
      {/* Focusable: on a narrow screen the table scrolls inside its box, by keyboard too. */}
      <section class="wide" tabindex={0} aria-label={t('import.sample')}>
        <table class="words">
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              {one.headings.map((text, place) => {
                const field = meaning(place);
                return (
                  <th scope="col">
                    {headingName(text, place, t)}
                    <br />
                    <strong>
                      {field ? t(`import.field.${field}`) : t('import.column.ignored')}
                    </strong>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {layout.sample.map(({ line, cells }) => (
              <tr>
                <th scope="row">{line}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function Findings({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t, lang } = view;
  if (one.findings.length === 0) return null;
  const isMore = one.findings.length >= FINDINGS_SHOWN;
  return (
    <section class="card stack">
      <h2>{t('import.findings')}</h2>
      {one.wrongCount > 0 && (
        <p>
          {t('import.findings.how')}{' '}
          <a href={`${path}/errors.csv`} download>
            {t('import.findings.file')}
          </a>{' '}
          <a href={`/${lang}/help/import-parcels/`}>{t('import.help')}</a>
        </p>
      )}
      <ul class="rows">
        {one.findings.map((finding) => (
          <li>
            <span class={finding.isError ? 'error' : 'warn'}>{explainFinding(finding, t)}</span>
            <span class="fine">{t('import.findings.line', { line: finding.line })}</span>
          </li>
        ))}
      </ul>
      {isMore && <p class="fine">{t('import.findings.more', { count: FINDINGS_SHOWN })}</p>}
    </section>
  );
}
