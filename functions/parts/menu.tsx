// A menu that opens from a button, and a confirmation that opens in place: both without a script or a dialog.
import { buttonClass } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

interface MenuProps {
  /** Without `children` of the button, an icon alone needs a name. */
  name: string;
  icon?: IconName;
  text?: string;
  look?: 'second' | 'quiet';
  /** Opens towards the end of the line. */
  isEnd?: boolean;
  /** The key e of the desk opens it (islands/desk-keys.ts). */
  isSnooze?: boolean;
  /** MenuItem or forms with buttons. */
  children?: unknown;
}

/** The island `pop-menu` closes it on Escape and on a click beside it. */
export const Menu = ({
  name,
  icon,
  text,
  look = 'quiet',
  isEnd,
  isSnooze,
  children,
}: MenuProps) => (
  <pop-menu>
    <details class={isEnd ? 'menu at-end' : 'menu'}>
      <summary
        class={buttonClass({ look, icon, ...(text && { children: text }) })}
        aria-label={text ? undefined : name}
        title={text ? undefined : name}
        data-snooze={isSnooze ? '' : undefined}
      >
        {icon && <Icon name={icon} />}
        {text}
        {text && <Icon name="chevron-down" />}
      </summary>
      <div>{children}</div>
    </details>
  </pop-menu>
);

interface ConfirmProps {
  /** On the button that opens it: "Refuse". */
  text: string;
  /** Names what it is about, product and amount: the question. */
  question: string;
  look?: 'second' | 'quiet' | 'danger';
  icon?: IconName;
  isSmall?: boolean;
  /** Opens over what follows, as in a row of a list. */
  isFloating?: boolean;
  /** The button that does it, inside its form. */
  children?: unknown;
}

export const Confirm = ({
  text,
  question,
  look = 'danger',
  icon,
  isSmall,
  isFloating,
  children,
}: ConfirmProps) => (
  <details class={isFloating ? 'confirm floating' : 'confirm'}>
    <summary class={buttonClass({ look, icon, isSmall, children: text })}>
      {icon && <Icon name={icon} />}
      {text}
    </summary>
    <div>
      <p>{question}</p>
      {children}
    </div>
  </details>
);
