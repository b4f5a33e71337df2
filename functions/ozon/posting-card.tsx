// Ozon on the page of a parcel: the buyer's request to cancel before everything, and the card with the actions
// that Ozon offers.
import type { DeskContext } from '../accounts/desk.tsx';
import type { OzonAction } from '../contract/ozon.ts';
import { OUTCOMES } from '../contract/ozon.ts';
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { contentsOf } from '../shipments/contents.ts';
import type { KnownParcel } from '../shipments/parcel.ts';
import type { ParcelCards } from '../shipments/parcel-side.tsx';
import type { View } from '../shipments/view.ts';
import { offers } from './actions.ts';
import { CancelRequest } from './cancel-request.tsx';
import { mayOpenChat } from './chat-send.ts';
import { CutoffForm, PostingForm, TrackingForm } from './posting-forms.tsx';
import { loadWay, type PostingWay, Way } from './posting-way.tsx';
import { RfbsNotice } from './rfbs-list.tsx';
import { findRfbsOf } from './rfbs-store.ts';
import { viewRfbs } from './rfbs-view.ts';
import { findPostings, type KnownPosting } from './store.ts';

const DECIDED = ['approved', 'rejected', 'gone'] as const;

export async function postingCards(
  c: DeskContext,
  known: KnownParcel,
  view: View,
): Promise<ParcelCards> {
  const { parcel, requestId } = known;
  const numbers = [parcel.number, ...parcel.numbers.map(({ number }) => number)];
  const { sellerId } = c.var.acting;
  const [postings, rfbs] = await Promise.all([
    findPostings(c.var.db, sellerId, numbers),
    findRfbsOf(c.var.db, sellerId, numbers),
  ]);
  const contents = contentsOf(parcel, view);
  const request = requestId !== null && (
    <CancelRequest
      id={requestId}
      parcelId={parcel.id}
      until={parcel.cancelRequestedUntil}
      contents={contents || parcel.number}
      view={view}
    />
  );
  const decided = DECIDED.find((one) => one === c.req.query('decided'));
  const top = (
    <>
      {decided && (
        <Notice isNews tone="done" icon="circle-check">
          {view.t(`request.decided.${decided}`)}
        </Notice>
      )}
      {request}
    </>
  );
  const [posting] = postings.values();
  if (posting === undefined) return { top, side: null };
  const card = (
    <PostingCard
      posting={posting}
      way={await loadWay(c.var.db, sellerId, posting, view)}
      rfbs={rfbs.map(viewRfbs)}
      parcelId={parcel.id}
      contents={contents || posting.number}
      isBlocked={requestId !== null}
      outcome={c.req.query('ozon')}
      view={view}
    />
  );
  return { top, side: card };
}

const MOVES = ['delivering', 'last_mile', 'delivered'] as const;

interface CardProps {
  posting: KnownPosting;
  /** null: it is under way, or nothing is known of how it goes. */
  way: PostingWay | null;
  rfbs: readonly RfbsReturn[];
  parcelId: string;
  /** Product and amount, for the questions. */
  contents: string;
  /** The buyer asks to cancel: nothing is shipped before the answer. */
  isBlocked: boolean;
  /** Outcome of the last action, from the query string. */
  outcome: string | undefined;
  view: View;
}

function PostingCard(props: CardProps) {
  const { posting, way, parcelId, isBlocked, view } = props;
  const { t, lang, now } = view;
  const isOffered = (action: OzonAction) => offers(posting.actions, action);
  const moves = MOVES.filter((one) => isOffered(one) && !(isBlocked && one === 'delivering'));
  const maySetNumber = isOffered('set_tracking_number');
  const hasNone =
    moves.length === 0 &&
    !maySetNumber &&
    !isOffered('set_cutoff') &&
    !isOffered('dispute') &&
    !mayOpenChat(posting.actions);
  const outcome = OUTCOMES.find((one) => one === props.outcome);
  const form = { parcel: parcelId, posting, lang };
  return (
    <section class="card ozon-card" id="ozon">
      <div class="card-head">
        <h2>{t('ozon.card.title')}</h2>
        <span class="end fine">
          {t('ozon.card.asked', { time: formatTime(lang, posting.read_at, now) })}
        </span>
      </div>
      {outcome && (
        <Notice
          isNews
          tone={outcome === 'done' || outcome === 'already' ? 'done' : 'late'}
          icon={outcome === 'done' || outcome === 'already' ? 'circle-check' : 'circle-alert'}
        >
          {t(`ozon.outcome.${outcome}`)}
        </Notice>
      )}
      <RfbsNotice returns={props.rfbs} view={view} />
      {isBlocked && maySetNumber && (
        <Notice icon="lock">
          {t('ozon.outcome.cancel_requested')} <a href="#request">{t('parcel.go.request')}</a>
        </Notice>
      )}
      {maySetNumber && !isBlocked && <TrackingForm {...form} view={view} />}
      {way !== null && <Way way={way} view={view} />}
      {isOffered('set_cutoff') && !isBlocked && <CutoffForm {...form} view={view} />}
      <div class="acts">
        {moves.map((action) => (
          <Confirm
            text={t(`ozon.card.${action}`)}
            question={t('ozon.card.sure', {
              action: t(`ozon.card.${action}`),
              contents: props.contents,
            })}
            look="second"
            isSmall
          >
            <PostingForm {...form} action={action}>
              <Button>{t('ozon.card.yes')}</Button>
            </PostingForm>
          </Confirm>
        ))}
        {isOffered('dispute') && (
          <LinkButton href={`/${lang}/desk/ozon/${posting.number}/dispute`} look="second" isSmall>
            {t('ozon.card.dispute')}
          </LinkButton>
        )}
        {mayOpenChat(posting.actions) && (
          <form method="post" action={`/${lang}/desk/chats/open`}>
            <input type="hidden" name="posting" value={posting.number} />
            <Button look="second" isSmall icon="message-circle">
              {t('ozon.card.chat')}
            </Button>
          </form>
        )}
      </div>
      {hasNone && <p class="soft">{t('ozon.card.none')}</p>}
    </section>
  );
}
