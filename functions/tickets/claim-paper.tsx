// What is printed of a claim: letter, history with its sources, photos with their checksums. In Russian.
import { Qr } from '../accounts/qr.tsx';
import { formatLocalTime, formatTime } from '../lib/time.ts';
import { sourceOf } from '../shipments/view.ts';
import { type ClaimLetter, WITH_YEAR } from './claim-letter.ts';
import type { PageView } from './page-view.ts';
import type { TicketView } from './view.ts';

export const Letter = ({ letter }: { letter: ClaimLetter }) => (
  <section class="letter">
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
      <p class="lines">{fact}</p>
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

/** The public page by its number, not the parcel's own link: the paper goes to others. */
export function PageCode(props: { number: string; origin: string; view: PageView }) {
  const { number, origin, view } = props;
  const { t, lang } = view;
  const address = `${origin}/${lang}/track?n=${encodeURIComponent(number)}`;
  return (
    <section class="page-code">
      <Qr text={address} name={t('claim.qr')} />
      <p>
        <b>{t('claim.qr')}</b>
        <span class="soft">{t('claim.qr.more')}</span>
        <code>{address}</code>
      </p>
    </section>
  );
}

export function Timeline({ shipment, view }: { shipment: TicketView['shipment']; view: PageView }) {
  const { t, lang } = view;
  const time = (iso: string) => formatTime(lang, Date.parse(iso), WITH_YEAR);
  return (
    <section class="stack">
      <h2>{t('claim.timeline')}</h2>
      {!shipment || shipment.events.length === 0 ? (
        <p>{t('page.history.none')}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={t('claim.timeline')}>
          <table class="table">
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
                      : `${formatLocalTime(lang, event.localTime, WITH_YEAR)} ${t('page.local')}`}
                  </td>
                  <td class="told">
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

export function PhotoPages(props: Pick<TicketView, 'ticket' | 'evidence'> & { view: PageView }) {
  const { ticket, evidence, view } = props;
  const { t, lang } = view;
  if (ticket.evidence.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('claim.photos')}</h2>
      <ol class="manifest">
        {ticket.evidence.map(({ type, bytes, sha256, at, url }, i) => {
          const name = t('ticket.photo.alt', { count: i + 1 });
          return (
            <li>
              <p>
                {name}
                {t('list.colon')}
                {[
                  type,
                  t('claim.photos.bytes', { count: bytes }),
                  formatTime(lang, Date.parse(at), WITH_YEAR),
                ].join(t('list.clause'))}
              </p>
              <p class="fine">
                {t('claim.photos.hash')}
                {t('list.colon')}
                <code>{sha256}</code>
              </p>
              <span class="print-of">
                <img src={url} alt={name} class={`turned-${evidence[i]?.orientation ?? 1}`} />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
