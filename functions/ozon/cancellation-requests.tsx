// Buyers' requests to cancel on the page of returns, each with the form that decides it.
import { type Chips, type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { CancellationRequest } from '../contract/ozon.ts';
import { TextField } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import { timeLeft } from '../shipments/problem-words.ts';
import type { View } from '../shipments/view.ts';

interface RequestsShown {
  requests: InShop<CancellationRequest>[];
  mayWork: (sellerId: string) => boolean;
  chips: Chips;
}

export function Requests({ shown, view }: { shown: RequestsShown; view: View }) {
  const { t } = view;
  return (
    <section class="card stack">
      <h2>{t('request.title')}</h2>
      <p class="fine">{t('request.lead')}</p>
      <ul class="rows stacked">
        {shown.requests.map((request) => (
          <RequestLine
            request={request}
            mayWork={shown.mayWork(request.sellerId)}
            chips={shown.chips}
            view={view}
          />
        ))}
      </ul>
    </section>
  );
}

function RequestLine(props: {
  request: InShop<CancellationRequest>;
  mayWork: boolean;
  chips: Chips;
  view: View;
}) {
  const { request, mayWork, chips, view } = props;
  const { t, lang, now } = view;
  const auto = request.autoApproveAt && Date.parse(request.autoApproveAt);
  return (
    <li>
      <strong>{request.number}</strong>
      <RowShop sellerId={request.sellerId} chips={chips} />
      <span class="stale full">
        {auto &&
          `${t('request.auto', { date: formatTime(lang, auto, now) })} (${timeLeft(auto, now, t)})`}
      </span>
      {request.reason && (
        <span class="fine full">{t('returns.reason', { reason: request.reason })}</span>
      )}
      {mayWork && (
        <form
          class="fields filters full"
          method="post"
          action={inShop(`/${lang}/desk/returns/requests/${request.id}`, request.sellerId, chips)}
        >
          <TextField name={`comment-${request.id}`} label={t('request.comment')} value="" />
          <button type="submit" name="decision" value="rejected">
            {t('request.reject')}
          </button>
          <button type="submit" name="decision" value="approved" class="plain">
            {t('request.approve')}
          </button>
        </form>
      )}
    </li>
  );
}
