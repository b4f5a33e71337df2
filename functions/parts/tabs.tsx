// Tabs are links: each view has an address. A segment is a choice of two or three that changes one view.
import { Count } from './chip.tsx';
import type { Tone } from './tone.ts';

export interface Tab {
  href: string;
  text: string;
  isHere: boolean;
  count?: string | number | null | undefined;
  tone?: Tone | null | undefined;
}

/** `children` stand at the end of the line. */
export const Tabs = (props: { label: string; tabs: readonly Tab[]; children?: unknown }) => (
  <div class="tabs">
    <nav aria-label={props.label}>
      {props.tabs.map(({ href, text, isHere, count, tone }) => (
        <a href={href} aria-current={isHere ? 'page' : undefined}>
          {text}
          {count !== null && count !== undefined && <Count tone={tone}>{count}</Count>}
        </a>
      ))}
    </nav>
    {props.children ? <div class="end">{props.children}</div> : null}
  </div>
);

export const Segment = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="segment" aria-label={label}>
    {tabs.map(({ href, text, isHere }) => (
      <a href={href} aria-current={isHere ? 'true' : undefined}>
        {text}
      </a>
    ))}
  </nav>
);
