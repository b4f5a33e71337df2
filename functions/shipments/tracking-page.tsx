// The content of the tracking page. Plain HTML, complete without JavaScript.
import type { NumbersInput } from '../carriers/numbers-input.ts';
import { NUMBERS_MAX, type Shipment, type TrackAnswer } from '../contract/shipment.ts';
import { formatTime } from '../lib/time.ts';
import { answerCase, answerIssue } from '../situation/answer.ts';
import { classify } from '../situation/classify.ts';
import type { KnownNumber } from '../timeline/merge.ts';
import { DomesticNumber } from './domestic-number.tsx';
import { FollowParcel } from './follow-parcel.tsx';
import type { ShipmentRow } from './rows.ts';
import { factsOfShipment } from './shipment-facts.ts';
import { History } from './tracking-history.tsx';
import { Headline, headline, isUntilInHeadline, Progress } from './tracking-summary.tsx';
import { Unknown } from './tracking-unknown.tsx';
import { TurnCard } from './turn-card.tsx';
import { carrierName, proofOf, toneOf, type View } from './view.ts';

/** One number: everything about it. */
export function AnswerPage({ answer, view }: { answer: TrackAnswer; view: View }) {
  const { t } = view;
  const [only] = answer.shipments;
  if (only === undefined) return <Unknown answer={answer} view={view} />;
  const isSeveral = answer.shipments.length > 1;
  return (
    <>
      <news-check
        data-number={answer.number}
        data-seen={answer.shipments.map(({ lastEventAt }) => lastEventAt).join()}
        data-news={t('page.new_data')}
        data-reload={t('page.reload')}
      />
      <DomesticNumber number={answer.number} view={view} />
      {isSeveral && <p class="note">{t('page.several', { count: answer.shipments.length })}</p>}
      {answer.shipments.map((shipment) => (
        <Parcel shipment={shipment} view={view} />
      ))}
    </>
  );
}

/** Several numbers: one line each, with a link to the whole. */
export function AnswersList({ answers, view }: { answers: TrackAnswer[]; view: View }) {
  return (
    <ul class="list">
      {answers.flatMap((answer) =>
        answer.shipments.length === 0 ? (
          <Line number={answer.number} view={view} />
        ) : (
          answer.shipments.map((shipment) => (
            <Line number={answer.number} shipment={shipment} view={view} />
          ))
        ),
      )}
    </ul>
  );
}

function Line(props: { number: string; shipment?: Shipment; view: View }) {
  const { number, shipment, view } = props;
  const { t, lang } = view;
  const status = shipment?.status ?? 'pending';
  return (
    <li class={`line s-${status}`}>
      <a href={`/${lang}/track?n=${encodeURIComponent(number)}`}>{number}</a>
      <span class="badge">{t(`status.${status}`)}</span>
      <span class="line-date">{shipment ? dateOf(shipment, view) : t('page.unknown.title')}</span>
      <span class="line-who">
        {shipment
          ? `${carrierName(shipment.carrier, lang)} · ${t(`party.${shipment.actionRequiredBy}`)}`
          : ''}
        {shipment && isSellersWord(shipment) && <small> {t('page.source.typed')}</small>}
      </span>
    </li>
  );
}

function dateOf(shipment: Shipment, view: View): string {
  const { lang, now } = view;
  const id = classify(factsOfShipment(shipment), now);
  const answer = answerCase(id, factsOfShipment(shipment), { role: 'buyer', lang, now });
  const { eyebrow, text } = headline(shipment, answer, view);
  return `${eyebrow} ${text}`;
}

/** `token`: from the parcel's own link, if that was used to open it. */
export function Parcel(props: { shipment: Shipment; view: View; token?: string; extra?: unknown }) {
  const { shipment, view, token } = props;
  const { t, lang, now } = view;
  const facts = factsOfShipment(shipment);
  const reader = { role: 'buyer', lang, now } as const;
  const answer = answerIssue(null, facts, reader, { number: shipment.number });
  const query = new URLSearchParams({
    n: shipment.number,
    ...(token && { p: token }),
    role: 'buyer',
  });
  const about = { n: shipment.number, issue: answer.issue, ...(token && { p: token }) };
  return (
    <article class={`parcel s-${toneOf(shipment.status, answer.case)}`}>
      <Headline shipment={shipment} answer={answer} view={view} />
      {isSellersWord(shipment) && <p class="note">{t('page.unproven')}</p>}
      <Progress shipment={shipment} view={view} />
      <TurnCard
        answer={answer}
        href={`/${lang}/guide?${query}`}
        report={`/${lang}/report?${new URLSearchParams(about)}`}
        isDated={isUntilInHeadline(shipment, answer)}
        view={view}
      />
      <Facts shipment={shipment} view={view} />
      {props.extra}
      <History shipment={shipment} view={view} />
    </article>
  );
}

