// What can still be saved, by when; with the bar for what was picked. Or why there is nothing.

import { SNOOZE_DAYS } from '../contract/parcel-problem.ts';
import { formatSums } from '../lib/money.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { GroupHead, PickedBar } from '../parts/row.tsx';
import type { View } from '../shipments/view.ts';
import type { Section } from './fold.ts';
import { JobRow } from './today-row.tsx';
import type { Part, TodayView } from './today-view.ts';
import { countOf } from './today-words.ts';

export function Rescue({ shown, view }: Part) {
  const { t, lang } = view;
  if (shown.sections.length === 0) return <Nothing shown={shown} view={view} />;
  return (
    <div class="picks">
      {shown.isOpened && (
        <p class="lead">
          <a href={`/${lang}/desk/today`}>{t('today.fold.back')}</a>
        </p>
      )}
      <ol>
        {shown.sections.map((section) => (
          <>
            <GroupHead
              title={t(`today.when.${section.when}`)}
              more={moreOf(section, view)}
              end={formatSums(view.lang, section.sum.worth)}
            />
            {section.rows.map((line, i) => (
              <JobRow
                line={line}
                isMain={i === 0 && MAIN.has(section.when)}
                shown={shown}
                view={view}
              />
            ))}
          </>
        ))}
      </ol>
      <p class="ending">
        {shown.hidden > 0 ? (
          <a href={`/${lang}/desk/today?show=all`}>
            {t('today.show_all', { count: shown.hidden })}
          </a>
        ) : (
          <span>{t('today.all_shown', { count: countOf(shown.today.places.rescue, view) })}</span>
        )}
        <a href={`/${lang}/desk/parcels?problem=any`}>{t('today.first.all')}</a>
      </p>
      {shown.mayWorkSomewhere && <Picked shown={shown} view={view} />}
    </div>
  );
}

const MAIN: ReadonlySet<Section['when']> = new Set(['first', 'hours']);

const moreOf = ({ when, sum }: Section, view: View): string => {
  const count = view.t('today.pieces', { count: countOf(sum, view) });
  return when === 'first' ? view.t('today.when.first.more', { count }) : count;
};

/** Postings of several shops are shipped shop by shop. */
function Picked({ shown: { chips }, view: { t, lang } }: Part) {
  return (
    <form id="picks" method="post" action={`/${lang}/desk/today/actions`}>
      <PickedBar text={t('parcels.selected')}>
        {SNOOZE_DAYS.slice(0, 2).map((days) => (
          <Button look="second" field="action" value={`snooze-${days}`} icon="alarm-clock">
            {t('today.snooze.for', { span: t('span.days', { count: days }) })}
          </Button>
        ))}
        {chips.size === 0 && (
          <>
            <Button look="second" field="action" value="number">
              {t('today.act.number')}
            </Button>
            <Button look="second" field="action" value="label" icon="printer">
              {t('today.act.label')}
            </Button>
            <Button look="quiet" field="action" value="export" icon="download">
              {t('file.xlsx')}
            </Button>
          </>
        )}
        <Button look="quiet" field="action" value="archive" icon="archive">
          {t('parcels.archive')}
        </Button>
      </PickedBar>
    </form>
  );
}

/** "All is well" only where everything was looked at. */
function Nothing({ shown, view }: { shown: TodayView; view: View }) {
  const { t, lang } = view;
  const { today } = shown;
  const isReading = today.accounts.some(({ reading }) => reading !== null);
  if (!today.hasParcels && !today.hasConnections) {
    return (
      <EmptyState icon="key-round" title={t('today.new.title')} lead={t('today.new.lead')}>
        <LinkButton href={`/${lang}/desk`}>{t('today.new.go')}</LinkButton>
      </EmptyState>
    );
  }
  if (isReading || !today.hasParcels) {
    return (
      <EmptyState
        icon="hourglass"
        title={t(isReading ? 'today.reading' : 'today.unread.title')}
        lead={t(isReading ? 'today.reading.wait' : 'today.unread.lead')}
      >
        <LinkButton look="second" href={`/${lang}/desk/connections`}>
          {t('today.connections.open')}
        </LinkButton>
      </EmptyState>
    );
  }
  if (today.connections.length > 0) {
    return <EmptyState icon="unplug" title={t('today.blind.title')} lead={t('today.blind.lead')} />;
  }
  const isElse = today.places.overdue.count > 0 || today.tickets.count > 0;
  return (
    <EmptyState
      icon="circle-check"
      title={t(isElse ? 'today.calm.here' : 'today.calm.title')}
      lead={t(isElse ? 'today.calm.else' : 'today.calm.lead')}
    />
  );
}
