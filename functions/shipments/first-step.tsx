// The guide's first step for this parcel, in one sentence, with the way to the rest.
import type { Shipment } from '../contract/shipment.ts';
import { likelyIssue } from '../guide/issue.ts';
import { stepsFor } from '../guide/router.ts';
import type { View } from './view.ts';

export function FirstStep({ shipment, view }: { shipment: Shipment; view: View }) {
  const { t, lang } = view;
  const role = shipment.actionRequiredBy === 'seller' ? 'seller' : 'buyer';
  const issue = likelyIssue(shipment, view.now);
  const [first] = stepsFor({ ...shipment, role, issue });
  const isSettled = ['delivered', 'returned', 'cancelled'].includes(shipment.status);
  const query = new URLSearchParams({
    n: shipment.number,
    role,
    issue,
    status: shipment.status,
    carrier: shipment.carrier,
    ...(shipment.scheme ? { scheme: shipment.scheme } : {}),
    ...(shipment.statusSince ? { since: shipment.statusSince } : {}),
  });
  return (
    <p>
      {first && !isSettled && `${t('guide.first')}: ${t(`guide.step.${first}`)}. `}
      <a href={`/${lang}/guide?${query}`}>{t('guide.more')}</a>
    </p>
  );
}
