// Pages of imports: upload a file, review its findings, follow its progress.
import type { Import } from '../contract/import.ts';
import { FILE_TYPES } from '../lib/table-file.ts';
import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Tone } from '../parts/tone.ts';
import type { View } from '../shipments/view.ts';
import { Findings } from './findings.tsx';
import { type Layout, viewImport } from './import-view.ts';
import { Mapping, type Meanings, Sample } from './preview.tsx';
import { Progress } from './progress.tsx';
import type { ImportRow } from './store.ts';

export function renderImports(
  rows: readonly ImportRow[],
  mayWork: boolean,
  fault: string | null,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const result = (
    <>
      <header class="title">
        <LinkButton href={path} look="quiet" icon="chevron-left" name={t('parcel.back')} />
        <h1>{t('import.title')}</h1>
      </header>
      {mayWork ? (
        <Upload path={`${path}/import`} fault={fault} view={view} />
      ) : (
        <Notice icon="lock">{t('import.viewer')}</Notice>
      )}
      {rows.length > 0 && <Latest rows={rows} path={`${path}/import`} view={view} />}
    </>
  ).toString();
  return { title: t('import.title'), result };
}

function Upload({ path, fault, view }: { path: string; fault: string | null; view: View }) {
  const { t, lang } = view;
  return (
    <form class="card upload" method="post" action={path} enctype="multipart/form-data">
      <Icon name="upload" />
      <div class="fields">
        <p>
          <label for="file">{t('import.file')}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept={`.xlsx,.csv,.txt,.tsv,text/csv,text/plain,${FILE_TYPES.xlsx}`}
            required
            aria-describedby={fault ? 'file-hint file-error' : 'file-hint'}
            aria-invalid={fault ? 'true' : undefined}
          />
          {fault && (
            <span id="file-error" class="error" role="alert">
              <Icon name="circle-alert" />
              {fault}
            </span>
          )}
          <span id="file-hint" class="fine">
            {t('import.file.hint')}
          </span>
        </p>
        <p class="acts">
          <Button>{t('import.upload')}</Button>
          <a href={`/${lang}/help/import-parcels/`}>{t('import.help')}</a>
        </p>
        <p class="fine">{t('import.private')}</p>
      </div>
    </form>
  );
}

const TONES: Record<Import['state'], Tone | null> = {
  checked: 'soon',
  running: null,
  done: 'done',
  cancelled: null,
  failed: 'late',
};

function Latest({ rows, path, view }: { rows: readonly ImportRow[]; path: string; view: View }) {
  const { t, lang, now } = view;
  return (
    <section class="card flush">
      <h2 class="list-head">{t('import.last')}</h2>
      <ul class="import-list">
        {rows.map(viewImport).map((one) => (
          <li>
            <Icon name="file-text" />
            <div>
              <a href={`${path}/${one.id}`}>{one.fileName}</a>
              <p class="fine">{formatTime(lang, Date.parse(one.createdAt), now)}</p>
            </div>
            {one.state !== 'checked' && (
              <span class="soft">
                {t('import.done', { done: one.doneCount, total: one.goodCount })}
              </span>
            )}
            <Chip tone={TONES[one.state]}>{t(`import.state.${one.state}`)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function renderImport(
  row: ImportRow,
  mayWork: boolean,
  fault: string | null,
  chosen: Meanings | null,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const one = viewImport(row);
  const layout = JSON.parse(row.layout) as Layout;
  const path = `/${lang}/desk/parcels/import`;
  const isWaiting = one.state === 'checked';
  const result = (
    <>
      <header class="title">
        <LinkButton href={path} look="quiet" icon="chevron-left" name={t('import.title')} />
        <h1 class="whole">{one.fileName}</h1>
        <Chip tone={TONES[one.state]}>{t(`import.state.${one.state}`)}</Chip>
      </header>
      {fault && (
        <Notice tone="late" icon="circle-alert" isNews>
          {fault}
        </Notice>
      )}
      {!mayWork && isWaiting && <Notice icon="lock">{t('import.viewer')}</Notice>}
      <Progress one={one} mayWork={mayWork} path={`${path}/${one.id}`} view={view} />
      <Findings one={one} path={`${path}/${one.id}`} view={view} />
      {isWaiting && mayWork && (
        <Mapping one={one} path={`${path}/${one.id}`} layout={layout} chosen={chosen} view={view} />
      )}
      {isWaiting && !mayWork && (
        <section class="card flush">
          <h2 class="list-head">{t('import.columns')}</h2>
          <Sample one={one} layout={layout} chosen={null} view={view} />
        </section>
      )}
    </>
  ).toString();
  return { title: one.fileName, result };
}
