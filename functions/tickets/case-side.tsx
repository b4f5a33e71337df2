// Beside a ticket at the desk: its parcel, whose turn it is there, the text to send, history, terms, other tickets.

import type { GuideAnswer } from '../contract/guide.ts';
import { LANG_TAG } from '../contract/lang.ts';
import { partyWord } from '../contract/status.ts';
import type { Deadline } from '../contract/ticket.ts';
import { gapOf } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Facts } from '../parts/facts.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Thumb } from '../parts/row.tsx';
import { nameOf } from '../shipments/contents.ts';
import { SourceLink } from '../shipments/source-link.tsx';
import { carrierName } from '../shipments/view.ts';
import { CaseHistory } from './case-history.tsx';
import type { CaseProps } from './case-view.ts';
import { sumOf } from './goods-sum.ts';
import { guideFor } from './guide.ts';
import { StateChip } from './inbox-rows.tsx';

type SideProps = CaseProps & { mayWork: boolean };

export function CaseSide(props: SideProps) {
  const { whole, view } = props;
  const { ticket, shipment } = whole;
  const { t, lang, now } = view;
  const answer = guideFor(ticket, shipment, { role: 'seller', lang, now });
  return (
    <aside class="aside" aria-label={t('ticket.parcel')}>
      <Parcel {...props} />
      <TurnOf {...props} answer={answer} />
      {ticket.deadlines.length > 0 && (
        <section>
          <h2>{t('ticket.deadlines')}</h2>
          <ul class="stack">
            {ticket.deadlines.map((deadline) => (
              <Term deadline={deadline} view={view} />
            ))}
          </ul>
        </section>
      )}
      {shipment && <CaseHistory shipment={shipment} view={view} />}
      <ParcelFacts {...props} />
      <Others {...props} />
    </aside>
  );
}

function Parcel({ row, whole, side, view }: SideProps) {
  const { ticket } = whole;
  const { lang } = view;
  const [first, ...more] = side.products;
  const number = (
    <a
      class="whole"
      href={
        row.shipment_id
          ? `/${lang}/desk/parcels/${row.shipment_id}`
          : `/${lang}/track?n=${encodeURIComponent(ticket.number)}`
      }
    >
      {ticket.number}
    </a>
  );
  const name =
    first && nameOf({ title: first.title, offerId: first.offer_id, sku: first.sku }, view);
  return (
    <section class="goods-of">
      <Thumb
        src={
          first?.picture &&
          `/${lang}/desk/parcels/${row.shipment_id}/products/${first.product}/${first.picture}`
        }
      />
      <div>
        {name && (
          <p class="name">
            {more.length > 0
              ? view.t('parcel.products.more', { product: name, count: more.length })
              : name}
          </p>
        )}
        <p>{number}</p>
      </div>
    </section>
  );
}

function TurnOf({ whole, view, answer }: SideProps & { answer: GuideAnswer }) {
  const { t, lang, now } = view;
  const { turn, until, ifNobodyActs, sentence } = answer;
  const ready = answer.steps.find(({ readyText }) => readyText !== null)?.readyText ?? null;
  const at = until.at === null ? null : Date.parse(until.at);
  const query = new URLSearchParams({
    role: 'seller',
    issue: answer.issue,
    n: whole.ticket.number,
  });
  return (
    <section data-turn="">
      <h2>{t(partyWord(turn, 'seller'))}</h2>
      <p>{sentence}</p>
      {at !== null && (
        <p>
          {until.text} <Countdown until={at} now={now} t={t} />
        </p>
      )}
      {ifNobodyActs && at !== null && at > now && <p class="fine">{ifNobodyActs}</p>}
      {ready && (
        <details class="ready">
          <summary>{t('ticket.ready')}</summary>
          <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
            <blockquote lang={LANG_TAG[ready.lang]}>{ready.text}</blockquote>
          </copy-text>
          {ready.translation && <p class="fine">{ready.translation}</p>}
        </details>
      )}
      <p class="fine">
        <a href={`/${lang}/guide?${query}`}>{t('guide.more')}</a>
      </p>
    </section>
  );
}

function Term({ deadline, view }: { deadline: Deadline; view: SideProps['view'] }) {
  const { t, lang, now } = view;
  const at = Date.parse(deadline.at);
  return (
    <li>
      <p>
        <time datetime={deadline.at}>{formatTime(lang, at, now)}</time>{' '}
        <Countdown until={at} now={now} t={t} />
      </p>
      <p class="fine">
        {t(partyWord(deadline.party, 'seller'))}
        {t('list.stop')}
        {deadline.text}
        {gapOf(lang)}
        {deadline.isReported && `${t('guide.reported')}${t('list.stop')}`}
        <SourceLink of={deadline} view={view} />
      </p>
    </li>
  );
}

function ParcelFacts({ row, whole, side, view }: SideProps) {
  const { ticket, shipment } = whole;
  const { t, lang, now } = view;
  const sum = sumOf(side.products);
  return (
    <section>
      <Facts
        facts={[
          shipment && [t('ticket.fact.status'), t(`status.${shipment.status}`)],
          sum && [t('ticket.fact.sum'), formatMoney(lang, sum.minor, sum.currency)],
          ticket.scheme && [t('ticket.fact.scheme'), ticket.scheme],
          ticket.carrier !== null && [t('page.carrier'), carrierName(ticket.carrier, lang)],
          [t('ticket.fact.opened'), formatTime(lang, row.created_at, now)],
          [t('ticket.fact.by'), t(`ticket.author.${ticket.openedBy}`)],
        ]}
      />
      <p class="fine">{t('page.timezone')}</p>
    </section>
  );
}

function Others({ row, side, mayWork, view }: SideProps) {
  const { t, lang, now } = view;
  if (side.mergeable.length === 0) return null;
  return (
    <section>
      <h2>{t('ticket.others')}</h2>
      <ul class="stack">
        {side.mergeable.map((one) => {
          const title = `${t(`ticket.type.${one.type}`)} · ${formatTime(lang, one.created_at, now)}`;
          return (
            <li class="other">
              <p>
                <a href={`/${lang}/desk/tickets/${one.id}`}>{title}</a>{' '}
                <StateChip row={one} t={t} />
              </p>
              {mayWork && (
                <Confirm
                  text={t('ticket.desk.merge')}
                  question={t('ticket.merge.warning')}
                  look="quiet"
                  isSmall
                >
                  <form method="post" action={`/${lang}/desk/tickets/${row.id}/merge`}>
                    <input type="hidden" name="version" value={String(row.version)} />
                    <button type="submit" class="btn second small" name="into" value={one.id}>
                      {t('ticket.desk.merge.do')}
                    </button>
                  </form>
                </Confirm>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
