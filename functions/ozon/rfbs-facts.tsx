// What the pages of an rFBS return have in common: what it is about, until when, and the rule with its source.

import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { Countdown } from '../parts/countdown.tsx';
import { viewPolicy } from '../policies/view.ts';
import { SourceLink } from '../shipments/source-link.tsx';
import type { View } from '../shipments/view.ts';
import { OFFERS_MAX } from './rfbs-choice.ts';
import { groupOf } from './rfbs-view.ts';

/** Until when it has to be decided; nothing when it waits for nobody here. */
export function RfbsUntil(props: { one: RfbsReturn; isHeading?: boolean; view: View }) {
  const { one, isHeading, view } = props;
  if (!one.waits) return null;
  const { t, now } = view;
  const at = one.dueAt === null ? null : Date.parse(one.dueAt);
  const text = untilWords(one, view);
  return (
    <div class="acts">
      {isHeading ? <h2>{text}</h2> : <b>{text}</b>}
      <Countdown until={at} now={now} t={t} icon="clock" />
    </div>
  );
}

export function untilWords({ dueAt }: RfbsReturn, { t, lang, now }: View): string {
  if (dueAt === null) return t('rfbs.due.unknown');
  const at = Date.parse(dueAt);
  return t(at < now ? 'rfbs.due.over' : 'rfbs.due', { date: formatTime(lang, at, now) });
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
  const { t, lang } = view;
  const offersPart = one.actions.some(({ kind }) => kind === 'partial') || one.offers > 0;
  const rules = [
    'return-decision-rfbs' as const,
    ...(offersPart ? (['partial-compensation'] as const) : []),
  ];
  return (
    <ul class="rfbs-rules">
      {rules.map((id) => {
        const policy = viewPolicy(id, lang);
        return (
          <li>
            <p>{policy.text}</p>
            <p class="fine">
              <SourceLink of={policy} view={view} />
            </p>
          </li>
        );
      })}
      {one.offers > 0 && <li>{t('rfbs.offers', { count: one.offers, max: OFFERS_MAX })}</li>}
    </ul>
  );
}
