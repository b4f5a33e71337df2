// Buyers' requests to cancel on the page of returns. A decision names product and amount before it is sent,
// and refusing is never the filled button.
import { type Chips, type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { CancellationRequest } from '../contract/ozon.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { GroupHead, Row, Thumb } from '../parts/row.tsx';
import { nameOf } from '../shipments/contents.ts';
import type { Content } from '../shipments/contents-store.ts';
import type { View } from '../shipments/view.ts';

interface RequestsShown {
  requests: InShop<CancellationRequest>[];
  contents: ReadonlyMap<string, Content>;
  mayWork: (sellerId: string) => boolean;
  chips: Chips;
}

export function Requests({ shown, view }: { shown: RequestsShown; view: View }) {
  const { t } = view;
  if (shown.requests.length === 0) return null;
  return (
    <section class="card flush" aria-labelledby="requests">
      <h2 class="unseen" id="requests">
        {t('request.title')}
      </h2>
      <ul>
        <GroupHead title={t('request.title')} more={t('request.lead')} />
        {shown.requests.map((request) => (
          <RequestRow request={request} shown={shown} view={view} />
        ))}
      </ul>
    </section>
  );
}

function RequestRow(props: {
  request: InShop<CancellationRequest>;
  shown: RequestsShown;
  view: View;
}) {
  const { request, shown, view } = props;
  const { t, lang, now } = view;
  const content = shown.contents.get(request.number);
  const name = content ? nameOf({ ...content, offerId: content.offer_id }, view) : request.number;
  const auto = request.autoApproveAt ? Date.parse(request.autoApproveAt) : null;
  const amount =
    content?.minor && content.currency ? formatMoney(lang, content.minor, content.currency) : null;
  return (
    <Row
      id={`request-${request.id}`}
      tone="soon"
      thumb={<Thumb />}
      what={name}
      whatMore={
        <>
          {request.number} <RowShop sellerId={request.sellerId} chips={shown.chips} />
        </>
      }
      why={request.reason ? <span lang="ru">{request.reason}</span> : t('request.why')}
      whyMore={auto !== null && t('request.auto', { date: formatTime(lang, auto, now) })}
      countdown={<Countdown until={auto} now={now} t={t} />}
      money={amount}
      act={
        shown.mayWork(request.sellerId) && (
          <Decision
            about={[name, amount].filter(Boolean).join(t('list.comma'))}
            request={request}
            chips={shown.chips}
            view={view}
          />
        )
      }
    />
  );
}

function Decision(props: {
  about: string;
  request: InShop<CancellationRequest>;
  chips: Chips;
  view: View;
}) {
  const { about, request, chips, view } = props;
  const { t, lang } = view;
  return (
    <form
      method="post"
      action={inShop(`/${lang}/desk/returns/requests/${request.id}`, request.sellerId, chips)}
    >
      <Confirm
        text={t('request.answer')}
        look="second"
        isFloating
        question={t('request.question', { number: request.number, about })}
      >
        <div class="fields">
          <TextField name={`comment-${request.id}`} label={t('request.comment')} value="" />
        </div>
        <div class="acts">
          <Button field="decision" value="approved">
            {t('request.approve')}
          </Button>
          <Button field="decision" value="rejected" look="danger">
            {t('request.reject')}
          </Button>
        </div>
      </Confirm>
    </form>
  );
}
