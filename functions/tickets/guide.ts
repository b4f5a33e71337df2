// The guide's answer for the case of a ticket.
import type { GuideAnswer } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Ticket } from '../contract/ticket.ts';
import { answerGuide } from '../guide/answer.ts';
import { ISSUE_OF_TYPE } from './deadlines.ts';

export const guideFor = (ticket: Ticket, shipment: Shipment | null, lang: Lang): GuideAnswer =>
  answerGuide(
    {
      role: ticket.openedBy,
      issue: ISSUE_OF_TYPE[ticket.type],
      scheme: ticket.scheme,
      integrationType: ticket.integrationType,
      carrier: ticket.carrier,
      status: shipment?.status ?? null,
    },
    shipment?.statusSince ? Date.parse(shipment.statusSince) : null,
    lang,
  );
