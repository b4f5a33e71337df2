// Whose turn it is with a return, and the first step, as the engine decides.
import type { Issue } from '../contract/guide.ts';
import type { Return } from '../contract/ozon.ts';
import { partyWord, SCHEMES, type Scheme } from '../contract/status.ts';
import { gapOf } from '../contract/words.ts';
import type { View } from '../shipments/view.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOf, type ParcelFacts } from '../situation/facts.ts';

/** Requests the seller has to decide. */
const RETURN_CASES: Readonly<Record<string, Issue>> = {
  OnSellerApproval: 'return',
  OnSellerClarification: 'return',
  OnSellerClarificationAfterPartialCompensation: 'return',
};

/** Nothing for a return that waits for nobody here. */
export function ReturnTurn({ one, view }: { one: Return; view: View }) {
  const { t, lang, now } = view;
  const issue = RETURN_CASES[one.status] ?? null;
  if (one.storage === null && issue === null) return null;
  const facts = one.storage ? storedFacts(one) : factsOf({ scheme: schemeOf(one) });
  const reader = { role: 'seller', lang, now } as const;
  const { turn, role, steps } = answerIssue(issue, facts, reader, { number: one.number });
  const [first] = steps;
  const guide = new URLSearchParams({ role, issue: issue ?? 'return', n: one.number });
  const href = one.shipmentId
    ? `/${lang}/desk/parcels/${one.shipmentId}#steps`
    : `/${lang}/guide?${guide}`;
  return (
    <small>
      {t(partyWord(turn, role))}
      {t('list.stop')}
      {t('guide.first')}
      {gapOf(lang)}
      <a href={href}>{first?.title}</a>
    </small>
  );
}

const schemeOf = ({ scheme }: Return): Scheme | null =>
  SCHEMES.find((known) => known.toUpperCase() === scheme?.toUpperCase()) ?? null;

const at = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

const storedFacts = (one: Return): ParcelFacts =>
  factsOf({
    status: 'returning',
    step: 'return_ready_for_pickup',
    scheme: schemeOf(one),
    at: {
      returnStoredSince: at(one.storage?.arrivedAt ?? one.changedAt),
      storagePaidFrom: at(one.storage?.paidFrom ?? null),
      disposal: at(one.storage?.disposalAt ?? null),
    },
  });
