// What the pages of the second step show: the QR code, the backup codes, and the forms.
import type { Words } from '../contract/words.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { OwnPasswordField } from './account-fields.tsx';
import { Qr } from './qr.tsx';
import type { SetUp } from './two-factor.ts';

interface Shown {
  path: string;
  fault?: string | undefined;
  t: Words;
}

export const Off = ({ path, fault, t }: Shown) => (
  <form class="card fields" method="post" action={path}>
    <h2>{t('me.two.title')}</h2>
    <p class="soft">{t('me.two.lead')}</p>
    <OwnPasswordField name="current" label="signin.password" error={fault} t={t} />
    <Button>{t('me.two.begin')}</Button>
  </form>
);

export const On = ({ path, fault, t }: Shown) => (
  <>
    <form class="card fields" method="post" action={`${path}/codes`}>
      <h2>
        {t('me.two.title')} <Chip tone="done">{t('me.two.on')}</Chip>
      </h2>
      <p class="soft">{t('me.two.on.lead')}</p>
      <OwnPasswordField name="current" label="signin.password" error={fault} t={t} />
      <Button look="second">{t('me.two.codes.renew')}</Button>
    </form>
    <form class="card fields" method="post" action={`${path}/off`}>
      <h2>{t('me.two.off')}</h2>
      <p class="soft">{t('me.two.off.lead')}</p>
      <OwnPasswordField name="current" id="current-off" label="signin.password" t={t} />
      <Button look="danger">{t('me.two.off.sure')}</Button>
    </form>
  </>
);

/** On a phone nobody can scan their own screen: the secret stands there as text and as a link as well. */
export const SetUpForm = ({ path, setUp, fault, t }: Shown & { setUp: SetUp }) => (
  <form class="card fields" method="post" action={`${path}/confirm`}>
    <h2>{t('me.two.scan')}</h2>
    <p class="soft">{t('me.two.scan.lead')}</p>
    <Qr text={setUp.uri} name={t('me.two.qr')} />
    <p class="secret">
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <code>{setUp.secret}</code>
      </copy-text>
    </p>
    <p class="beside">
      <a href={setUp.uri}>{t('me.two.open')}</a>
    </p>
    <TextField
      name="code"
      label={t('signin.code')}
      hint={t('me.two.code.hint')}
      value=""
      error={fault}
      autocomplete="one-time-code"
      maxlength={10}
      required
    />
    <Button>{t('me.two.confirm')}</Button>
  </form>
);

interface Made {
  path: string;
  codes: string[];
  isNew?: boolean;
  t: Words;
}

export const Codes = ({ path, codes, isNew, t }: Made) => (
  <section class="card stack secret">
    {isNew && (
      <Notice tone="done" icon="circle-check" isNews>
        {t('me.two.done')}
      </Notice>
    )}
    <h2>{t('me.two.codes')}</h2>
    <p class="soft">{t('me.two.codes.lead')}</p>
    <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
      <code class="codes">{codes.join('\n')}</code>
    </copy-text>
    <p>
      <LinkButton look="second" href={path}>
        {t('me.two.codes.kept')}
      </LinkButton>
    </p>
  </section>
);
