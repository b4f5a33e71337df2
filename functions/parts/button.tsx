// Buttons. One filled button in a card, at most two in a list; all others are second, quiet or danger.
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** Default: 'main', the filled one. 'danger' is for what cannot be undone. */
  look?: 'main' | 'second' | 'quiet' | 'danger' | undefined;
  icon?: IconName | undefined;
  /** Without `children` it is an icon alone and needs a name. */
  name?: string | undefined;
  isSmall?: boolean | undefined;
  children?: unknown;
}

type ButtonProps = Look & {
  type?: 'submit' | 'button' | undefined;
  /** Sent with the form. */
  field?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  action?: string | undefined;
  /** Why it cannot be pressed; it stays readable and is not pressed. */
  isOff?: boolean | undefined;
  [data: `data-${string}`]: string | undefined;
};

export function Button({
  type = 'submit',
  field,
  value,
  form,
  action,
  isOff,
  ...look
}: ButtonProps) {
  return (
    <button
      type={type}
      class={buttonClass(look)}
      name={field}
      value={value}
      form={form}
      formaction={action}
      disabled={isOff}
      aria-label={look.name}
      title={look.children ? undefined : look.name}
      {...dataOf(look)}
    >
      <Inside {...look} />
    </button>
  );
}

type LinkProps = Look & {
  href: string;
  /** Leads away from this site: an arrow says so. */
  isOut?: boolean | undefined;
  /** Beside this page, which has to stay: what was typed on it would be lost. */
  isNewTab?: boolean | undefined;
  hreflang?: string | undefined;
  /** Of the pages of a list. */
  rel?: 'next' | 'prev' | undefined;
  id?: string | undefined;
  [data: `data-${string}`]: string | undefined;
};

export function LinkButton({ href, isOut, isNewTab, hreflang, rel, id, ...look }: LinkProps) {
  return (
    <a
      id={id}
      class={buttonClass(look)}
      href={href}
      hreflang={hreflang}
      target={isNewTab ? '_blank' : undefined}
      rel={isOut ? 'noreferrer' : rel}
      aria-label={look.name}
      title={look.children ? undefined : look.name}
      {...dataOf(look)}
    >
      <Inside {...look} />
      {isOut && <Icon name="arrow-up-right" />}
    </a>
  );
}

/** For a summary or a label that looks like a button. */
export const buttonClass = ({ look = 'main', isSmall, children, icon }: Look): string =>
  [
    'btn',
    look === 'main' ? '' : look,
    isSmall ? 'small' : '',
    icon && children === undefined ? 'alone' : '',
  ]
    .filter(Boolean)
    .join(' ');

const Inside = ({ icon, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
  </>
);

const dataOf = (props: object) =>
  Object.fromEntries(Object.entries(props).filter(([name]) => name.startsWith('data-')));
