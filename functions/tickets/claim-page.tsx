// The printable claim pack: letter, timeline with provenance, list of photos, checklist.

import { formatLocalTime, formatTime } from '../lib/time.ts';
import { sourceOf } from '../shipments/view.ts';
import { type ClaimLetter, claimLetter } from './claim-letter.ts';
import { guideFor } from './guide.ts';
import type { PageView } from './page-view.ts';
import type { TicketView } from './view.ts';

export function renderClaim(
  { ticket, shipment }: TicketView,
  back: string,
  view: PageView,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const title = `${t('claim.title')}: ${ticket.number}`;
  const result = (
    <>
      <p class="no-print">
        <a href={back}>{t('ticket.title', { type: t(`ticket.type.${ticket.type}`) })}</a>
      </p>
      <h1 class="date">{title}</h1>
      <p class="no-print">{t('claim.print')}</p>
      <Letter letter={claimLetter(ticket, shipment, now)} label={t('claim.letter')} />
      <Timeline shipment={shipment} view={view} />
      <PhotoManifest evidence={ticket.evidence} view={view} />
      <Checklist ticket={ticket} shipment={shipment} view={view} />
      <p class="fine">{t('claim.made', { time: formatTime(lang, now, now) })}</p>
    </>
  ).toString();
  return { title, result };
}

function Letter({ letter, label }: { letter: ClaimLetter; label: string }) {
  return (
    <section class="parcel letter" lang="ru" aria-label={label}>
      <p>
        Кому: {letter.addressee}
        <br />
        От кого: ______________________________
        <br />
        Адрес и телефон для ответа: ______________________________
      </p>
      <h2>Претензия</h2>
      <p>{letter.subject}</p>
      {letter.facts.map((fact) => (
        <p class="body">{fact}</p>
      ))}
      <p>Прошу:</p>
      <ol>
        {letter.demands.map((demand) => (
          <li>{demand}</li>
        ))}
      </ol>
      <p>Приложения:</p>
      <ol>
        {letter.enclosures.map((enclosure) => (
          <li>{enclosure}</li>
        ))}
      </ol>
      <p>Дата: ____________ Подпись: ____________ / ______________________</p>
    </section>
  );
}

function Timeline({ shipment, view }: { shipment: TicketView['shipment']; view: PageView }) {
  const { t, lang, now } = view;
  const time = (iso: string) => formatTime(lang, Date.parse(iso), now);
  return (
    <section class="parcel">
      <h2>{t('claim.timeline')}</h2>
      {!shipment || shipment.events.length === 0 ? (
        <p>{t('page.history.none')}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={t('claim.timeline')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('claim.timeline.at')}</th>
                <th scope="col">{t('claim.timeline.what')}</th>
                <th scope="col">{t('claim.timeline.place')}</th>
                <th scope="col">{t('claim.timeline.source')}</th>
                <th scope="col">{t('claim.timeline.received')}</th>
              </tr>
            </thead>
            <tbody>
              {shipment.events.map((event) => (
                <tr>
                  <td>
                    {event.localTime === null
                      ? time(event.occurredAt)
                      : `${formatLocalTime(lang, event.localTime, now)} ${t('page.local')}`}
                  </td>
                  <td class="said">
                    {t(event.step === null ? 'step.unmapped' : `step.${event.step}`)}
                    {event.text && ` («${event.text}»)`}
                    {event.rawCode && ` [${event.rawCode}]`}
                  </td>
                  <td>{event.place}</td>
                  <td>{sourceOf(event, view)}</td>
                  <td>{time(event.receivedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="fine">{t('page.timezone')}</p>
    </section>
  );
}

function PhotoManifest(props: { evidence: TicketView['ticket']['evidence']; view: PageView }) {
  const { t, lang, now } = props.view;
  return (
    <section class="parcel">
      <h2>{t('claim.photos')}</h2>
      {props.evidence.length === 0 && <p>{t('claim.photos.none')}</p>}
      <ol class="manifest">
        {props.evidence.map(({ type, bytes, sha256, at }, index) => (
          <li>
            {t('ticket.photo.alt', { count: index + 1 })}
            {t('list.colon')}
            {[
              type,
              t('claim.photos.bytes', { count: bytes }),
              formatTime(lang, Date.parse(at), now),
            ].join(t('list.clause'))}
            <br />
            {t('claim.photos.hash')}
            {t('list.colon')}
            <code>{sha256}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** All evidence that any step of this case needs, without repeats. */
function Checklist({
  ticket,
  shipment,
  view,
}: Pick<TicketView, 'ticket' | 'shipment'> & { view: PageView }) {
  const { steps } = guideFor(ticket, shipment, { role: 'seller', lang: view.lang, now: view.now });
  const needed = new Map(
    steps.flatMap(({ evidence }) => evidence).map((one) => [one.id, one.text]),
  );
  return (
    <section class="parcel">
      <h2>{view.t('claim.checklist')}</h2>
      <ul class="checklist">
        {[...needed].map(([id, text]) => (
          <li>
            <label>
              <input type="checkbox" name={id} /> {text}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
