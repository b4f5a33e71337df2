// The guide's first step for this parcel, in one sentence, with the way to the rest.
import type { Asker } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { isTerminal } from '../contract/status.ts';
import { lowered } from '../contract/words.ts';
import { likelyIssue } from '../guide/issue.ts';
import { stepsFor } from '../guide/router.ts';
import type { View } from './view.ts';

interface Asked {
  shipment: Shipment;
  /** Of the parcel's own link; left out: it was looked up by number. */
  token?: string | undefined;
  view: View;
}

/** For whoever looks it up: mostly its buyer. */
export function FirstStep(props: Asked) {
  const asker = props.shipment.actionRequiredBy === 'seller' ? 'seller' : 'buyer';
  return <Step {...props} asker={asker} />;
}

/** For the seller, on the desk. */
export const SellerStep = (props: Asked) => <Step {...props} asker="seller" />;

function Step({ shipment, asker, token, view }: Asked & { asker: Asker }) {
  const { t, lang } = view;
  const issue = likelyIssue(shipment, view.now);
  const [first] = stepsFor({ ...shipment, role: asker, issue });
  // What its buyer has to do then has been said already.
  const isSaid = asker === 'buyer' && shipment.status === 'available_for_pickup';
  const isSettled = isTerminal(shipment.status);
  const query = new URLSearchParams({
    n: shipment.number,
    ...(token && { p: token }),
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