const isSellersWord = ({ proof }: Shipment): boolean => proof === 'relayed' || proof === 'typed';

function Facts({ shipment, view }: { shipment: Shipment; view: View }) {
  const { t, lang, now } = view;
  const link = shipment.links.carrier;
  return (
    <dl class="facts">
      <div>
        <dt>{t('page.number')}</dt>
        <dd>
          <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
            <code>{shipment.number}</code>
          </copy-text>
        </dd>
      </div>
      <div>
        <dt>{t('page.carrier')}</dt>
        <dd>
          {carrierName(shipment.carrier, lang)}
          {link && (
            <a class="out" href={link} rel="noreferrer" hreflang="ru">
              {t('page.carrier.link')}
            </a>
          )}
        </dd>
      </div>
      {shipment.scheme && (
        <div>
          <dt>{t('page.scheme')}</dt>
          <dd>{t(`scheme.${shipment.scheme}`)}</dd>
        </div>
      )}
      {/* Snapshots published by an earlier version have none until they are published again. */}
      {shipment.proof && (
        <div>
          <dt>{t('page.proof')}</dt>
          <dd>{proofOf(shipment, view)}</dd>
        </div>
      )}
      <div>
        <dt>{t('page.checked')}</dt>
        <dd>
          <time datetime={shipment.checkedAt}>
            {formatTime(lang, Date.parse(shipment.checkedAt), now)}
          </time>
        </dd>
      </div>
    </dl>
  );
}

/** Title and markup for the requested numbers; without numbers, only a heading. */
export function renderAnswers(
  answers: TrackAnswer[],
  view: View,
): { title: string; result: string } {
  const { t } = view;
  const [only] = answers;
  if (only === undefined) {
    const title = t('page.title.empty');
    return { title, result: (<h1 class="date">{title}</h1>).toString() };
  }
  if (answers.length > 1) {
    const title = t('page.title.many', { count: answers.length });
    const list = (
      <>
        <h1 class="date">{title}</h1>
        <AnswersList answers={answers} view={view} />
      </>
    );
    return { title, result: list.toString() };
  }
  const status = t(`status.${only.shipments[0]?.status ?? 'pending'}`);
  const result = <AnswerPage answer={only} view={view} />;
  return { title: t('page.title', { status, number: only.number }), result: result.toString() };
}

/** Errors of the input, shown beside the field, which keeps it. */
export function renderNotes(input: NumbersInput, { t }: View): string {
  const notes = [
    ...(input.given === 0 && input.implausible.length === 0 ? [t('form.empty')] : []),
    ...input.implausible.slice(0, 3).map((number) => t('form.implausible', { number })),
    ...(input.given > NUMBERS_MAX ? [t('form.too_many', { count: input.given })] : []),
  ];
  return notes.map((note) => (<p class="error">{note}</p>).toString()).join('');
}

/** A parcel's own page adds what only its link may show: all its numbers and its pickup point. */
export function renderParcelPage(
  row: ShipmentRow,
  numbers: KnownNumber[],
  follow: { page: string; pushKey: string | null },
  view: View,
): string {
  const { t, lang } = view;
  const extra = (
    <dl class="facts">
      <div>
        <dt>{t('page.posting')}</dt>
        {numbers.map(({ number, carrier }) => (
          <dd>
            <code>{number}</code> {carrier && carrierName(carrier, lang)}
          </dd>
        ))}
      </div>
      {row.pickup_point_code && (
        <div>
          <dt>{t('page.pickup_point')}</dt>
          <dd>{row.pickup_point_code}</dd>
        </div>
      )}
      {row.ship_by_at && row.status === 'info_received' && (
        <div>
          <dt>{t('page.ship_by')}</dt>
          <dd>{formatTime(lang, row.ship_by_at, view.now)}</dd>
        </div>
      )}
    </dl>
  );
  return (
    <>
      <Parcel shipment={JSON.parse(row.snapshot)} view={view} token={row.token} extra={extra} />
      <FollowParcel {...follow} view={view} />
      <p class="fine">{t('page.link.private')}</p>
    </>
  ).toString();
}
