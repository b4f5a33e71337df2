// An icon beside words, or alone in a button that has a name of its own: it says nothing to a screen reader.
import { raw } from 'hono/html';
import type { IconName } from './icon-names.ts';
import { ICON_PATHS } from './icon-paths.ts';

export type { IconName };

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {raw(ICON_PATHS[name])}
  </svg>
);

/** Our own mark: a parcel on a desk. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 5a2 2 0 0 1 2-2h3.5v4.2l1.5-1 1.5 1V3H17a2 2 0 0 1 2 2v8.5H5zM1 15.5h22V18h-2.5v4H18v-4H6v4H3.5v-4H1z" />
  </svg>
);
