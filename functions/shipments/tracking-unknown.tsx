// An unknown number, never called invalid: what it looks like, what to do now, and where else to look.
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import { linkFor } from '../carriers/links.ts';
import type { Candidate, TrackAnswer } from '../contract/shipment.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { AwaitNumber } from './await-number.tsx';
import { CopyNumber } from './copy-number.tsx';
import { DomesticNumber } from './domestic-number.tsx';
import type { Following } from './follow-parcel.tsx';
import { carrierName, type View } from './view.ts';

interface UnknownProps {
  answer: TrackAnswer;
  follow: Following;
  view: View;
}

export function Unknown({ answer, follow, view }: UnknownProps) {
  const { t, lang } = view;
  const { number, candidates } = answer;
  const about = new URLSearchParams({ n: number, issue: 'where_is_it' });
  return (
    <>
      {candidates.length > 0 && (
        <recent-parcels
          hidden
          data-number={number}
          data-text={t('page.unknown.title')}
          data-icon="circle-question-mark"
        />
      )}
      <article class="sheet">
        <header class="sheet-head">
          <span class="sign">
            <Icon name="circle-question-mark" />
          </span>
          <CopyNumber number={number} view={view} />
          <div>
            <p class="state">{t('status.pending')}</p>
            <h1>{t('page.unknown.title')}</h1>
            <p class="when">{t('page.unknown.lead')}</p>
          </div>
        </header>
        <section class="turn" aria-labelledby="now">
          <h2 id="now">
            <Icon name="list-checks" />
            {t('page.unknown.now')}
          </h2>
          <DomesticNumber number={number} view={view} />
          <ol class="numbered">
            <li>{t('page.unknown.compare')}</li>
            <li>{t('page.unknown.wait')}</li>
            <li>{t('page.unknown.ask')}</li>
          </ol>
          <p class="acts">
            <LinkButton href={`/${lang}/guide?role=buyer&${about}`}>{t('guide.more')}</LinkButton>
            <LinkButton look="second" href={`/${lang}/report?${about}`}>
              {t('guide.report')}
            </LinkButton>
          </p>
        </section>
      </article>
      <AwaitNumber {...follow} view={view} />
      <section class="card">
        <h2>{t('page.candidates')}</h2>
        {candidates.length === 0 ? (
          chineseCourierOf(number) === null && <p>{t('page.candidates.none')}</p>
        ) : (
          <ul class="candidates">
            {candidates.map((candidate) => (
              <CandidateItem candidate={candidate} number={number} view={view} />
            ))}
          </ul>
        )}
      </section>
      <section class="card aside">
        <h2>{t('aid.title')}</h2>
        <LinkList
          links={[
            {
              href: `/${lang}/help/tracking-numbers/`,
              icon: 'search',
              title: t('page.unknown.where'),
            },
            {
              href: `/${lang}/help/buyer-untrackable/`,
              icon: 'circle-question-mark',
              title: t('page.unknown.long'),
            },
          ]}
        />
      </section>
    </>
  );
}

function CandidateItem(props: { candidate: Candidate; number: string; view: View }) {
  const { candidate, number, view } = props;
  const { t, lang } = view;
  const link = linkFor(candidate.carrier, number, lang);
  const isWrong = candidate.reason === 'check_digit_wrong';
  return (
    <li>
      <p>
        <b>{carrierName(candidate.carrier, lang)}</b>
        {t('list.colon')}
        <span class={isWrong ? 'toned is-late' : undefined}>
          {t(`page.reason.${candidate.reason}`, { expected: candidate.checksum.expected ?? '' })}
        </span>
      </p>
      {link && (
        <LinkButton look="second" isSmall href={link} isOut hreflang="ru">
          {t('page.carrier.link')}
        </LinkButton>
      )}
    </li>
  );
}
