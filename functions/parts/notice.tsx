// One line above a page: something is wrong or new, and one way on.
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './tone.ts';

interface NoticeProps {
  tone?: Tone | null | undefined;
  icon?: IconName | undefined;
  /** Read out when it appears: after a form was sent. */
  isNews?: boolean;
  /** A link or button at the end of the line. */
  end?: unknown;
  children?: unknown;
}

export const Notice = ({ tone, icon = 'info', isNews, end, children }: NoticeProps) => (
  <div class={`notice${toneClass(tone)}`} role={isNews ? 'status' : undefined}>
    <Icon name={icon} />
    <div>{children}</div>
    {end ? <div class="end">{end}</div> : null}
  </div>
);

/** What was just done, with its undo. It floats; without a script it stays until the next page. */
export const Toast = ({ children, undo }: { children?: unknown; undo?: unknown }) => (
  <div class="toast" role="status">
    <span>{children}</span>
    {undo}
  </div>
);
