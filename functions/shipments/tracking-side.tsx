// Beside a parcel: how to follow it, what is likely to be wrong, what is known of it.
import { isTerminal } from '../contract/status.ts';
import { Facts } from '../parts/facts.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { type Following, FollowParcel } from './follow-parcel.tsx';
import { ShareParcel } from './share-parcel.tsx';
import { aidOf } from './tracking-aid.ts';
import type { Decided } from './tracking-parcel.tsx';
import { carrierName, proofOf, type View } from './view.ts';

interface SideProps extends Decided {
  view: View;
  token?: string;
  follow?: Following;
}

export function Side({ shipment, answer, view, token, follow }: SideProps) {
  const { t, lang } = view;
  const { links, carrier } = shipment;
  const name = carrierName(carrier, lang);
  return (
    <>
      {follow && !isTerminal(shipment.status) && <FollowParcel {...follow} view={view} />}
      <section class="card aside">
        <h2>{t('aid.title')}</h2>
        <LinkList links={aidOf({ shipment, answer, view, token })} />
      </section>
      <section class="card">
        <h2>{t('page.about')}</h2>
        <Facts
          facts={[
            [
              t('page.carrier'),
              links.carrier ? (
                <a href={links.carrier} rel="noreferrer" hreflang="ru">
                  {name}
                </a>
              ) : (
                name
              ),
            ],
            shipment.scheme !== null && [t('page.scheme'), t(`scheme.${shipment.scheme}`)],
            // The other proofs are named with the history.
            (shipment.proof === 'signed' || shipment.proof === 'linked') && [
              t('page.proof'),
              proofOf(shipment, view),
            ],
          ]}
        />
        <ShareParcel number={shipment.number} view={view} />
      </section>
    </>
  );
}
