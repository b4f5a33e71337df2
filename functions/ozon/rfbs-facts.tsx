// What the pages of an rFBS return have in common: what it is about, until when, and the rule with its source.
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { viewPolicy } from '../policies/view.ts';
import { timeLeft } from '../shipments/problem-words.ts';
import type { View } from '../shipments/view.ts';
import { OFFERS_MAX } from './rfbs-choice.ts';
import { groupOf } from './rfbs-view.ts';

/** Until when it has to be decided; nothing when it waits for nobody here. */
export function RfbsUntil({ one, view }: { one: RfbsReturn; view: View }) {
  const { t, lang, now } = view;
  if (!one.waits) return null;
  if (one.dueAt === null) return <span>{t('rfbs.due.unknown')}</span>;
  const at = Date.parse(one.dueAt);
  const date = formatTime(lang, at, now);
  if (at < now) return <span class="stale">{t('rfbs.due.over', { date })}</span>;
  return <span class="stale">{`${t('rfbs.due', { date })} (${timeLeft(at, now, t)})`}</span>;
}

export function groupName(group: string | null, { t }: View): string {
  const known = groupOf(group);
  return known === null ? t('rfbs.group.gone') : t(`rfbs.group.${known}`);
}

/** Ozon's own words are Russian. */
export const Russian = ({ children }: { children?: unknown }) => <span lang="ru">{children}</span>;

export function RfbsProduct({ one, view }: { one: RfbsReturn; view: View }) {
  const { t, lang } = view;
  const { name, offerId, sku, price } = one.product;
  return (
    <>
      <Fact term={t('rfbs.product')}>{name ?? offerId ?? sku ?? '–'}</Fact>
      {offerId && <Fact term={t('rfbs.offer')}>{offerId}</Fact>}
      {sku && <Fact term="SKU">{sku}</Fact>}
      <Fact term={t('rfbs.quantity')}>{t('rfbs.quantity.unsaid')}</Fact>
      <Fact term={t('rfbs.price')}>
        {price === null ? t('rfbs.unsaid') : formatMoney(lang, price.minor, price.currency)}
      </Fact>
    </>
  );
}

export const Fact = ({ term, children }: { term: string; children?: unknown }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** What happens without an answer, as far as a document says so. */
export function RfbsRules({ one, view }: { one: RfbsReturn; view: View }) {
  const { t, lang, now } = view;
  const offersPart = one.actions.some(({ kind }) => kind === 'partial') || one.offers > 0;
  const rules = [
    'return-decision-rfbs' as const,
    ...(offersPart ? (['partial-compensation'] as const) : []),
  ];
  return (
    <ul class="sources">
      {rules.map((id) => {
        const { text, source, checkedOn } = viewPolicy(id, lang);
        const date = formatDate(lang, Date.parse(checkedOn), now);
        return (
          <li>
            <p>{text}</p>
            <p class="fine">
              <a href={source} rel="noreferrer">
                {t('guide.source', { source: new URL(source).host, date })}
              </a>
            </p>
          </li>
        );
      })}
      {one.offers > 0 && <li>{t('rfbs.offers', { count: one.offers, max: OFFERS_MAX })}</li>}
    </ul>
  );
}
