// Pages of imports: upload a file, review its findings, follow its progress.
import type { Import } from '../contract/import.ts';
import { gapOf } from '../contract/words.ts';
import { FILE_TYPES } from '../lib/table-file.ts';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { Findings } from './findings.tsx';
import { type Layout, viewImport } from './import-view.ts';
import { Mapping, type Meanings, Sample } from './preview.tsx';
import type { ImportRow } from './store.ts';

export function renderImports(
  rows: readonly ImportRow[],
  mayWork: boolean,
  fault: string | null,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const path = `/${lang}/desk/parcels`;
  const result = (
    <>
      <p>
        <a href={path}>{t('parcel.back')}</a>
      </p>
      <h1 class="date">{t('import.title')}</h1>
      {mayWork && (
        <form
          class="card fields"
          method="post"
          action={`${path}/import`}
          enctype="multipart/form-data"
        >
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
            <span id="file-hint" class="fine">
              {t('import.file.hint')}
            </span>
            {fault && (
              <span id="file-error" class="error" role="alert">
                {fault}
              </span>
            )}
          </p>
          <button type="submit">{t('import.upload')}</button>
          <p class="fine">{t('import.private')}</p>
          <p>
            <a href={`/${lang}/help/import-parcels/`}>{t('import.help')}</a>
          </p>
        </form>
      )}
      {rows.length > 0 && (
        <section class="card stack">
          <h2>{t('import.last')}</h2>
          <ul class="rows">
            {rows.map(viewImport).map((one) => (
              <li>
                <div>
                  <a href={`${path}/import/${one.id}`}>{one.fileName}</a>
                  <p class="fine">{formatTime(lang, Date.parse(one.createdAt), now)}</p>
                </div>
                <span>
                  {t(`import.state.${one.state}`)}
                  {one.state !== 'checked' && ` · ${one.doneCount} / ${one.goodCount}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  ).toString();
  return { title: t('import.title'), result };
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
      <p>
        <a href={path}>{t('import.title')}</a>
      </p>
      <h1 class="date">{one.fileName}</h1>
      {fault && (
        <p class="note error" role="alert">
          {fault}
        </p>
      )}
      <Progress one={one} view={view} />
      {mayWork && <Buttons one={one} path={`${path}/${one.id}`} view={view} />}
      {isWaiting && mayWork && (
        <Mapping one={one} path={`${path}/${one.id}`} layout={layout} chosen={chosen} view={view} />
      )}
      {isWaiting && !mayWork && (
        <section class="card stack">
          <h2>{t('import.columns')}</h2>
          <Sample one={one} layout={layout} chosen={null} view={view} />
        </section>
      )}
      <Findings one={one} path={`${path}/${one.id}`} view={view} />
    </>
  ).toString();
  return { title: one.fileName, result };
}

function Progress({ one, view }: { one: Import; view: View }) {
  const { t, lang } = view;
  const isRunning = one.state === 'running';
  return (
    <section class="card stack">
      <h2>{t(`import.state.${one.state}`)}</h2>
      <p>
        {[
          one.sheet && t('import.sheet', { name: one.sheet }),
          t('import.found', { count: one.rowCount }),
          t('import.good', { count: one.goodCount }),
          one.joinedCount > 0 && t('import.joined', { count: one.joinedCount }),
          one.wrongCount > 0 && t('import.wrong', { count: one.wrongCount }),
          one.warnedCount > 0 && t('import.warned', { count: one.warnedCount }),
        ]
          .filter(Boolean)
          .join(gapOf(lang))}
      </p>
      {one.state === 'checked' && one.goodCount > 0 && <p>{t('import.checked.next')}</p>}
      {one.state !== 'checked' && (
        <import-progress data-url={isRunning ? `/api/v1/imports/${one.id}` : ''}>
          <label for="progress">
            {t('import.done', { done: one.doneCount, total: one.goodCount })}
          </label>
          <progress id="progress" max={one.goodCount} value={one.doneCount} />
          {/* Without JavaScript the page refreshes itself. */}
          {isRunning && (
            <noscript>
              <meta http-equiv="refresh" content="3" />
            </noscript>
          )}
        </import-progress>
      )}
      {one.doneCount > 0 && (
        <p>
          {t('import.new', { count: one.newCount })}
          {gapOf(lang)}
          {t('import.known', { count: one.knownCount })}
        </p>
      )}
      {one.state === 'done' && (
        <p>
          <a href={`/${lang}/desk/parcels?sort=created`}>{t('import.see')}</a>
        </p>
      )}
      {one.state === 'failed' && <p>{t('import.failed.next')}</p>}
    </section>
  );
}

function Buttons({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t } = view;
  return (
    <div class="bar-of-page">
      {one.state === 'checked' && one.goodCount > 0 && (
        <form method="post" action={`${path}/start`}>
          <button type="submit">{t('import.start', { count: one.goodCount })}</button>
        </form>
      )}
      {(one.state === 'checked' || one.state === 'running') && (
        <form method="post" action={`${path}/cancel`}>
          <button type="submit" class="plain">
            {t(one.state === 'running' ? 'import.stop' : 'import.discard')}
          </button>
        </form>
      )}
    </div>
  );
}
