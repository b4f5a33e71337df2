// The claim pack: the letter with facts that can be changed, and what is printed with it. The paper is in Russian,
// whatever the desk is in; on paper stands nothing else.
import { LANG_TAG } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { papersFor } from './claim.ts';
import { ACCOUNT_MAX, type ClaimFacts, PAPERS_MAX, SUM_MAX } from './claim-facts.ts';
import { accountOf, claimLetter, WITH_YEAR } from './claim-letter.ts';
import { Letter, PageCode, PhotoPages, Timeline } from './claim-paper.tsx';
import { type PageView, pageView } from './page-view.ts';
import type { TicketView } from './view.ts';

export interface ClaimPlace {
  /** The ticket. */
  back: string;
  /** Where changed facts are sent; a buyer's are not kept. */
  action: string;
  method: 'get' | 'post';
  mayChange: boolean;
  isSaved: boolean;
  /** Of this installation: a QR code leads back to the parcel. */
  origin: string;
}

export function renderClaim(
  whole: TicketView,
  place: ClaimPlace,
  facts: ClaimFacts,
  view: PageView,
): { title: string; result: string } {
  const { ticket, shipment, evidence } = whole;
  const { t, now } = view;
  const title = `${t('claim.title')}${t('list.colon')}${ticket.number}`;
  const russian = pageView('ru', now);
  const needed = papersFor(whole, 'ru', now);
  const result = (
    <div class="claim">
      <header class="stack off-paper">
        <p>
          <a href={place.back}>{t('ticket.title', { type: t(`ticket.type.${ticket.type}`) })}</a>
        </p>
        <h1>{title}</h1>
        <p class="soft">{t('claim.print')}</p>
        {place.isSaved && (
          <p class="saved" role="status">
            <Icon name="check" />
            {t('claim.saved')}
          </p>
        )}
      </header>
      {place.mayChange && <FactsForm whole={whole} place={place} facts={facts} view={view} />}
      <article class="card paper" lang={LANG_TAG.ru} aria-label={words('ru')('claim.letter')}>
        <Letter letter={claimLetter(ticket, shipment, facts, needed)} />
        <Timeline shipment={shipment} view={russian} />
        {shipment && <PageCode number={shipment.number} origin={place.origin} view={russian} />}
        <PhotoPages ticket={ticket} evidence={evidence} view={russian} />
        <p class="fine">{words('ru')('claim.made', { time: formatTime('ru', now, WITH_YEAR) })}</p>
      </article>
    </div>
  ).toString();
  return { title, result };
}

function FactsForm(props: {
  whole: TicketView;
  place: ClaimPlace;
  facts: ClaimFacts;
  view: PageView;
}) {
  const { whole, place, facts, view } = props;
  const { t, now } = view;
  const papers = facts.papers ?? papersFor(whole, 'ru', now);
  return (
    <form class="card fields off-paper" method={place.method} action={place.action}>
      <h2>{t('claim.facts')}</h2>
      <TextArea
        name="account"
        label={t('claim.account')}
        hint={t('claim.account.hint')}
        value={facts.account ?? accountOf(whole.ticket)}
        maxlength={ACCOUNT_MAX}
        rows={4}
      />
      <TextField
        name="sum"
        label={t('claim.sum')}
        hint={t('claim.sum.hint')}
        value={facts.sum ?? ''}
        maxlength={SUM_MAX}
      />
      <TextArea
        name="papers"
        label={t('claim.checklist')}
        hint={t('claim.papers.hint')}
        value={papers.join('\n')}
        maxlength={PAPERS_MAX}
        rows={4}
      />
      <p class="acts">
        <button type="submit" class="btn">
          {t(place.method === 'post' ? 'claim.save' : 'claim.apply')}
        </button>
      </p>
    </form>
  );
}
