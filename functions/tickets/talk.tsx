// A ticket's conversation as its reader sees it: by day, with photos, and at the desk with notes and what was
// done in between.
import type { Ticket } from '../contract/ticket.ts';
import { DAY_MS, formatClock, formatDate, MOSCOW_OFFSET_MS } from '../lib/time.ts';
import { Messages, type TalkEntry } from '../parts/messages.tsx';
import type { ActionRow, NoteRow } from './conversation-store.ts';
import type { PageView } from './page-view.ts';
import { Shots } from './photo-shots.tsx';
import type { EvidenceRow } from './rows.ts';

interface Talk {
  ticket: Ticket;
  reader: 'buyer' | 'seller';
  /** Shown where it was written; without it photos stand elsewhere. */
  evidence?: readonly EvidenceRow[];
  /** Of the desk only. */
  notes?: readonly NoteRow[];
  actions?: readonly ActionRow[];
}

export function Conversation(props: Talk & { live: string; view: PageView }) {
  const { ticket, reader, live, view } = props;
  const { t } = view;
  return (
    <ticket-live
      data-live={live}
      data-news={t('ticket.live.news')}
      data-reader={reader}
      data-buyer={authorOf('buyer', reader, view)}
      data-seller={t('ticket.author.seller')}
      data-system={t('ticket.author.system')}
    >
      {ticket.messages.length === 0 && <p class="soft">{t('ticket.conversation.none')}</p>}
      <Messages entries={talkOf(props, view)} label={t('ticket.conversation')} />
    </ticket-live>
  );
}

type Dated = readonly [at: number, entry: TalkEntry];

export function talkOf(talk: Talk, view: PageView): TalkEntry[] {
  const { notes = [], actions = [] } = talk;
  const dated: Dated[] = [
    ...saidIn(talk, view),
    ...notes.map((note) => [note.created_at, noteEntry(note, view)] as const),
    ...actions.filter(({ action }) => SHOWN.has(action)).map((one) => doneEntry(one, view)),
  ];
  const byDay = Map.groupBy(
    dated.toSorted(([a], [b]) => a - b),
    ([at]) => dayOf(at),
  );
  return [...byDay.values()].flatMap((entries) => [
    { kind: 'day' as const, text: dayWords(entries[0]?.[0] ?? 0, view) },
    ...entries.map(([, entry]) => entry),
  ]);
}

/** Photos come in the form of a message and are stored just before it: they stand in its bubble. */
const SAME_FORM_MS = 120_000;

function saidIn({ ticket, reader, evidence = [], actions = [] }: Talk, view: PageView): Dated[] {
  const rest = new Set(evidence);
  const wrote = actions.filter(({ action, name }) => action === 'message' && name !== null);
  const side = (author: string) => (author === reader ? ('ours' as const) : ('theirs' as const));
  const messages = ticket.messages.map(({ id, author, at: iso, body }): Dated => {
    const at = Date.parse(iso);
    const own = [...rest].filter(
      (one) =>
        one.uploaded_by === author && one.created_at <= at && at - one.created_at < SAME_FORM_MS,
    );
    for (const one of own) rest.delete(one);
    const name = author === 'seller' ? wrote.find((one) => one.at === at)?.name : undefined;
    return [
      at,
      {
        kind: 'message',
        id,
        side: side(author),
        by: <By name={name ?? authorOf(author, reader, view)} at={at} view={view} />,
        body,
        more: own.length > 0 && <Shots ticket={ticket} evidence={evidence} of={own} view={view} />,
        below: removedFrom(body, own.length > 0, view),
      },
    ];
  });
  const alone = [...rest].map((one): Dated => {
    const by = one.uploaded_by as 'buyer' | 'seller';
    const entry: TalkEntry = {
      kind: 'message',
      side: side(by),
      by: <By name={authorOf(by, reader, view)} at={one.created_at} view={view} />,
      body: '',
      more: <Shots ticket={ticket} evidence={evidence} of={[one]} view={view} />,
      below: removedFrom('', true, view),
    };
    return [one.created_at, entry];
  });
  return [...messages, ...alone];
}

/** A buyer reads no "Buyer" above own words; at the desk the own side is named. */
const authorOf = (author: 'buyer' | 'seller' | 'system', reader: Talk['reader'], { t }: PageView) =>
  t(author === 'buyer' && reader === 'buyer' ? 'turn.you' : `ticket.author.${author}`);

/** "…" on its own stands for what was taken out of the text; photos always lose their metadata. */
function removedFrom(body: string, hasPhotos: boolean, { t }: PageView) {
  const isCut = /(?:^|[\s(«“])…/u.test(body);
  if (!isCut && !hasPhotos) return null;
  const text = isCut
    ? t(hasPhotos ? 'ticket.removed.both' : 'ticket.removed.text')
    : t('ticket.removed.photos');
  return { icon: 'shield-check' as const, text };
}

const noteEntry = (note: NoteRow, view: PageView): TalkEntry => ({
  kind: 'message',
  side: 'inner',
  by: (
    <By
      name={view.t('ticket.note.by', { name: note.written_by ?? view.t('ticket.author.seller') })}
      at={note.created_at}
      view={view}
    />
  ),
  body: note.note_text,
});

const SHOWN: ReadonlySet<string> = new Set([
  'resolved',
  'reopened',
  'closed',
  'assigned',
  'took_over',
  'given',
  'link_given',
]);

function doneEntry({ at, actor, name, action, detail }: ActionRow, view: PageView): Dated {
  const { t, lang } = view;
  const who = name ?? t(actor === 'buyer' ? 'ticket.author.buyer' : 'ticket.author.system');
  const { resolution } = JSON.parse(detail) as { resolution?: 'refunded' };
  const what = t(`ticket.action.${action as 'resolved'}`);
  const more = resolution ? `${t('list.colon')}${t(`ticket.resolution.${resolution}`)}` : '';
  return [at, { kind: 'event', text: `${formatClock(lang, at)} · ${who} · ${what}${more}` }];
}

const By = ({ name, at, view }: { name: string; at: number; view: PageView }) => (
  <span>
    {name} · <time datetime={new Date(at).toISOString()}>{formatClock(view.lang, at)}</time>
  </span>
);

const dayOf = (at: number): number => Math.floor((at + MOSCOW_OFFSET_MS) / DAY_MS);

function dayWords(at: number, { t, lang, now }: PageView): string {
  const ago = dayOf(now) - dayOf(at);
  if (ago === 0) return t('day.today');
  return ago === 1 ? t('day.yesterday') : formatDate(lang, at, now);
}
