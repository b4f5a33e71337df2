// Small marks: a state in words, a count in a menu, a dot before words.
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './tone.ts';

interface ChipProps {
  tone?: Tone | null | undefined;
  icon?: IconName | undefined;
  children?: unknown;
}

/** A state: "In transit". Neutral unless it is done, soon or late. */
export const Chip = ({ tone, icon, children }: ChipProps) => (
  <span class={`chip${toneClass(tone)}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

/** How many wait. `words` says it to a screen reader where the number alone would not. */
export const Count = (props: {
  tone?: Tone | null | undefined;
  words?: string;
  children?: unknown;
}) => (
  <span class={`count${toneClass(props.tone)}`}>
    {props.words ? <span aria-hidden="true">{props.children}</span> : props.children}
    {props.words && <span class="unseen">{props.words}</span>}
  </span>
);

/** `words` replace its colour for who cannot see it. */
export const Dot = ({ tone, words }: { tone?: Tone | null | undefined; words?: string }) => (
  <span class={`dot${toneClass(tone)}`}>{words && <span class="unseen">{words}</span>}</span>
);
