// The form that opens a ticket.
import type { Lang } from '../contract/lang.ts';
import { MESSAGE_CHARS_MAX, TICKET_TYPES, type TicketType } from '../contract/ticket.ts';
import { type Words, words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choice.tsx';
import { Photos, TextArea, TextField } from '../parts/fields.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { ISSUE_OF_TYPE } from '../situation/issues.ts';
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
    <div class="report">
      <h1>{title}</h1>
      <p class="soft">{lead}</p>
      <ErrorSummary errors={errors} t={t} />
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
        <Choices
          name="type"
          label={t('ticket.report.type')}
          value={form.type}
          error={errors.type}
          choices={TICKET_TYPES.map((type) => ({
            value: type,
            icon: iconOf(type),
            title: t(`ticket.type.${type}`),
          }))}
        >
          <AddressNote isSure={form.type === ADDRESS} by={by} t={t} />
        </Choices>
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
        <p class="unseen" aria-hidden="true">
          <label for="website">{t('ticket.report.trap')}</label>
          <input id="website" name="website" tabindex={-1} autocomplete="off" />
        </p>
        <Button>{t('ticket.report.submit')}</Button>
      </form>
    </div>
  );
  return { title, result: result.toString() };
}

const iconOf = (type: TicketType): IconName =>
  type === 'other'
    ? 'ellipsis'
    : type === 'missing_item'
      ? 'package'
      : ISSUE_ICONS[ISSUE_OF_TYPE[type]];

/** What is wrong with the form as a whole has the focus; else the first field with an error has it. */
function ErrorSummary({ errors, t }: { errors: ReportErrors; t: Words }) {
  if (Object.keys(errors).length === 0) return null;
  return (
    <p class="error" role="alert" tabindex={-1} autofocus={errors.form ? true : undefined}>
      <Icon name="circle-alert" />
      {errors.form ?? t('ticket.report.errors')}
    </p>
  );
}

/** Shown by CSS as soon as that type is chosen; once the server has answered with it, the reader was told. */
const AddressNote = (props: { isSure: boolean; by: 'buyer' | 'seller'; t: Words }) => (
  <p class="address-note is-soon">
    <Icon name="triangle-alert" />
    <span>{props.t(`ticket.address.${props.by}`)}</span>
    {props.isSure && <input type="hidden" name="told" value={ADDRESS} />}
  </p>
);
