// Beside and below a buyer's ticket: its link, the parcel, the claim, and the steps of the guide.
import { LinkButton } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Answer } from '../shipments/answer-steps.tsx';
import { History } from '../shipments/tracking-history.tsx';
import { carrierName, viewFor } from '../shipments/view.ts';
import { guideFor } from './guide.ts';
import type { PageView, TicketLink } from './page-view.ts';
import type { TicketView } from './view.ts';

interface SideProps {
  whole: TicketView;
  link: TicketLink;
  view: PageView;
}

export function BuyerAside({ whole, link, view }: SideProps) {
  const { ticket, shipment } = whole;
  const { t, lang } = view;
  const { token, origin } = link;
  const here = `/${lang}/t/${token}`;
  const carrier = shipment?.carrier ?? ticket.carrier;
  return (
    <div class="ticket-side">
      <section class="card keep">
        <h2>{t('ticket.link')}</h2>
        <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
          <code>{origin + here}</code>
        </copy-text>
        <p class="fine">{t('ticket.link.keep')}</p>
      </section>
      <section class="card">
        <h2>{t('ticket.parcel')}</h2>
        <Facts
          facts={[
            [
              t('page.number'),
              <a class="whole" href={`/${lang}/track?n=${encodeURIComponent(ticket.number)}`}>
                {ticket.number}
              </a>,
            ],
            carrier !== null && [t('page.carrier'), carrierName(carrier, lang)],
            shipment && [t('guide.status'), t(`status.${shipment.status}`)],
          ]}
        />
      </section>
      <section class="card keep">
        <h2>{t('ticket.claim')}</h2>
        <p class="fine">{t('ticket.claim.lead')}</p>
        <div class="acts">
          <LinkButton href={`${here}/claim`} look="second" icon="file-text">
            {t('claim.title')}
          </LinkButton>
        </div>
      </section>
    </div>
  );
}

/** Unfolded where no seller reads along: then they are the way on. */
export function BuyerSteps({ whole, view }: Omit<SideProps, 'link'>) {
  const { ticket, shipment } = whole;
  const { t, lang, now } = view;
  const answer = guideFor(ticket, shipment, { role: 'buyer', lang, now });
  return (
    <>
      <details class="card flush folded" open={!ticket.hasSeller}>
        <summary>{t('ticket.guide')}</summary>
        <Answer answer={answer} view={view} />
      </details>
      {shipment && (
        <section class="card">
          <History shipment={shipment} view={viewFor(lang, now)} withReceipt />
        </section>
      )}
    </>
  );
}
