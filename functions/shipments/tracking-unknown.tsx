// An unknown number, never called invalid: what it looks like, and where else to look.
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import { linkFor } from '../carriers/links.ts';
import type { Candidate, TrackAnswer } from '../contract/shipment.ts';
import { DomesticNumber } from './domestic-number.tsx';
import { carrierName, type View } from './view.ts';

export function Unknown({ answer, view }: { answer: TrackAnswer; view: View }) {
  const { t } = view;
  return (
    <article class="parcel s-pending">
      <header class="head">
        <p class="badge">{t('status.pending')}</p>
        <h1 class="date">{t('page.unknown.title')}</h1>
        <p class="now">
          <code>{answer.number}</code>
        </p>
      </header>
      <DomesticNumber number={answer.number} view={view} />
      <p>{t('page.unknown.lead')}</p>
      {answer.candidates.length === 0 ? (
        chineseCourierOf(answer.number) === null && <p>{t('page.candidates.none')}</p>
      ) : (
        <section>
          <h2>{t('page.candidates')}</h2>
          <ul class="candidates">
            {answer.candidates.map((candidate) => (
              <CandidateItem candidate={candidate} number={answer.number} view={view} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function CandidateItem(props: { candidate: Candidate; number: string; view: View }) {
  const { candidate, number, view } = props;
  const { t, lang } = view;
  const link = linkFor(candidate.carrier, number, lang);
  const isWrong = candidate.reason === 'check_digit_wrong';
  return (
    <li class={isWrong ? 'warn' : ''}>
      <strong>{carrierName(candidate.carrier, lang)}</strong>
      {t('list.colon')}
      {t(`page.reason.${candidate.reason}`, { expected: candidate.checksum.expected ?? '' })}
      {link && (
        <a class="out" href={link} rel="noreferrer" hreflang="ru">
          {t('page.carrier.link')}
        </a>
      )}
    </li>
  );
}
