// Whose turn it is, until when, what if nobody acts, and the first step: the engine's decision for one reader.
import type { Until } from '../contract/case.ts';
import type { GuideAnswer } from '../contract/guide.ts';
import { partyWord } from '../contract/status.ts';
import { lowered, type Words } from '../contract/words.ts';
import type { View } from './view.ts';

interface Props {
  answer: GuideAnswer;
  /** Leads to all steps. */
  href: string;
  /** Leads to the form of a ticket about it. */
  report: string;
  /** The headline above says the date. */
  isDated: boolean;
  view: View;
}

export function TurnCard({ answer, href, report, isDated, view }: Props) {
  const { t } = view;
  const [first] = answer.steps;
  return (
    <Turn answer={answer} isDated={isDated} view={view}>
      <p>
        {first && !isSettled(answer) && t('guide.first.step', { step: lowered(first.title) })}{' '}
        <a href={href}>{t('guide.more')}</a>
        {' · '}
        <a href={report}>{t('guide.report')}</a>
      </p>
    </Turn>
  );
}

interface TurnProps {
  answer: GuideAnswer;
  isDated?: boolean;
  view: Pick<View, 't' | 'now'>;
  children?: unknown;
}

/** Nothing here repeats what the headline or the line above says. */
export function Turn({ answer, isDated = false, view: { t, now }, children }: TurnProps) {
  const { turn, role, sentence, until, ifNobodyActs } = answer;
  const isTerm = until.because === null;
  return (
    <section class={turn === role ? 'turn yours' : 'turn'} aria-label={t('page.who')}>
      <h2>{t(partyWord(turn, role))}</h2>
      <p>{sentence}</p>
      {!isDated && !(turn === 'nobody' && isSettled(answer)) && (
        <p class={untilClass(until, now)}>{untilText(until, t)}</p>
      )}
      {isTerm && ifNobodyActs && !isOver(until, now) && <p class="fine">{ifNobodyActs}</p>}
      {children}
    </section>
  );
}

const isSettled = ({ until }: GuideAnswer): boolean => until.because === 'settled';

const isOver = ({ at }: Until, now: number): boolean => at !== null && Date.parse(at) < now;

const untilClass = (until: Until, now: number): string => {
  if (until.because !== null) return 'fine';
  return isOver(until, now) ? 'until late' : 'until';
};

/** A date is a sentence already; a term whose clock starts elsewhere is named as one. */
export const untilText = ({ at, because, text }: Until, t: Words): string =>
  at === null && because === null ? t('until.term', { term: text }) : text;
