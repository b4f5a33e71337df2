// The address a carrier sends to, shown once, and the key it signs with.
import { Button, buttonClass } from '../parts/button.tsx';
import { PasswordField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Guide, StepHead, sendTo, type View } from './forms.tsx';
import { guideOf, isSigned, subscribesItself } from './kinds.ts';

export function HookCard({ view, step }: { view: View; step: number }) {
  const { t } = view;
  const { one, isOwner, hookUrl, more } = view.page;
  // We made the subscription ourselves, and it has the address.
  const isOurs =
    (one.hasCredentials && subscribesItself(one.carrier)) || more?.isSubscribed === true;
  return (
    <section class="card stack secret">
      <StepHead step={step} isDone={isOurs || one.state === 'listening'}>
        {t('connection.url')}
      </StepHead>
      {more?.pushes}
      {(hookUrl !== null || !isOurs) && <Address view={view} />}
      {isOwner && (hookUrl !== null || !isOurs) && (
        <Guide view={view} steps={guideOf(one.carrier).hookSteps} />
      )}
      {isOwner && isSigned(one.carrier) && <Signing view={view} />}
      {isSigned(one.carrier) && <p class="fine">{t('connection.test.nothing_to_test')}</p>}
    </section>
  );
}

function Address({ view }: { view: View }) {
  const { t } = view;
  const { hookUrl, isOwner } = view.page;
  if (hookUrl !== null) {
    return (
      <>
        <Notice tone="soon" icon="copy">
          {t('connection.url.once')}
        </Notice>
        <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
          <code>{hookUrl}</code>
        </copy-text>
      </>
    );
  }
  return (
    <>
      <p class="soft">{t('connection.url.hidden')}</p>
      {isOwner && (
        <Confirm
          look="second"
          text={t('connection.url.new')}
          question={t('connection.url.new.sure')}
        >
          <form method="post" action={sendTo(view, 'address')}>
            <Button look="danger">{t('connection.url.new.yes')}</Button>
          </form>
        </Confirm>
      )}
    </>
  );
}

/** Folded away once it is given, unless what was typed is wrong. */
function Signing({ view }: { view: View }) {
  const { t } = view;
  const { one, typed } = view.page;
  const isWrong = typed.wrong === 'signingKey';
  const form = (
    <form class="fields" method="post" action={sendTo(view, 'signing')}>
      <PasswordField
        name="signingKey"
        label={t('connection.signing')}
        error={isWrong ? t('connection.error.field') : undefined}
        autocomplete="off"
        words={{ show: t('account.password.show'), hide: t('account.password.hide') }}
        required
      />
      <Button>{t('connection.signing.save')}</Button>
    </form>
  );
  return (
    <>
      <p class="soft">
        {t(one.hasSigningKey ? 'connection.signing.given' : 'connection.signing.lead')}
      </p>
      {one.hasSigningKey ? (
        <details class="confirm" open={isWrong}>
          <summary class={buttonClass({ look: 'second', children: true })}>
            {t('connection.signing.replace')}
          </summary>
          <div>{form}</div>
        </details>
      ) : (
        form
      )}
    </>
  );
}
