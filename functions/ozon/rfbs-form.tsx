// The form of one action on an rFBS return.
import type { ChatFinding } from '../contract/guide.ts';
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { Button } from '../parts/button.tsx';
import { Select, TextArea, TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import type { View } from '../shipments/view.ts';
import { ChatWarning } from '../tickets/chat-findings.tsx';
import {
  type ChoiceFault,
  type ChoiceFaults,
  COMMENT_MAX,
  OFFERS_MAX,
  takesPostage,
} from './rfbs-choice.ts';
import { Russian } from './rfbs-facts.tsx';

/** What was typed and is not sent. */
export interface Typed {
  action: number;
  reason: string;
  comment: string;
  amount: string;
  postage: string;
  faults: ChoiceFaults;
  findings: readonly ChatFinding[];
}

export type OfferedAction = RfbsReturn['actions'][number];

export function ActionForm(props: {
  one: RfbsReturn;
  action: OfferedAction;
  typed: Typed | null;
  view: View;
}) {
  const { one, action, typed, view } = props;
  const { t, lang } = view;
  const { kind } = action;
  const fault = (field: keyof Typed['faults']) => say(typed?.faults[field], one, view);
  return (
    <details open={typed !== null}>
      <summary>
        <b>
          <Russian>{action.name}</Russian>
        </b>
        {kind !== 'other' && <span class="fine"> {t(`rfbs.kind.${kind}`)}</span>}
        <Icon name="chevron-down" />
      </summary>
      <form method="post" action={`/${lang}/desk/returns/rfbs/${one.id}`} class="fields stack">
        <input type="hidden" name="step" value="check" />
        <input type="hidden" name="action" value={action.id} />
        {kind === 'refuse' && (
          <Select
            name="reason"
            id={`reason-${action.id}`}
            label={t('rfbs.refuse.reason')}
            value={typed?.reason ?? ''}
            options={one.rejectionReasons.map(({ id, name, hint }) => [
              String(id),
              hint ? `${name} (${hint})` : name,
            ])}
            error={fault('reason')}
            required
          />
        )}
        {kind === 'partial' && (
          <TextField
            name="amount"
            id={`amount-${action.id}`}
            label={t('rfbs.amount')}
            hint={t('rfbs.amount.hint')}
            value={typed?.amount ?? ''}
            maxlength={20}
            error={fault('amount')}
            required
          />
        )}
        {takesPostage(action.id, { currency: one.product.price?.currency ?? null }) && (
          <TextField
            name="postage"
            id={`postage-${action.id}`}
            label={t('rfbs.postage')}
            hint={t('rfbs.postage.hint')}
            value={typed?.postage ?? ''}
            maxlength={20}
            error={fault('postage')}
          />
        )}
        <TextArea
          name="comment"
          id={`comment-${action.id}`}
          label={t(kind === 'refuse' ? 'rfbs.comment.must' : 'rfbs.comment')}
          hint={t('rfbs.comment.hint', { max: COMMENT_MAX })}
          value={typed?.comment ?? ''}
          rows={3}
          error={fault('comment')}
          required={kind === 'refuse'}
        />
        {typed !== null && typed.findings.length > 0 && (
          <ChatWarning findings={typed.findings} label={t('rfbs.anyway')} t={t} />
        )}
        <p>
          <Button look={action.id < 0 ? 'second' : 'main'}>{t('rfbs.check')}</Button>
        </p>
      </form>
    </details>
  );
}

function say(fault: ChoiceFault | undefined, one: RfbsReturn, { t, lang }: View) {
  const { price } = one.product;
  const most = price === null ? '' : formatMoney(lang, price.minor - 100, price.currency);
  const params = { max: fault === 'offers' ? OFFERS_MAX : COMMENT_MAX, most };
  return fault && t(`rfbs.fault.${fault}`, params);
}
