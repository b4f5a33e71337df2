// The question before a decision goes to Ozon: it names the decision, the product and the amount.
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import type { View } from '../shipments/view.ts';
import type { Choice } from './rfbs-choice.ts';
import { Fact, RfbsProduct, RfbsUntil, Russian } from './rfbs-facts.tsx';
import type { OfferedAction, Typed } from './rfbs-form.tsx';

/** Amounts in minor units of the price's currency. */
export function renderRfbsCheck(
  one: RfbsReturn,
  action: OfferedAction,
  typed: Typed,
  { amount, postage }: Pick<Choice, 'amount' | 'postage'>,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const title = t('rfbs.confirm');
  const isRefusal = action.id < 0;
  const reason = one.rejectionReasons.find(({ id }) => String(id) === typed.reason);
  const here = `/${lang}/desk/returns/rfbs/${one.id}`;
  const result = (
    <section class="card stack ozon-question">
      <h1>{title}</h1>
      <RfbsUntil one={one} view={view} />
      <dl class="facts">
        <Fact term={t('rfbs.decision')}>
          <strong>
            <Russian>{action.name}</Russian>
          </strong>
          {action.kind !== 'other' && ` · ${t(`rfbs.kind.${action.kind}`)}`}
        </Fact>
        {action.kind === 'partial' && amount !== null && (
          <Fact term={t('rfbs.amount.sent')}>
            <strong>{formatMoney(lang, amount, one.product.price?.currency ?? '')}</strong>
          </Fact>
        )}
        {postage !== null && postage > 0 && (
          <Fact term={t('rfbs.postage.sent')}>
            <strong>{formatMoney(lang, postage, one.product.price?.currency ?? '')}</strong>
          </Fact>
        )}
        <RfbsProduct one={one} view={view} />
        <Fact term={t('rfbs.posting')}>{one.number}</Fact>
        {action.kind === 'refuse' && reason && (
          <Fact term={t('rfbs.refuse.reason')}>
            <Russian>{reason.name}</Russian>
          </Fact>
        )}
        {typed.comment.trim() !== '' && (
          <Fact term={t('rfbs.comment.sent')}>{typed.comment.trim()}</Fact>
        )}
      </dl>
      <p>{t('rfbs.confirm.lead')}</p>
      <form method="post" action={here} class="fields">
        <input type="hidden" name="step" value="apply" />
        <input type="hidden" name="action" value={action.id} />
        <input type="hidden" name="reason" value={typed.reason} />
        <input type="hidden" name="amount" value={typed.amount} />
        <input type="hidden" name="postage" value={typed.postage} />
        <input type="hidden" name="comment" value={typed.comment} />
        <div class="acts">
          <Button look={isRefusal ? 'danger' : 'main'}>
            {t(isRefusal ? 'rfbs.send.refusal' : 'rfbs.send')}
          </Button>
          <LinkButton look={isRefusal ? 'main' : 'second'} href={here}>
            {t('rfbs.notYet')}
          </LinkButton>
        </div>
      </form>
    </section>
  );
  return { title, result: result.toString() };
}
