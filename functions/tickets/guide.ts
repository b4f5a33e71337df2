// The engine's answer for the case of a ticket, for the one who reads it.
import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Ticket } from '../contract/ticket.ts';
import { answerIssue, type Reader } from '../situation/answer.ts';
import { ISSUE_OF_TYPE } from '../situation/issues.ts';
import { factsOfTicket } from './terms.ts';

export const guideFor = (ticket: Ticket, shipment: Shipment | null, reader: Reader): GuideAnswer =>
  answerIssue(
    ISSUE_OF_TYPE[ticket.type],
    factsOfTicket({ ...ticket, integration_type: ticket.integrationType }, shipment),
    reader,
    { number: ticket.number },
  );
