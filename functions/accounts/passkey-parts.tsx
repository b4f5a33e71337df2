// The form that a browser fills with the answer of a passkey.
import type { Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';

interface Props {
  kind: 'create' | 'get';
  options: object;
  action: string;
  /** Sent along. */
  fields: Record<string, string>;
  text: string;
  t: Words;
}

/** The island `use-passkey` shows the button; without a script or in an old browser the words stay. */
export const PasskeyForm = ({ kind, options, action, fields, text, t }: Props) => (
  <use-passkey data-kind={kind} data-options={JSON.stringify(options)}>
    <form class="fields" method="post" action={action} hidden>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="response" value="" />
      <Button icon="key-round">{text}</Button>
      <p class="error" role="alert" hidden>
        {t('passkey.failed')}
      </p>
    </form>
    <p class="soft" data-without>
      {t('passkey.unsupported')}
    </p>
  </use-passkey>
);

/** On the page of signing in. */
export const WithPasskey = ({ lang, back, t }: { lang: Lang; back: string; t: Words }) => (
  <form method="post" action={`/${lang}/sign-in/passkey`}>
    <input type="hidden" name="back" value={back} />
    <Button look="second" icon="key-round">
      {t('passkey.sign_in')}
    </Button>
  </form>
);
