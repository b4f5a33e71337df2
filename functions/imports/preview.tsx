// The preview of a file: its first rows with the meaning of each column above them.
import {
  IMPORT_CURRENCIES,
  IMPORT_FIELDS,
  type Import,
  type ImportField,
} from '../contract/import.ts';
import { Button } from '../parts/button.tsx';
import { Select } from '../parts/fields.tsx';
import { DECLARABLE } from '../shipments/registration.ts';
import { carrierName, type View } from '../shipments/view.ts';
import { headingName } from './errors.ts';
import type { Layout } from './import-view.ts';

/** By the position of a column. null: it is not used. */
export type Meanings = readonly (ImportField | null)[];

interface PreviewProps {
  one: Import;
  layout: Layout;
  /** Typed, but not right; null: as stored. */
  chosen: Meanings | null;
  view: View;
}

const storedMeanings = ({ headings, columns }: Import): Meanings =>
  headings.map((_, place) => IMPORT_FIELDS.find((field) => columns[field] === place) ?? null);

/** The form for what each column means, above its first rows; submitting it checks the file again. */
export function Mapping(props: PreviewProps & { path: string }) {
  const { one, path, view } = props;
  const { t, lang } = view;
  const currencies = IMPORT_CURRENCIES.map((code) => [code, code] as const);
  return (
    <form class="card flush mapping" method="post" action={`${path}/columns`}>
      <h2 class="list-head">{t('import.columns')}</h2>
      <p class="soft">{t('import.columns.how')}</p>
      <Sample {...props} isForm />
      <div class="fields choices">
        <Select
          name="defaultCarrier"
          label={t('import.defaultCarrier')}
          value={one.columns.defaultCarrier ?? ''}
          empty={t('parcels.new.carrier.auto')}
          options={DECLARABLE.map(({ id }) => [id, carrierName(id, lang)] as const)}
        />
        <Select
          name="defaultCurrency"
          label={t('import.defaultCurrency')}
          value={one.columns.defaultCurrency ?? ''}
          empty={t('import.defaultCurrency.none')}
          options={currencies}
        />
      </div>
      <p>
        <Button look="second" icon="refresh-cw">
          {t('import.check')}
        </Button>
      </p>
    </form>
  );
}

export function Sample({ one, layout, chosen, view, isForm }: PreviewProps & { isForm?: true }) {
  const { t } = view;
  const meanings = chosen ?? storedMeanings(one);
  return (
    // Focusable: on a narrow screen the table scrolls inside its box, by keyboard too.
    <section class="scroll" tabindex={0} aria-label={t('import.sample')}>
      <table class="table sample">
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            {one.headings.map((text, place) => {
              const name = headingName(text, place, t);
              const meaning = meanings[place] ?? null;
              return (
                <th scope="col" class={meaning === null ? 'unused' : undefined}>
                  <span class="cut">{name}</span>
                  {isForm ? (
                    <MeaningOf place={place} name={name} meaning={meaning} view={view} />
                  ) : (
                    <strong>
                      {t(meaning ? `import.field.${meaning}` : 'import.column.ignored')}
                    </strong>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {layout.sample.map(({ line, cells }) => (
            <tr>
              <th scope="row">{line}</th>
              {cells.map((cell, place) => (
                <td class={(meanings[place] ?? null) === null ? 'unused' : undefined}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MeaningProps {
  place: number;
  name: string;
  meaning: ImportField | null;
  view: View;
}

function MeaningOf({ place, name, meaning, view: { t } }: MeaningProps) {
  return (
    <select name={`column-${place}`} aria-label={t('import.columns.of', { name })}>
      <option value="">{t('import.column.ignored')}</option>
      {IMPORT_FIELDS.map((field) => (
        <option value={field} selected={field === meaning}>
          {t(`import.field.${field}`)}
        </option>
      ))}
    </select>
  );
}
