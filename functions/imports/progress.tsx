// How far an import is: its figures, the bar, what became of it and the way on.
import type { Import } from '../contract/import.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { type Figure, Figures } from '../parts/figures.tsx';
import type { View } from '../shipments/view.ts';

interface ProgressProps {
  one: Import;
  mayWork: boolean;
  path: string;
  view: View;
}

export function Progress({ one, mayWork, path, view }: ProgressProps) {
  const { t, lang } = view;
  const isRunning = one.state === 'running';
  const isBroken = one.state === 'cancelled' || one.state === 'failed';
  const figures: Figure[] = [
    { name: t('import.count.rows'), value: one.rowCount, below: one.sheet },
    {
      name: t('import.count.good'),
      value: one.goodCount,
      below: one.joinedCount > 0 && t('import.joined', { count: one.joinedCount }),
    },
    {
      name: t('import.count.warned'),
      value: one.warnedCount,
      below: one.warnedCount > 0 && t('import.warned'),
    },
    {
      name: t('import.count.wrong'),
      value: one.wrongCount,
      below: one.wrongCount > 0 && t('import.wrong'),
    },
    ...(one.doneCount > 0
      ? [
          {
            name: t('import.count.new'),
            value: one.newCount,
            below: t('import.known', { count: one.knownCount }),
          },
        ]
      : []),
  ];
  return (
    <>
      <Figures label={t(`import.state.${one.state}`)} figures={figures} />
      <section class="card stack" aria-label={t('import.progress')}>
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
        <p>{t(nextKey(one))}</p>
        <div class="acts">
          {mayWork && <Buttons one={one} path={path} view={view} />}
          {mayWork && isBroken && (
            <LinkButton href={`/${lang}/desk/parcels/import`} icon="upload">
              {t('import.again')}
            </LinkButton>
          )}
          {one.doneCount > 0 && (
            <LinkButton href={`/${lang}/desk/parcels?sort=created`} look="second">
              {t('import.see')}
            </LinkButton>
          )}
        </div>
      </section>
    </>
  );
}

/** What became of it, and the way on. */
function nextKey({ state, goodCount, doneCount }: Import) {
  if (state === 'checked') return goodCount > 0 ? 'import.checked.next' : 'import.checked.none';
  if (state === 'cancelled') return doneCount > 0 ? 'import.half.next' : 'import.cancelled.next';
  return `import.${state}.next` as const;
}

function Buttons({ one, path, view }: { one: Import; path: string; view: View }) {
  const { t } = view;
  return (
    <>
      {one.state === 'checked' && one.goodCount > 0 && (
        <form method="post" action={`${path}/start`}>
          <Button>{t('import.start', { count: one.goodCount })}</Button>
        </form>
      )}
      {(one.state === 'checked' || one.state === 'running') && (
        <form method="post" action={`${path}/cancel`}>
          <Button look="second">
            {t(one.state === 'running' ? 'import.stop' : 'import.discard')}
          </Button>
        </form>
      )}
    </>
  );
}
