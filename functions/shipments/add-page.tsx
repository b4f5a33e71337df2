// The form that adds parcels by number.
import { ADD_MAX } from '../contract/shipment-work.ts';
import { SCHEMES } from '../contract/status.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Select, TextArea, TextField } from '../parts/fields.tsx';
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
      <header class="title">
        <LinkButton href={path} look="quiet" icon="chevron-left" name={t('parcel.back')} />
        <h1>{t('parcels.new.title')}</h1>
        <LinkButton href={`${path}/import`} look="second" icon="upload">
          {t('parcels.import')}
        </LinkButton>
      </header>
      <form class="card fields add-form" method="post" action={`${path}/new`}>
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
        <p class="acts">
          <Button icon="plus">{t('parcels.new.submit')}</Button>
        </p>
      </form>
    </>
  ).toString();
  return { title: t('parcels.new.title'), result };
}
