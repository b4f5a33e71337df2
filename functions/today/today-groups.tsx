// What is over and what others have to do: by cause, each cause one line with its sum and one action for all.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { Party } from '../contract/status.ts';
import { formatSums } from '../lib/money.ts';
import { formatDate } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Confirm } from '../parts/menu.tsx';
import { GroupHead, Row, Thumb } from '../parts/row.tsx';
import type { View } from '../shipments/view.ts';
import { addUp, type Group } from './sums.ts';
import type { Part } from './today-view.ts';
import { countOf } from './today-words.ts';

/** Overdue: first what can still be won back. */
const LOST: ReadonlySet<ProblemReason | null> = new Set(['ship_by_near', 'pickup_expiring']);

export function Overdue({ shown, view }: Part) {
  const { t } = view;
  const groups = byReason(shown.today.groups.filter(({ place }) => place === 'overdue'));
  if (groups.length === 0) {
    return <EmptyState icon="circle-check" title={t('today.overdue.none')} />;
  }
  const parts = [
    ['recover', groups.filter(({ reason }) => !LOST.has(reason))],
    ['missed', groups.filter(({ reason }) => LOST.has(reason))],
  ] as const;
  return (
    <ol>
      {parts.map(
        ([part, some]) =>
          some.length > 0 && (
            <>
              <Head title={t(`today.overdue.${part}`)} groups={some} view={view} />
              {some.map((group) => (
                <CauseRow group={group} shown={shown} view={view} />
              ))}
            </>
          ),
      )}
    </ol>
  );
}

const PARTIES: readonly Party[] = ['carrier', 'ozon', 'buyer', 'seller', 'nobody'];

export function Waiting({ shown, view }: Part) {
  const { t } = view;
  const groups = shown.today.groups.filter(({ place }) => place === 'waiting');
  return (
    <>
      <p class="lead">{t('today.waiting.lead')}</p>
      <ol>
        {PARTIES.map((party) => {
          const own = groups.filter(({ turn }) => turn === party);
          return (
            own.length > 0 && (
              <>
                <Head title={t(`turn.${party}`)} groups={own} view={view} />
                {own.map((group) => (
                  <CauseRow group={{ ...group, turns: [group] }} shown={shown} view={view} />
                ))}
              </>
            )
          );
        })}
      </ol>
    </>
  );
}

type Cause = Group & { turns: readonly Group[] };

/** One line a cause, whoever acts. */
const byReason = (groups: readonly Group[]): Cause[] =>
  [...Map.groupBy(groups, ({ reason }) => reason).values()].map((turns) => {
    const [first] = turns as [Group, ...Group[]];
    const dates = turns.flatMap(({ since }) => since ?? []);
    const since = dates.length > 0 ? Math.min(...dates) : null;
    return { ...first, ...addUp(turns), since, turns };
  });

function Head(props: { title: string; groups: readonly Group[]; view: View }) {
  const { title, groups, view } = props;
  const sum = addUp(groups);
  return (
    <GroupHead
      title={title}
      more={view.t('today.pieces', { count: countOf(sum, view) })}
      end={formatSums(view.lang, sum.worth)}
    />
  );
}

const ICONS: Record<ProblemReason, IconName> = {
  ship_by_near: 'clock-alert',
  pickup_expiring: 'package-x',
  return_storage: 'undo-2',
  delivered_disputed: 'scale',
  delivery_problem: 'triangle-alert',
  customs_hold: 'stamp',
  wrong_channel: 'truck',
  no_first_scan: 'package-search',
  no_movement: 'package-search',
  past_eta: 'calendar-clock',
  source_silent: 'unplug',
};

function CauseRow({ group, shown, view }: Part & { group: Cause }) {
  const { t, lang, now } = view;
  const { place, reason, turns, since } = group;
  const [{ turn }] = turns as [Group, ...Group[]];
  const query = new URLSearchParams({
    ...(reason ? { problem: reason } : {}),
    ...(place === 'waiting' || turns.length === 1 ? { actionRequiredBy: turn } : {}),
  });
  const list = `/${lang}/desk/parcels?${query}`;
  const count = t('today.pieces', { count: countOf(group, view) });
  const date = since === null ? null : formatDate(lang, since, now);
  return (
    <Row
      tone={place === 'overdue' && !LOST.has(reason) ? 'late' : null}
      thumb={<Thumb icon={reason ? ICONS[reason] : 'package-check'} />}
      what={<a href={list}>{t(reason ? `today.cause.${reason}` : 'today.cause.buyer')}</a>}
      whatMore={t(reason ? `today.cause.${reason}.more` : 'today.cause.buyer.more')}
      why={count}
      whyMore={[
        turns.length > 1 &&
          turns
            .map((one) => `${t(`turn.${one.turn}`)} ${countOf(one, view)}`)
            .join(t('list.comma')),
        date && t('today.oldest', { date }),
      ]
        .filter(Boolean)
        .join(t('list.clause'))}
      money={formatSums(view.lang, group.worth)}
      act={<CauseAct group={group} list={list} shown={shown} view={view} />}
      tools={
        <LinkButton
          look="quiet"
          icon="chevron-right"
          href={list}
          name={t('today.list', { count })}
        />
      }
    />
  );
}

/** The one action that fits all of them. */
function CauseAct({ group, list, shown, view }: Part & { group: Cause; list: string }) {
  const { t, lang } = view;
  const { place, reason } = group;
  const post = `/${lang}/desk/today/group`;
  const show = (
    <LinkButton look="second" href={list}>
      {t('today.act.list')}
    </LinkButton>
  );
  if (reason === 'source_silent') {
    return (
      <LinkButton look="second" href={`/${lang}/desk/connections`}>
        {t('today.act.connection')}
      </LinkButton>
    );
  }
  if (place === 'waiting' || reason === null || !shown.mayWorkSomewhere) return show;
  if (reason === 'return_storage') {
    return (
      <LinkButton look="second" href={`/${lang}/desk/returns`}>
        {t('today.act.collect')}
      </LinkButton>
    );
  }
  if (reason === 'no_movement' || reason === 'past_eta') {
    return shown.chips.size > 0 ? (
      show
    ) : (
      <LinkButton
        look="second"
        icon="download"
        href={`/${lang}/desk/today/problems.xlsx?reason=${reason}`}
      >
        {t('today.act.export')}
      </LinkButton>
    );
  }
  if (!LOST.has(reason)) return show;
  const count = t('today.pieces', { count: countOf(group, view) });
  const worth = formatSums(view.lang, group.worth);
  return (
    <Confirm
      look="second"
      icon="archive"
      text={t('today.act.archive')}
      question={t('today.archive.question', {
        what: [count, worth].filter(Boolean).join(t('list.comma')),
      })}
    >
      <form method="post" action={post}>
        <input type="hidden" name="reason" value={reason} />
        <Button look="second">{t('parcels.archive')}</Button>
      </form>
    </Confirm>
  );
}
