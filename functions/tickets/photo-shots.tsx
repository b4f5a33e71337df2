// Photos as thumbnails, each leading to the whole picture.
import type { Ticket } from '../contract/ticket.ts';
import type { PageView } from './page-view.ts';
import type { EvidenceRow } from './rows.ts';

interface ShotsProps {
  ticket: Ticket;
  /** All of the ticket, in the order of `ticket.evidence`: they are numbered through. */
  evidence: readonly EvidenceRow[];
  of: readonly EvidenceRow[];
  view: PageView;
}

export const Shots = ({ ticket, evidence, of, view }: ShotsProps) => (
  <div class="shots">
    {of.map((one) => {
      const at = evidence.indexOf(one);
      const url = ticket.evidence[at]?.url;
      return (
        <a href={url}>
          <img
            src={url}
            alt={view.t('ticket.photo.alt', { count: at + 1 })}
            class={`turned-${one.orientation}`}
            loading="lazy"
          />
        </a>
      );
    })}
  </div>
);
