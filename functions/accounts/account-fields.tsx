// Fields shared by the account forms, with the attributes a password manager needs.
import { NAME_CHARS_MAX, PASSWORD_CHARS_MIN } from '../contract/account.ts';
import type { WordKey, Words } from '../contract/words.ts';
import { TextField } from '../lib/fields.tsx';

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

/** A typed password is never sent back. */
export const NewPasswordField = (props: Omit<Props, 'value'> & { label: WordKey }) => (
  <TextField
    name="password"
    type="password"
    label={props.t(props.label)}
    hint={props.t('account.password.hint', { count: PASSWORD_CHARS_MIN })}
    value=""
    error={props.error}
    autocomplete="new-password"
    required
  />
);
