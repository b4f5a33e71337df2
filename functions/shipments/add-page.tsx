// The form that adds parcels by number.
import { ADD_MAX } from '../contract/shipment-work.ts';
import { SCHEMES } from '../contract/status.ts';
import { Select, TextArea, TextField } from '../lib/fields.tsx';
import type { AddErrors, AddForm } from './add-form.ts';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

export function renderAdd(
  form: AddForm,
  errors: AddErrors,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const result = (
    <>
      <p>
        <a href={path}>{t('parcel.back')}</a>
      </p>
      <h1 class="date">{t('parcels.new.title')}</h1>
      <form class="card fields" method="post" action={`${path}/new`}>
        <TextArea
          name="numbers"
          label={t('parcels.new.numbers')}
          hint={t('parcels.new.numbers.hint', { count: ADD_MAX })}
          value={form.numbers}
          error={errors.numbers}
          rows={6}
          required
        />
        <Select
          name="carrier"
          label={t('parcel.column.carrier')}
          value={form.carrier}
          error={errors.carrier}
          empty={t('parcels.new.carrier.auto')}
          options={DECLARABLE.map(({ id }) => [id, carrierName(id, lang)] as const)}
        />
        <TextField
          name="orderNumber"
          label={t('parcel.column.orderNumber')}
          hint={t('parcels.new.order.hint')}
          value={form.orderNumber}
          error={errors.orderNumber}
          maxlength={100}
        />
        <Select
          name="scheme"
          label={t('parcel.column.scheme')}
          value={form.scheme}
          empty={t('parcels.new.scheme.none')}
          options={SCHEMES.map((one) => [one, t(`scheme.${one}`)] as const)}
        />
        <TextField
          name="shipBy"
          type="date"
          label={t('parcel.column.shipBy')}
          value={form.shipBy}
          error={errors.shipBy}
        />
        <button type="submit">{t('parcels.new.submit')}</button>
      </form>
    </>
  ).toString();
  return { title: t('parcels.new.title'), result };
}
