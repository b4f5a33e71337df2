// The form that opens a ticket.
import type { Lang } from '../contract/lang.ts';
import { MESSAGE_CHARS_MAX, TICKET_TYPES } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import { Photos, Select, TextArea, TextField } from '../lib/fields.tsx';
import type { ReportErrors, ReportForm } from './report.ts';

/** Addresses are removed here: whoever wants to change one is told so, and where to write it. */
const ADDRESS = 'address_change';

/** `action`: the form's target. Buyers and sellers have the same form with different words. */
export function renderReport(
  action: string,
  by: 'buyer' | 'seller',
  form: ReportForm,
  errors: ReportErrors,
  lang: Lang,
): { title: string; result: string } {
  const t = words(lang);
  const [title, lead] =
    by === 'buyer'
      ? [t('ticket.report.title'), t('ticket.report.lead')]
      : [t('ticket.new.title'), t('ticket.new.lead')];
  const result = (
    <>
      <h1 class="date">{title}</h1>
      <p>{lead}</p>
      {errors.form && (
        <p class="error" role="alert">
          {errors.form}
        </p>
      )}
      <form
        class="card fields"
        method="post"
        action={action}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="form" value={form.form} />
        {form.parcel && <input type="hidden" name="parcel" value={form.parcel} />}
        <TextField
          name="number"
          label={t('ticket.report.number')}
          value={form.number}
          error={errors.number}
          required
        />
        <Select
          name="type"
          label={t('ticket.report.type')}
          value={form.type}
          empty={t('form.choose')}
          hint={form.type === ADDRESS ? undefined : t('ticket.address.hint')}
          error={errors.type}
          options={TICKET_TYPES.map((type) => [type, t(`ticket.type.${type}`)])}
          required
        />
        {form.type === ADDRESS && (
          <p class="note">
            {t(`ticket.address.${by}`)}
            <input type="hidden" name="told" value={ADDRESS} />
          </p>
        )}
        <TextArea
          name="message"
          label={t('ticket.report.message')}
          value={form.message}
          hint={t('ticket.message.hint')}
          error={errors.message}
          maxlength={MESSAGE_CHARS_MAX}
          required
        />
        <Photos
          name="photos"
          label={t('ticket.photos.add')}
          hint={t('ticket.photos.hint')}
          error={errors.photos}
        />
        {form.photosKept > 0 && (
          <p role="status">
            {t('ticket.photos.kept', { count: form.photosKept })}
            <input type="hidden" name="kept" value={form.photosKept} />
          </p>
        )}
        <p class="trap" aria-hidden="true">
          <label for="website">{t('ticket.report.trap')}</label>
          <input id="website" name="website" tabindex={-1} autocomplete="off" />
        </p>
        <button type="submit">{t('ticket.report.submit')}</button>
      </form>
    </>
  );
  return { title, result: result.toString() };
}
