// The desk page of returns: what costs next in front, by the place where it lies, and what buyers ask for.
import type { Chips, InShop } from '../accounts/shop-chip.tsx';
import type { CancellationRequest, Return } from '../contract/ozon.ts';
import { formatSums } from '../lib/money.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { spanWords } from '../parts/countdown.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type Figure, Figures } from '../parts/figures.tsx';
import { Menu } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Content } from '../shipments/contents-store.ts';
import type { View } from '../shipments/view.ts';
import { Requests } from './cancellation-requests.tsx';
import { sumStorage } from './returns-cost.ts';
import { ReturnsTable, StoredReturns } from './returns-table.tsx';
import { type RfbsListed, RfbsSection } from './rfbs-list.tsx';

export interface ReturnsShown {
  which: 'waiting' | 'all';
  returns: InShop<Return>[];
  next: string | null;
  requests: InShop<CancellationRequest>[];
  rfbs: RfbsListed;
  /** What is in the postings, by number. */
  contents: ReadonlyMap<string, Content>;
  /** Health of the seller's Ozon accounts; null: none is connected. */
  health: { failingSince: number | null } | null;
  /** May decide requests of that shop. */
  mayWork: (sellerId: string) => boolean;
  chips: Chips;
  /** Outcome of the last decision. */
  notice: string | null;
}

export function renderReturns(shown: ReturnsShown, view: View): { title: string; result: string } {
  const { t } = view;
  const result = (
    <>
      <div class="title">
        <h1>{t('returns.title')}</h1>
        <span class="soft">{t('page.timezone')}</span>
        {shown.chips.size === 0 && <Exports shown={shown} view={view} />}
      </div>
      {shown.notice && (
        <Notice icon="check" isNews>
          {shown.notice}
        </Notice>
      )}
      <Health health={shown.health} view={view} />
      {shown.which === 'waiting' && shown.health && <Sums shown={shown} view={view} />}
      <Requests shown={shown} view={view} />
      <RfbsSection listed={shown.rfbs} chips={shown.chips} view={view} />
      <Listed shown={shown} view={view} />
    </>
  );
  return { title: t('returns.title'), result: result.toString() };
}

function Listed({ shown, view }: { shown: ReturnsShown; view: View }) {
  const { t, lang } = view;
  const { which, returns, next, chips } = shown;
  const tabs = (['waiting', 'all'] as const).map((one) => ({
    href: `/${lang}/desk/returns?which=${one}`,
    text: t(`returns.which.${one}`),
    isHere: one === which,
  }));
  const Table = which === 'waiting' ? StoredReturns : ReturnsTable;
  return (
    <section class="card flush" aria-label={t('returns.points')}>
      <Tabs label={t('returns.which')} tabs={tabs}>
        <a href={`/${lang}/help/seller-return/`}>{t('returns.help')}</a>
      </Tabs>
      {returns.length === 0 ? (
        <EmptyState icon="undo-2" title={t(`returns.none.${which}`)} lead={t('returns.lead')} />
      ) : (
        <Table returns={returns} contents={shown.contents} chips={chips} view={view} />
      )}
      {next && (
        <p class="more">
          <LinkButton look="second" href={`/${lang}/desk/returns?which=${which}&after=${next}`}>
            {t('returns.next')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Exports({ shown, view: { t, lang } }: { shown: ReturnsShown; view: View }) {
  const desk = `/${lang}/desk/returns`;
  const files = [
    ...(shown.returns.length > 0
      ? ([['returns.points', 'export', `?which=${shown.which}`]] as const)
      : []),
    ...(shown.rfbs.returns.length > 0 ? ([['rfbs.list', 'rfbs-export', '']] as const) : []),
  ];
  if (files.length === 0) return null;
  return (
    <div class="end">
      <Menu
        name={t('returns.export')}
        text={t('returns.export')}
        icon="download"
        look="second"
        isEnd
      >
        {files.flatMap(([name, path, query]) =>
          (['xlsx', 'csv'] as const).map((ending) => (
            <a href={`${desk}/${path}.${ending}${query}`} download>
              {`${t(name)}, ${t(`file.${ending}`)}`}
            </a>
          )),
        )}
      </Menu>
    </div>
  );
}

function Sums({ shown, view }: { shown: ReturnsShown; view: View }) {
  const { t, lang, now } = view;
  const sums = sumStorage(shown.returns, now);
  const answers = [
    ...shown.requests.map(({ autoApproveAt }) => autoApproveAt),
    ...shown.rfbs.returns.filter(({ waits }) => waits).map(({ dueAt }) => dueAt),
  ];
  const first = Math.min(...answers.flatMap((at) => (at === null ? [] : Date.parse(at))));
  const count = (value: number) => t('returns.quantity', { count: value });
  const figures: Figure[] = [
    {
      name: t('returns.sum.stored'),
      value: count(sums.count),
      more: formatSums(lang, sums.worth),
      below: sums.count > 0 && t('returns.sum.places', { count: sums.places }),
    },
    {
      name: t('returns.sum.charged'),
      value: sums.charged.sum.length > 0 ? formatSums(lang, sums.charged.sum) : '–',
      below: t('returns.sum.charged.count', { count: sums.charged.count }),
    },
    {
      name: t('returns.sum.disposal'),
      value: count(sums.disposal.count),
      below:
        sums.disposal.first !== null &&
        t('returns.sum.first', { date: formatTime(lang, sums.disposal.first, now) }),
    },
    {
      name: t('returns.sum.answers'),
      value: answers.length,
      below:
        Number.isFinite(first) &&
        (first > now
          ? t('returns.sum.left', { span: spanWords(first - now, t) })
          : t('returns.sum.first', { date: formatDate(lang, first, now) })),
    },
  ];
  return <Figures label={t('returns.sums')} figures={figures} />;
}

function Health({ health, view }: { health: ReturnsShown['health']; view: View }) {
  const { t, lang, now } = view;
  const connections = `/${lang}/desk/connections`;
  if (health === null) {
    return (
      <Notice icon="plug" end={<LinkButton href={connections}>{t('returns.connect')}</LinkButton>}>
        {t('returns.notConnected')}
      </Notice>
    );
  }
  if (health.failingSince === null) return null;
  return (
    <Notice tone="late" icon="unplug" end={<a href={connections}>{t('returns.failing.check')}</a>}>
      {t('returns.failing', { date: formatTime(lang, health.failingSince, now) })}
    </Notice>
  );
}
