// The lines of the audit log: a sentence with links; fifty parcels are "50 parcels", with a list to open.
import type { AuditEntry } from '../contract/audit.ts';
import type { Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { zoneLabel } from '../lib/zones.ts';
import type { LogPage } from './audit-log.ts';
import { nameAction, nameActor, nameDetail, nameSubject } from './audit-words.ts';

interface Props {
  page: LogPage;
  lang: Lang;
  t: Words;
  now: number;
}

export function AuditTable({ page, lang, t, now }: Props) {
  return (
    <table class="table log">
      <caption class="unseen">
        {t('settings.nav.audit')}. {t('audit.zone', { zone: page.timeZone })}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="when">
            {t('audit.column.when')}
            {t('list.clause')}
            {zoneLabel(page.timeZone, now, t)}
          </th>
          <th scope="col">{t('audit.column.who')}</th>
          <th scope="col">{t('audit.column.what')}</th>
        </tr>
      </thead>
      <tbody>
        {page.entries.map((entry) => (
          <tr>
            <td class="when">
              <time datetime={entry.at}>
                {formatTime(lang, Date.parse(entry.at), now, page.timeZone)}
              </time>
            </td>
            <td class="who">{nameActor(entry, t)}</td>
            <td class="what">
              <Sentence entry={entry} page={page} lang={lang} t={t} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentence({ entry, page, lang, t, now }: Props & { entry: AuditEntry }) {
  const subject = nameSubject(entry, lang);
  const href = subject && page.ended.has(entry.subject?.id ?? '') ? null : linkOf(entry, lang);
  const count = Number(entry.detail.count ?? 0);
  const detail = nameDetail(entry, lang, now);
  return (
    <>
      {nameAction(entry, t)}
      {subject && t('list.colon')}
      {subject && (href ? <a href={href}>{subject}</a> : <b>{subject}</b>)}
      {count > 0 && `${t('list.colon')}${t('audit.parcels', { count })}`}
      {detail && <small>{detail}</small>}
      {entry.parcels.length > 0 && (
        <details>
          <summary>{t('audit.parcels.show')}</summary>
          <ul>
            {entry.parcels.map(({ id, name }) => (
              <li>
                <a href={`/${lang}/desk/parcels/${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The page of the subject; null: it has none, or none any more. */
function linkOf({ kind, action, subject }: AuditEntry, lang: Lang): string | null {
  if (subject === null) return null;
  const desk = `/${lang}/desk`;
  if (kind === 'ticket') return `${desk}/tickets/${subject.id}`;
  const number = encodeURIComponent(subject.id);
  if (NUMBERS.has(action)) return `${desk}/parcels?q=${number}`;
  // Ended things have no page.
  if (subject.name === null || /_(?:revoked|deleted)$/.test(action)) return null;
  const place = PLACES[subject.id.split('_', 1)[0] ?? ''];
  return place ? `${desk}/${place}/${subject.id}` : null;
}

/** Their subject is the number of a posting. */
const NUMBERS: ReadonlySet<string> = new Set([
  'ozon_tracking_set',
  'ozon_moved',
  'ozon_cutoff_set',
  'ozon_dispute_opened',
  'ozon_request_decided',
]);

const PLACES: Record<string, string> = {
  shp: 'parcels',
  con: 'connections',
  end: 'settings/webhooks',
};
