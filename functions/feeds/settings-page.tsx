// The page of feeds: the new address once, those there are, the form of a new one.
import { NAME_CHARS_MAX } from '../contract/account.ts';
import { FEED_LISTS, FEED_ROWS_MAX } from '../contract/feed.ts';
import type { Lang } from '../contract/lang.ts';
import type { SavedView } from '../contract/shipment-work.ts';
import { type Words, words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import type { ListedFeed } from './store.ts';

export interface FeedForm {
  name: string;
  list: string;
  /** Id of a saved view; '': all parcels. */
  view: string;
  fault?: string;
  viewFault?: string;
}

interface Props {
  lang: Lang;
  now: number;
  feeds: readonly ListedFeed[];
  views: readonly SavedView[];
  form: FeedForm;
  /** The address of the one just made. */
  fresh: string | null;
}

export function FeedsPage({ lang, now, feeds, views, form, fresh }: Props) {
  const t = words(lang);
  return (
    <>
      {fresh !== null && <Fresh address={fresh} t={t} />}
      <section class="card flush">
        {feeds.length === 0 ? (
          <EmptyState icon="columns-3" title={t('feeds.none')} />
        ) : (
          <ul class="lines">
            {feeds.map((one) => (
              <Line one={one} lang={lang} now={now} t={t} />
            ))}
          </ul>
        )}
      </section>
      <form class="card fields" method="post" action={`/${lang}/desk/settings/feeds`}>
        <h2>{t('feeds.new')}</h2>
        <TextField
          name="name"
          label={t('keys.name')}
          hint={t('feeds.name.hint')}
          value={form.name}
          error={form.fault}
          maxlength={NAME_CHARS_MAX}
          required
        />
        <Select
          name="list"
          label={t('feeds.list')}
          value={form.list}
          options={FEED_LISTS.map((list) => [list, t(`feeds.list.${list}`)] as const)}
          required
        />
        <Select
          name="view"
          label={t('feeds.view')}
          hint={t('feeds.view.hint')}
          value={form.view}
          error={form.viewFault}
          empty={t('feeds.view.all')}
          options={views.map(({ id, title }) => [id, title] as const)}
        />
        <Button>{t('feeds.create')}</Button>
        <p class="fine">{t('feeds.limits', { count: FEED_ROWS_MAX })}</p>
      </form>
      <p>
        <a href={`/${lang}/help/read-in-spreadsheets/`}>{t('feeds.help')}</a>
      </p>
    </>
  );
}

const Fresh = ({ address, t }: { address: string; t: Words }) => (
  <section class="card stack secret">
    <Notice tone="soon" icon="key-round" isNews>
      {t('feeds.fresh')}
    </Notice>
    <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
      <code>{`=IMPORTDATA("${address}")`}</code>
    </copy-text>
    <p class="fine">{t('feeds.fresh.wps')}</p>
    <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
      <code>{`${address}?bom`}</code>
    </copy-text>
  </section>
);

function Line({ one, lang, now, t }: { one: ListedFeed; lang: Lang; now: number; t: Words }) {
  const used =
    one.last_used_at === null
      ? t('feeds.unused')
      : t('feeds.used', { date: formatTime(lang, one.last_used_at, now) });
  return (
    <li>
      <p class="what">
        <b>
          {one.name} <code class="soft">…{one.hint}</code>
        </b>
        <small>{one.answers === 1 ? used : t('feeds.ended')}</small>
      </p>
      <Chip>{t(`feeds.list.${one.list}`)}</Chip>
      <Confirm
        isSmall
        text={t('keys.revoke')}
        question={t('feeds.revoke.question', { name: one.name })}
      >
        <p class="soft">{t('feeds.revoke.sure')}</p>
        <form method="post" action={`/${lang}/desk/settings/feeds/${one.id}/revoke`}>
          <Button look="danger">{t('feeds.revoke.yes')}</Button>
        </form>
      </Confirm>
    </li>
  );
}
