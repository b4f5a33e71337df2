// Fills the turn panel with the engine's decision for one reader, the same on the public page, the guide, a
// parcel and a ticket: whose turn, until when, where, what to have ready, what happens otherwise.
import type { Until } from '../contract/case.ts';
import type { GuideAnswer, GuideStep } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { partyWord } from '../contract/status.ts';
import { lowered, type Words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import type { IconName } from '../parts/icon.tsx';
import { TurnPanel } from '../parts/turn-panel.tsx';

interface TurnProps {
  answer: GuideAnswer;
  /** The name of the carrier that has it. */
  carrier?: string | null | undefined;
  view: { t: Words; lang: Lang; now: number };
  acts?: unknown;
  children?: unknown;
}

export function Turn({ answer, carrier = null, view, acts, children }: TurnProps) {
  const { t, now } = view;
  const { turn, role, sentence, until, ifNobodyActs } = answer;
  return (
    <TurnPanel
      isYours={turn === role}
      icon={turn === role ? 'user-round' : ICONS[turn]}
      title={
        turn === 'carrier' && carrier ? t('party.named', { carrier }) : t(partyWord(turn, role))
      }
      label={t('page.who')}
      sentence={sentence}
      terms={termsOf(answer, carrier, view)}
      acts={acts}
      otherwise={until.because === null && !isOver(until, now) ? ifNobodyActs : null}
    >
      {children}
    </TurnPanel>
  );
}

const ICONS: Record<GuideAnswer['turn'], IconName> = {
  buyer: 'user-round',
  seller: 'store',
  ozon: 'truck',
  carrier: 'truck',
  nobody: 'circle-check',
};

/** The guide lists all of them. */
const NEEDED_MAX = 2;

/** Where and with what is said to who acts; the others learn the date, if there is one. */
function termsOf(
  answer: GuideAnswer,
  carrier: string | null,
  view: TurnProps['view'],
): [string, unknown][] {
  const { t } = view;
  const { turn, role, until, steps } = answer;
  const isYours = turn === role;
  const [first] = steps;
  const date = isYours || until.because === null ? untilTerm(until, view) : null;
  // Ozon's own points ask for the code alone.
  const isAtOzon = first?.id === 'collect_with_code' && answer.handler === 'ozon';
  const papers = first?.evidence.filter(({ id }) => !isAtOzon || id !== 'passport') ?? [];
  const needed = papers.slice(0, NEEDED_MAX).map(({ text }, i) => (i === 0 ? text : lowered(text)));
  return [
    ...(date === null ? [] : [[t('turn.until'), date] as [string, unknown]]),
    ...(isYours && first
      ? [[t('turn.where'), placeOf(first, carrier, t)] as [string, unknown]]
      : []),
    ...(isYours && needed.length > 0
      ? [[t('turn.needed'), needed.join(t('list.comma'))] as [string, unknown]]
      : []),
  ];
}

/** null: there is nothing to wait for or to miss. */
export function untilTerm({ at, because, text }: Until, { t, lang, now }: TurnProps['view']) {
  if (because === 'settled' || because === 'moving') return null;
  if (because !== null) return t(`because.${because}.short`);
  if (at === null) return text;
  const date = <time datetime={at}>{formatTime(lang, Date.parse(at), now)}</time>;
  return Date.parse(at) < now ? (
    <>
      {date} {t('left.over')}
    </>
  ) : (
    date
  );
}

const placeOf = ({ channel, whom }: GuideStep, carrier: string | null, t: Words): string => {
  if (channel === 'in_person' && whom === 'pickup_point') return t('turn.where.point');
  return channel === 'carrier_site' && carrier
    ? t('turn.where.carrier', { carrier })
    : t(`guide.channel.${channel}`);
};

const isOver = ({ at }: Until, now: number): boolean => at !== null && Date.parse(at) < now;

/** A date is a sentence already; a term whose clock starts elsewhere is named as one. */
export const untilText = ({ at, because, text }: Until, t: Words): string =>
  at === null && because === null ? t('until.term', { term: text }) : text;
