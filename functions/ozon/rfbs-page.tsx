// The desk page of one rFBS return: what the buyer asks, until when, and what Ozon offers to decide.
import type { RfbsReturn } from '../contract/rfbs.ts';
import { gapOf } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { Fact, groupName, RfbsProduct, RfbsRules, RfbsUntil, Russian } from './rfbs-facts.tsx';
import { ActionForm, type Typed } from './rfbs-form.tsx';
import type { BuyersWords } from './rfbs-read.ts';

export interface RfbsShown {
  one: RfbsReturn;
  /** null: Ozon did not answer just now, below is what it said last. */
  words: BuyersWords | null;
  mayWork: boolean;
  notice: string | null;
  typed: Typed | null;
}

export function renderRfbs(shown: RfbsShown, view: View): { title: string; result: string } {
  const { t, lang, now } = view;
  const { one, words, notice, typed, mayWork } = shown;
  const title = t('rfbs.title', { number: one.returnNumber ?? one.id });
  const isLost = typed !== null && !one.actions.some(({ id }) => id === typed.action);
  const result = (
    <>
      <div class="title">
        <LinkButton
          href={`/${lang}/desk/returns`}
          look="quiet"
          icon="chevron-left"
          name={t('rfbs.back')}
        />
        <h1>{title}</h1>
        <Chip tone={one.waits ? 'soon' : null}>{groupName(one.group, view)}</Chip>
      </div>
      {notice && (
        <Notice icon="check" isNews>
          {notice}
        </Notice>
      )}
      {isLost && typed.comment !== '' && (
        <section class="card">
          <p>{t('rfbs.typed')}</p>
          <blockquote class="rfbs-words">{typed.comment}</blockquote>
        </section>
      )}
      {words === null && (
        <Notice icon="triangle-alert" tone="soon">
          {t('rfbs.stale')}
        </Notice>
      )}
      <div class="two">
        <div>
          <section class={one.waits ? 'card stack rfbs-lead yours' : 'card stack rfbs-lead'}>
            {one.waits && <RfbsUntil one={one} view={view} isHeading />}
            <RfbsRules one={one} view={view} />
          </section>
          {words !== null && <Words words={words} view={view} />}
          {one.actions.length === 0
            ? one.group !== null && <Notice>{t('rfbs.noActions')}</Notice>
            : mayWork && <Actions one={one} typed={isLost ? null : typed} view={view} />}
        </div>
        <Facts one={one} view={view} />
      </div>
      <p class="fine">
        {[
          one.readAt !== null &&
            t('rfbs.read', { time: formatTime(lang, Date.parse(one.readAt), now) }),
          t('page.timezone'),
        ]
          .filter(Boolean)
          .join(gapOf(lang))}
      </p>
    </>
  );
  return { title, result: result.toString() };
}

function Facts({ one, view }: { one: RfbsReturn; view: View }) {
  const { t, lang, now } = view;
  const { decided, trackingNumber, shipmentId, number } = one;
  return (
    <dl class="card facts">
      <Fact term={t('rfbs.posting')}>
        {shipmentId === null ? (
          number
        ) : (
          <a href={`/${lang}/desk/parcels/${shipmentId}`}>{number}</a>
        )}
      </Fact>
      <RfbsProduct one={one} view={view} />
      <Fact term={t('rfbs.asked')}>{formatTime(lang, Date.parse(one.askedAt), now)}</Fact>
      {one.reason && (
        <Fact term={t('rfbs.reason')}>
          <Russian>{one.reason}</Russian>
          {one.isDefect && !isSaid(one.reason, view) && ` (${t('rfbs.defect')})`}
        </Fact>
      )}
      {one.method && (
        <Fact term={t('rfbs.method')}>
          <Russian>{one.method}</Russian>
        </Fact>
      )}
      {trackingNumber && (
        <Fact term={t('rfbs.tracking')}>
          <a href={`/${lang}/track?n=${encodeURIComponent(trackingNumber)}`}>{trackingNumber}</a>
        </Fact>
      )}
      {one.stateWords && (
        <Fact term={t('rfbs.state')}>
          <Russian>{one.stateWords}</Russian>
        </Fact>
      )}
      {one.refundWords && (
        <Fact term={t('rfbs.refund')}>
          <Russian>{one.refundWords}</Russian>
        </Fact>
      )}
      {decided && (
        <Fact term={t('rfbs.decided')}>
          <Russian>{decided.name}</Russian>
          {decided.amount &&
            ` · ${formatMoney(lang, decided.amount.minor, decided.amount.currency)}`}
          {` · ${formatTime(lang, Date.parse(decided.at), now)}`}
        </Fact>
      )}
    </dl>
  );
}

/** Whoever reads Ozon's Russian reason has read it there. */
const isSaid = (reason: string, { lang }: View): boolean => lang === 'ru' && /брак/i.test(reason);

function Words({ words: { comment, photos }, view: { t } }: { words: BuyersWords; view: View }) {
  if (comment === null && photos.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('rfbs.buyer')}</h2>
      {comment && (
        <blockquote class="rfbs-words" lang="ru">
          {comment}
        </blockquote>
      )}
      {photos.length > 0 && (
        <ul class="acts">
          {photos.map((address, i) => (
            <li>
              <a href={address} rel="noreferrer noopener" target="_blank">
                {t('rfbs.photo', { count: i + 1 })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="fine">{t('rfbs.buyer.fine')}</p>
    </section>
  );
}

/** Refusing comes last. */
function Actions(props: { one: RfbsReturn; typed: Typed | null; view: View }) {
  const { one, typed, view } = props;
  return (
    <section class="card flush rfbs-decisions">
      <header>
        <h2>{view.t('rfbs.decide')}</h2>
        <p class="fine">{view.t('rfbs.decide.lead')}</p>
      </header>
      {one.actions
        .toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0))
        .map((action) => (
          <ActionForm
            one={one}
            action={action}
            typed={typed?.action === action.id ? typed : null}
            view={view}
          />
        ))}
    </section>
  );
}
