// Form fields that work without JavaScript: typed values stay, an error stands below its field, and the first
// field with one has the focus.
import { Icon } from './icon.tsx';

interface FieldProps {
  name: string;
  /** For pages with several forms that have a field of that name. */
  id?: string;
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
}

export function TextField(
  props: FieldProps & { type?: string; autocomplete?: string; maxlength?: number },
) {
  const { name, value, required, type = 'text', autocomplete = 'off', maxlength } = props;
  return (
    <Field {...props}>
      <input
        id={props.id ?? name}
        name={name}
        type={type}
        value={value}
        maxlength={maxlength}
        required={required}
        autocomplete={autocomplete}
        {...described(props)}
      />
    </Field>
  );
}

type PasswordProps = Omit<FieldProps, 'value'> & {
  /** 'off' for a key. */
  autocomplete: 'current-password' | 'new-password' | 'off';
  /** Of the button that shows and hides it; only with a script. */
  words: { show: string; hide: string };
};

/** A typed password is never sent back. */
export function PasswordField(props: PasswordProps) {
  const { name, required, autocomplete, words } = props;
  return (
    <Field {...props} value="">
      <show-password data-show={words.show} data-hide={words.hide}>
        <input
          id={props.id ?? name}
          name={name}
          type="password"
          value=""
          required={required}
          autocomplete={autocomplete}
          {...described({ ...props, value: '' })}
        />
      </show-password>
    </Field>
  );
}

export function TextArea(
  props: FieldProps & { rows?: number; maxlength?: number; readonly?: boolean },
) {
  const { name, value, required, rows = 5, maxlength, readonly } = props;
  return (
    <Field {...props}>
      <textarea
        id={props.id ?? name}
        name={name}
        rows={rows}
        maxlength={maxlength}
        readonly={readonly}
        required={required}
        {...described(props)}
      >
        {value}
      </textarea>
    </Field>
  );
}

export function Select(
  props: FieldProps & { options: readonly (readonly [string, string])[]; empty?: string },
) {
  const { name, value, options, empty, required } = props;
  const isChosen = options.some(([key]) => key === value);
  return (
    <Field {...props}>
      <select id={props.id ?? name} name={name} required={required} {...described(props)}>
        {!(required && isChosen) && <option value="">{empty ?? ''}</option>}
        {options.map(([key, text]) => (
          <option value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

export function Photos(props: Omit<FieldProps, 'value'>) {
  return (
    <Field {...props} value="">
      <input
        id={props.name}
        name={props.name}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        {...described({ ...props, value: '' })}
      />
    </Field>
  );
}

function Field(props: FieldProps & { children?: unknown }) {
  const { name, id = name, label, hint, error } = props;
  return (
    <p>
      <label for={id}>{label}</label>
      {props.children}
      {hint && (
        <span id={`${id}-hint`} class="fine">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} class="error">
          <Icon name="circle-alert" />
          {error}
        </span>
      )}
    </p>
  );
}

const described = ({ name, id = name, hint, error }: FieldProps) => ({
  'aria-describedby':
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
  // Of several the browser takes the first.
  autofocus: error ? true : undefined,
});
