// The keys a carrier is asked with: where to find them, the form, and what is known of those that were given.
import type { WordKey } from '../contract/words.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { PasswordField, Select, TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Guide, StepHead, sendTo, type View } from './forms.tsx';
import { credentialFields, guideOf } from './kinds.ts';

/** Once keys are given the form is folded away, unless it was refused. */
export function KeyCard({ view, step }: { view: View; step: number }) {
  const { t } = view;
  const { one, typed, isOwner, more } = view.page;
  const isGiven = one.hasCredentials;
  const form = (
    <>
      <Guide view={view} steps={guideOf(one.carrier).keySteps} />
      <KeyForm view={view} />
    </>
  );
  return (
    <section class="card stack" id="key">
      <StepHead step={step} isDone={isGiven && one.state !== 'failing'}>
        {t('connection.keys')}
      </StepHead>
      <p class="soft">{t(isGiven ? 'connection.keys.given' : leadOf(one.carrier))}</p>
      {more?.key}
      {isOwner && !isGiven && form}
      {isOwner && isGiven && (
        <div class="acts">
          <details class="confirm" open={typed.wrong !== null || one.state === 'failing'}>
            <summary class={buttonClass({ look: 'second', children: true })}>
              {t('connection.keys.replace')}
            </summary>
            <div>{form}</div>
          </details>
          <Confirm text={t('connection.keys.forget')} question={t('connection.keys.forget.sure')}>
            <form method="post" action={sendTo(view, 'keys/forget')}>
              <Button look="danger">{t('connection.keys.forget')}</Button>
            </form>
          </Confirm>
        </div>
      )}
    </section>
  );
}

function KeyForm({ view }: { view: View }) {
  const { t } = view;
  const { one, typed } = view.page;
  return (
    <form class="fields" method="post" action={sendTo(view, 'keys')}>
      {credentialFields(one.carrier).map(({ name, isSecret, options }) => {
        const label = t(`connection.field.${one.carrier}.${name}` as WordKey);
        const isWrong = typed.wrong === name;
        const error = isWrong ? (typed.why ?? t('connection.error.field')) : undefined;
        const value = typed.values[name] ?? '';
        if (options) {
          return (
            <Select
              name={name}
              label={label}
              value={value || (options[0] ?? '')}
              options={options.map(
                (option) =>
                  [
                    option,
                    t(`connection.field.${one.carrier}.${name}.${option}` as WordKey),
                  ] as const,
              )}
              error={isWrong ? t('connection.error.choose') : undefined}
              required
            />
          );
        }
        return isSecret ? (
          <PasswordField
            name={name}
            label={label}
            error={error}
            autocomplete="off"
            words={{ show: t('account.password.show'), hide: t('account.password.hide') }}
            required
          />
        ) : (
          <TextField
            name={name}
            label={label}
            value={value}
            maxlength={500}
            error={error}
            required
          />
        );
      })}
      <Button>{t('connection.keys.save')}</Button>
    </form>
  );
}

const leadOf = (carrier: string): WordKey =>
  carrier === 'cdek'
    ? 'connection.keys.lead.cdek'
    : carrier === 'ozon'
      ? 'connection.keys.lead.ozon'
      : 'connection.keys.lead';
