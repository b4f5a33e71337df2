// The guide as a page: the choice of what is wrong, or the answer to it.
import type { Asker, GuideAnswer } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { words } from '../contract/words.ts';
import { factsOfShipment } from '../shipments/shipment-facts.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOf, type ParcelFacts } from '../situation/facts.ts';
import { GuideAnswerPage } from './guide-answer.tsx';
import type { GuideForm } from './guide-form.ts';
import { GuideStart } from './guide-start.tsx';

/** `shipment`: what anybody may read of the parcel the question is about; null: no number, or not known. */
export function renderGuide(
  form: GuideForm,
  shipment: Shipment | null,
  lang: Lang,
  now: number,
): { title: string; result: string } {
  const view = { lang, t: words(lang), now };
  const asked = { ...form, role: form.role ?? 'buyer' };
  // Without a role the case could be answered for the wrong side; a parcel is mostly asked about by its buyer.
  const isAnswered = shipment !== null || (form.role !== null && form.issue !== null);
  if (!isAnswered) {
    const { title, page } = GuideStart({ form: asked, view });
    return { title, result: page.toString() };
  }
  const answer = answerFor(asked, shipment, lang, now);
  return {
    title: view.t(`case.${answer.case}`),
    result: (
      <GuideAnswerPage form={asked} answer={answer} shipment={shipment} view={view} />
    ).toString(),
  };
}

function answerFor(
  form: GuideForm & { role: Asker },
  shipment: Shipment | null,
  lang: Lang,
  now: number,
): GuideAnswer {
  const { role, issue, number } = form;
  const reader = { role, lang, now };
  if (shipment !== null) {
    return answerIssue(issue, factsOfShipment(shipment), reader, { number: shipment.number });
  }
  return answerIssue(issue, factsOfForm(form), reader, { number: number || undefined });
}

export const factsOfForm = (form: GuideForm): ParcelFacts =>
  factsOf({
    scheme: form.scheme,
    integrationType: form.integrationType,
    carrier: form.carrier,
    status: form.status,
    at: { statusSince: form.since },
  });
