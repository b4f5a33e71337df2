// A row of 56 px that is a job: mark, picture, what, why, countdown, money, the one action, small tools.
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './tone.ts';

interface RowProps {
  id?: string;
  tone?: Tone | null | undefined;
  /** The checkbox; its name says what it selects. */
  pick?: { name: string; value: string; label: string; form?: string } | null | undefined;
  thumb: unknown;
  /** A link. */
  what: unknown;
  whatMore?: unknown;
  why: unknown;
  whyMore?: unknown;
  countdown?: unknown;
  money?: unknown;
  act?: unknown;
  tools?: unknown;
}

export function Row(props: RowProps) {
  const { id, tone, pick, thumb, what, whatMore, why, whyMore, countdown, money, act, tools } =
    props;
  return (
    <li class={`job${toneClass(tone)}`} id={id}>
      {pick ? <Pick {...pick} /> : <span class="pick" />}
      {thumb}
      <p class="what">
        <b>{what}</b>
        {whatMore && <small>{whatMore}</small>}
      </p>
      <p class="why">
        <b>{why}</b>
        {whyMore && <small>{whyMore}</small>}
      </p>
      <span class="left">{countdown}</span>
      <span class="money">{money}</span>
      <span class="do">{act}</span>
      <span class="tools">{tools}</span>
    </li>
  );
}

export const Pick = (props: {
  name: string;
  value: string;
  label: string;
  form?: string;
  isPicked?: boolean;
}) => (
  <label class="pick">
    <input
      type="checkbox"
      name={props.name}
      value={props.value}
      form={props.form}
      checked={props.isPicked}
    />
    <span class="unseen">{props.label}</span>
  </label>
);

interface ThumbProps {
  /** Our own copy of the picture; without one the icon stands there. */
  src?: string | null | undefined;
  icon?: IconName;
  /** A number in its place: so many equal ones. */
  count?: number;
  size?: 'small' | 'large';
}

/** Always beside the name of the product, so it says nothing itself. */
export function Thumb({ src, icon = 'package', count, size }: ThumbProps) {
  const kind = `thumb${size ? ` ${size}` : ''}${count === undefined ? '' : ' many'}`;
  if (src) return <img class={kind} src={src} alt="" width="40" height="40" loading="lazy" />;
  return (
    <span class={kind} aria-hidden={count === undefined ? 'true' : undefined}>
      {count === undefined ? <Icon name={icon} /> : count}
    </span>
  );
}

/** The head of a group of rows. */
export const GroupHead = (props: {
  title: string;
  more?: unknown;
  end?: unknown;
  pick?: unknown;
}) => (
  <li class="group">
    {props.pick}
    <h3>{props.title}</h3>
    {props.more && <span>{props.more}</span>}
    {props.end ? <span class="end">{props.end}</span> : null}
  </li>
);

/** Stands at the end of a form with picks and shows itself when something is picked, counted by CSS. */
export const PickedBar = ({ text, children }: { text: string; children?: unknown }) => (
  <div class="picked">
    <span class="picked-count">{text}</span>
    {children}
  </div>
);
