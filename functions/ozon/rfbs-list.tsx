// rFBS requests on the page of returns, and a line about one on the card of its posting.
import { type Chips, type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Countdown, countdownTone } from '../parts/countdown.tsx';
import { Notice } from '../parts/notice.tsx';
import { GroupHead, Row, Thumb } from '../parts/row.tsx';
import type { View } from '../shipments/view.ts';
import { groupName, untilWords } from './rfbs-facts.tsx';

export interface RfbsListed {
  returns: readonly InShop<RfbsReturn>[];
  /** Cursor of the next page; null: there is none. */
  next: string | null;
}

export function RfbsSection(props: { listed: RfbsListed; chips: Chips; view: View }) {
  const { listed, chips, view } = props;
  const { t, lang } = view;
  const { returns, next } = listed;
  if (returns.length === 0) return null;
  return (
    <section class="card flush" id="rfbs" aria-labelledby="rfbs-title">
      <h2 class="unseen" id="rfbs-title">
        {t('rfbs.list')}
      </h2>
      <ul>
        <GroupHead title={t('rfbs.list')} more={t('rfbs.list.lead')} />
        {inOrder(returns).map((one) => (
          <Request one={one} chips={chips} view={view} />
        ))}
      </ul>
      {next && (
        <p class="more">
          <a href={`/${lang}/desk/returns?which=all&rfbs=${next}#rfbs`}>{t('returns.next')}</a>
        </p>
      )}
    </section>
  );
}

/** Where all wait, the nearest deadline first and those without one last; else as they came. */
function inOrder(returns: RfbsListed['returns']): RfbsListed['returns'] {
  const isWaiting = returns.every(({ waits }) => waits);
  return isWaiting ? returns.toSorted((a, b) => timeOf(a.dueAt) - timeOf(b.dueAt)) : returns;
}

const timeOf = (at: string | null): number =>
  at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);

function Request({ one, chips, view }: { one: InShop<RfbsReturn>; chips: Chips; view: View }) {
  const { t, lang, now } = view;
  const { name, offerId, price } = one.product;
  const due = one.waits && one.dueAt ? Date.parse(one.dueAt) : null;
  const href = inShop(`/${lang}/desk/returns/rfbs/${one.id}`, one.sellerId, chips);
  return (
    <Row
      tone={due === null ? (one.waits ? 'soon' : null) : (countdownTone(due, now) ?? 'soon')}
      thumb={<Thumb />}
      what={<a href={href}>{name ?? offerId ?? one.number}</a>}
      whatMore={
        <>
          {one.number} <RowShop sellerId={one.sellerId} chips={chips} />
        </>
      }
      why={one.reason ? <span lang="ru">{one.reason}</span> : groupName(one.group, view)}
      whyMore={one.waits ? untilWords(one, view) : formatTime(lang, Date.parse(one.askedAt), now)}
      countdown={
        due === null ? (
          <Chip>{groupName(one.group, view)}</Chip>
        ) : (
          <Countdown until={due} now={now} t={t} />
        )
      }
      money={price && formatMoney(lang, price.minor, price.currency)}
      act={
        <LinkButton look="second" href={href}>
          {t(one.waits ? 'rfbs.decide.go' : 'rfbs.open')}
        </LinkButton>
      }
    />
  );
}

export function RfbsNotice({ returns, view }: { returns: readonly RfbsReturn[]; view: View }) {
  const { t, lang } = view;
  return (
    <>
      {returns.map((one) => (
        <Notice
          tone={one.waits ? 'soon' : null}
          icon="undo-2"
          end={
            <a href={`/${lang}/desk/returns/rfbs/${one.id}`}>
              {t(one.waits ? 'rfbs.decide.go' : 'rfbs.open')}
            </a>
          }
        >
          {t(one.waits ? 'rfbs.waits' : 'rfbs.exists')}{' '}
          {one.waits ? untilWords(one, view) : groupName(one.group, view)}
        </Notice>
      ))}
    </>
  );
}
