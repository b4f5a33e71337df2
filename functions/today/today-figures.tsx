// The four figures above the list. What nobody knows is said, not left as a nought.
import { inShop } from '../accounts/shop-chip.tsx';
import { formatSums } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { clockAt, zoneName } from '../lib/zones.ts';
import { ratingFigure } from '../ozon/rating-figure.tsx';
import { spanWords } from '../parts/countdown.tsx';
import type { Figure } from '../parts/figures.tsx';
import type { View } from '../shipments/view.ts';
import type { TodayView } from './today-view.ts';
import { countOf, momentWords, nameOfJob } from './today-words.ts';

export const figuresOf = (shown: TodayView, view: View): Figure[] => [
  atRisk(shown, view),
  nextCutoff(shown, view),
  ratingFigure(shown.ratings, view),
  ourAnswer(shown, view),
];

function atRisk({ today }: TodayView, view: View): Figure {
  const { t, lang } = view;
  const sum = today.places.rescue;
  const name = t('today.tile.risk');
  const about = t('today.pieces', { count: countOf(sum, view) });
  if (sum.count === 0) return { name, about, value: t('today.tile.risk.none'), isWords: true };
  const [first, ...others] = sum.worth;
  if (first === undefined) {
    return { name, about, value: t('today.tile.risk.unknown'), isWords: true };
  }
  return {
    name,
    about,
    value: formatSums(lang, [first]),
    more: others.length > 0 ? `+ ${formatSums(lang, others)}` : undefined,
    below: sum.unpriced > 0 ? t('today.tile.risk.unpriced', { count: sum.unpriced }) : undefined,
  };
}

function nextCutoff({ today, contents, timeZone, chips }: TodayView, view: View): Figure {
  const { t, lang, now } = view;
  const name = t('today.tile.next');
  const [job] = today.jobs
    .filter(({ due }) => due !== null && due > now)
    .toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0));
  if (job === undefined || job.due === null) {
    return { name, value: t('today.tile.next.none'), isWords: true };
  }
  const href =
    job.kind === 'return'
      ? inShop(`/${lang}/desk/returns/rfbs/${job.request.id}`, job.sellerId, chips)
      : 'parcel' in job
        ? `/${lang}/desk/parcels/${job.key}`
        : `/${lang}/desk/returns`;
  const product = nameOfJob(job, contents, view);
  return {
    name,
    about: t('today.tile.next.moscow', { date: momentWords(job.due, view) }),
    value: <time datetime={new Date(job.due).toISOString()}>{spanWords(job.due - now, t)}</time>,
    more:
      timeZone !== null && clockAt(timeZone, job.due) !== clockAt('Europe/Moscow', job.due)
        ? `${zoneName(timeZone, t)} ${clockAt(timeZone, job.due)}`
        : undefined,
    below: (
      <span class="cut">
        <a href={href}>{job.number}</a> {product === job.number ? '' : product}
      </span>
    ),
  };
}

/** Tickets and chats: nothing that waits stays unseen. */
function ourAnswer({ today, chats }: TodayView, view: View): Figure {
  const { t, lang, now } = view;
  const name = t('today.tile.answer');
  const { tickets } = today;
  const [firstChat] = chats;
  if (tickets.count + chats.length === 0) {
    return { name, value: t('today.tile.answer.none'), isWords: true };
  }
  const since = Math.min(...chats.map((chat) => chat.since ?? now));
  const due = tickets.first.find((one) => one.due_at !== null)?.due_at ?? null;
  return {
    name,
    about:
      since < now ? t('today.tile.answer.longest', { span: spanWords(now - since, t) }) : undefined,
    value: countOf(
      {
        count: tickets.count + Math.min(chats.length, 100),
        isMore: tickets.isMore || chats.length > 100,
      },
      view,
    ),
    below: (
      <>
        {tickets.count > 0 && (
          <>
            <a href={`/${lang}/desk/tickets`}>
              {t('today.tile.answer.tickets', { count: tickets.count })}
            </a>
            {due !== null &&
              ` ${t(due > now ? 'today.tile.answer.due' : 'today.tile.answer.over', { date: formatTime(lang, due, now) })}`}
          </>
        )}
        {tickets.count > 0 && firstChat && <br />}
        {firstChat && (
          <a href={`/${lang}/desk/chats`}>
            {t(chats.length > 100 ? 'chat.today.more' : 'chat.today', {
              count: Math.min(chats.length, 100),
            })}
          </a>
        )}
      </>
    ),
  };
}
