// One of several, all in sight: radio buttons as tiles with an icon. Works as any radio group.
import { Icon, type IconName } from './icon.tsx';

export interface Choice {
  value: string;
  icon: IconName;
  title: string;
}

interface ChoicesProps {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  hint?: string | undefined;
  error?: string | undefined;
  /** Below the tiles: what a choice brings with it. */
  children?: unknown;
}

export function Choices({ name, label, value, choices, hint, error, children }: ChoicesProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset class="choices" aria-describedby={described || undefined}>
      <legend>{label}</legend>
      <div>
        {choices.map((choice, i) => (
          <label>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              required
              autofocus={error && i === 0 ? true : undefined}
            />
            <Icon name={choice.icon} />
            {choice.title}
          </label>
        ))}
      </div>
      {hint && (
        <span id={`${name}-hint`} class="fine">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${name}-error`} class="error">
          <Icon name="circle-alert" />
          {error}
        </span>
      )}
      {children}
    </fieldset>
  );
}
