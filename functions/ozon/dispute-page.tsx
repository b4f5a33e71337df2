// The question before a dispute is opened at Ozon: it names the posting and what is in it.
import { Button, LinkButton } from '../parts/button.tsx';
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
    <section class="card stack ozon-question">
      <h1>{title}</h1>
      {contents.length > 0 && (
        <ul>
          {contents.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>{t('dispute.lead')}</p>
      <div class="acts">
        <form method="post" action={`/${lang}/desk/ozon/${number}/dispute`}>
          {parcelId !== null && <input type="hidden" name="parcel" value={parcelId} />}
          <Button>{t('dispute.open')}</Button>
        </form>
        <LinkButton href={`/${lang}/desk/${back}`} look="second">
          {t('dispute.back')}
        </LinkButton>
      </div>
    </section>
  );
  return { title, result: result.toString() };
}
