// Fields shared by the account forms, with the attributes a password manager needs.
import { NAME_CHARS_MAX, PASSWORD_CHARS_MIN } from '../contract/account.ts';
import type { WordKey, Words } from '../contract/words.ts';
import { PasswordField, TextField } from '../parts/fields.tsx';

interface Props {
  value: string;
  error?: string | undefined;
  t: Words;
}

/** A person's own address, which they sign in with. */
export const EmailField = ({ value, error, t }: Props) => (
  <TextField
    name="email"
    type="email"
    label={t('signin.email')}
    value={value}
    error={error}
    autocomplete="username"
    required
  />
);

export const NameField = ({ value, error, t }: Props) => (
  <TextField
    name="name"
    label={t('account.name')}
    value={value}
    error={error}
    autocomplete="name"
    maxlength={NAME_CHARS_MAX}
    required
  />
);

export const NewPasswordField = (props: Omit<Props, 'value'> & { label: WordKey }) => (
  <PasswordField
    name="password"
    label={props.t(props.label)}
    hint={props.t('account.password.hint', { count: PASSWORD_CHARS_MIN })}
    error={props.error}
    autocomplete="new-password"
    words={passwordWords(props.t)}
    required
  />
);

/** The password a person has. */
export const OwnPasswordField = (
  props: Omit<Props, 'value'> & { name: 'password' | 'current'; id?: string; label: WordKey },
) => (
  <PasswordField
    name={props.name}
    {...(props.id && { id: props.id })}
    label={props.t(props.label)}
    error={props.error}
    autocomplete="current-password"
    words={passwordWords(props.t)}
    required
  />
);

const passwordWords = (t: Words) => ({
  show: t('account.password.show'),
  hide: t('account.password.hide'),
});
