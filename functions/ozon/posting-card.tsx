// The card of a posting on the page of its parcel: only the actions Ozon offers.
import type { DeskContext } from '../accounts/desk.tsx';
import type { OzonAction } from '../contract/ozon.ts';
import { OUTCOMES } from '../contract/ozon.ts';
import type { RfbsReturn } from '../contract/rfbs.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { TextField } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { offers } from './actions.ts';
import { mayOpenChat } from './chat-send.ts';
import { loadWay, type PostingWay, Way } from './posting-way.tsx';
import { RfbsNotice } from './rfbs-list.tsx';
import { findRfbsOf } from './rfbs-store.ts';
import { viewRfbs } from './rfbs-view.ts';
import { findPostings, type KnownPosting } from './store.ts';

/** null: none of the parcel's numbers is a posting known from Ozon. */
export async function postingCard(c: DeskContext, parcel: SellerShipment, view: View) {
  const numbers = [parcel.number, ...parcel.numbers.map(({ number }) => number)];
  const { sellerId } = c.var.acting;
  const [postings, rfbs] = await Promise.all([
    findPostings(c.var.db, sellerId, numbers),
    findRfbsOf(c.var.db, sellerId, numbers),
  ]);
  const [posting] = postings.values();
  if (posting === undefined) return null;
  const way = await loadWay(c.var.db, sellerId, posting, view);
  const outcome = c.req.query('ozon');
  return PostingCard({
    posting,
    way,
    rfbs: rfbs.map(viewRfbs),
    parcelId: parcel.id,
    outcome,
    view,
  });
}

const MOVES = ['delivering', 'last_mile', 'delivered'] as const;

function PostingCard(props: {
  posting: KnownPosting;
  /** null: it is under way, or nothing is known of how it goes. */
  way: PostingWay | null;
  rfbs: readonly RfbsReturn[];
  parcelId: string;
  /** Outcome of the last action, from the query string. */
  outcome: string | undefined;
  view: View;
}) {
  const { posting, way, parcelId, view } = props;
  const { t, lang, now } = view;
  const isOffered = (action: OzonAction) => offers(posting.actions, action);
  const moves = MOVES.filter(isOffered);
  const hasNone =
    moves.length === 0 &&
    !isOffered('set_tracking_number') &&
    !isOffered('set_cutoff') &&
    !isOffered('dispute') &&
    !mayOpenChat(posting.actions);
  const outcome = OUTCOMES.find((one) => one === props.outcome);
  const form = { parcel: parcelId, posting, lang };
  return (
    <section class="card stack" id="ozon">
      <h2>{t('ozon.card.title')}</h2>
      {outcome && (
        <p class="note" role="status">
          {t(`ozon.outcome.${outcome}`)}
        </p>
      )}
      <RfbsNotice returns={props.rfbs} view={view} />
      {way !== null && <Way way={way} view={view} />}
      {isOffered('set_tracking_number') && (
        <Form {...form} action="set_tracking_number">
          <TextField
            name="tracking"
            label={t('ozon.card.tracking')}
            value={posting.tracking_number ?? ''}
            required
          />
          <button type="submit">{t('ozon.card.tracking.save')}</button>
        </Form>
      )}
      {isOffered('set_cutoff') && (
        <Form {...form} action="set_cutoff">
          <TextField
            name="cutoff"
            type="datetime-local"
            label={t('ozon.card.cutoff')}
            value=""
            required
          />
          <button type="submit" class="plain">
            {t('ozon.card.cutoff.save')}
          </button>
        </Form>
      )}
      {moves.map((action) => (
        <Form {...form} action={action}>
          <button type="submit" class="plain">
            {t(`ozon.card.${action}`)}
          </button>
        </Form>
      ))}
      {isOffered('dispute') && (
        <p>
          <a href={`/${lang}/desk/ozon/${posting.number}/dispute`}>{t('ozon.card.dispute')}</a>
        </p>
      )}
      {mayOpenChat(posting.actions) && (
        <form method="post" action={`/${lang}/desk/chats/open`}>
          <input type="hidden" name="posting" value={posting.number} />
          <button type="submit" class="plain">
            {t('ozon.card.chat')}
          </button>
        </form>
      )}
      {hasNone && <p>{t('ozon.card.none')}</p>}
      <p class="fine">{t('ozon.card.asked', { time: formatTime(lang, posting.read_at, now) })}</p>
    </section>
  );
}

function Form(props: {
  posting: KnownPosting;
  parcel: string;
  lang: string;
  action: OzonAction;
  children?: unknown;
}) {
  const { posting, parcel, lang, action, children } = props;
  return (
    <form class="fields" method="post" action={`/${lang}/desk/ozon/${posting.number}/${action}`}>
      <input type="hidden" name="parcel" value={parcel} />
      {children}
    </form>
  );
}
