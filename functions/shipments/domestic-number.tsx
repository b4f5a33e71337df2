// A number of a courier inside China: what it is, and which number is wanted instead.
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import type { View } from './view.ts';

/** Nothing for any other number. `isDesk`: a seller reads it; otherwise a buyer, or nobody knows. */
export function DomesticNumber(props: { number: string; view: View; isDesk?: boolean }) {
  const { t } = props.view;
  const id = chineseCourierOf(props.number);
  if (id === null) return null;
  const courier = t(`courier.${id}`);
  if (props.isDesk) return <p class="toned is-soon">{t('domestic.desk', { courier })}</p>;
  return (
    <>
      <p>{t('domestic.page', { courier })}</p>
      <p>{t('domestic.page.buyer')}</p>
      <p>{t('domestic.page.seller')}</p>
    </>
  );
}
