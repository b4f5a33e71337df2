// The question before a dispute is opened at Ozon: it names the posting and what is in it.
import type { View } from '../shipments/view.ts';

export interface DisputeShown {
  number: string;
  parcelId: string | null;
  /** What is in the parcel and what it is worth, as far as it is known. */
  contents: readonly string[];
}

export function renderDispute(
  { number, parcelId, contents }: DisputeShown,
  { t, lang }: View,
): { title: string; result: string } {
  const title = t('dispute.title', { number });
  const back = parcelId === null ? 'parcels' : `parcels/${parcelId}`;
  const result = (
    <>
      <h1 class="date">{title}</h1>
      {contents.length > 0 && (
        <ul>
          {contents.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>{t('dispute.lead')}</p>
      <form method="post" action={`/${lang}/desk/ozon/${number}/dispute`} class="fields">
        {parcelId !== null && <input type="hidden" name="parcel" value={parcelId} />}
        <button type="submit">{t('dispute.open')}</button>
      </form>
      <p>
        <a href={`/${lang}/desk/${back}`}>{t('dispute.back')}</a>
      </p>
    </>
  );
  return { title, result: result.toString() };
}
