// The guide's first step for this parcel, in one sentence, with the way to the rest.
import type { Asker } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { lowered } from '../contract/words.ts';
import { likelyIssue } from '../guide/issue.ts';
import { stepsFor } from '../guide/router.ts';
import type { View } from './view.ts';

/** For whoever looks it up: mostly its buyer. */
export function FirstStep({ shipment, view }: { shipment: Shipment; view: View }) {
  const asker = shipment.actionRequiredBy === 'seller' ? 'seller' : 'buyer';
  return <Step shipment={shipment} asker={asker} view={view} />;
}

/** For the seller, on the desk. */
export const SellerStep = ({ shipment, view }: { shipment: Shipment; view: View }) => (
  <Step shipment={shipment} asker="seller" view={view} />
);

function Step({ shipment, asker, view }: { shipment: Shipment; asker: Asker; view: View }) {
  const { t, lang } = view;
  const issue = likelyIssue(shipment, view.now);
  const [first] = stepsFor({ ...shipment, role: asker, issue });
  // What its buyer has to do then has been said already.
  const isSaid = asker === 'buyer' && shipment.status === 'available_for_pickup';
  const isSettled = ['delivered', 'returned', 'cancelled'].includes(shipment.status);
  const query = new URLSearchParams({
    n: shipment.number,
    role: asker,
    issue,
    status: shipment.status,
    carrier: shipment.carrier,
    ...(shipment.scheme ? { scheme: shipment.scheme } : {}),
    ...(shipment.integrationType ? { integration: shipment.integrationType } : {}),
    ...(shipment.statusSince ? { since: shipment.statusSince } : {}),
  });
  return (
    <p>
      {first &&
        !isSettled &&
        !isSaid &&
        t('guide.first.step', { step: lowered(t(`guide.step.${first}`)) })}{' '}
      <a href={`/${lang}/guide?${query}`}>{t('guide.more')}</a>
    </p>
  );
}
