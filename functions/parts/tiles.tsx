// A choice of several ways on, as large links: an icon, what it is about, a line on what is behind it.
import { Icon, type IconName } from './icon.tsx';

export interface Tile {
  href: string;
  icon: IconName;
  title: string;
  note?: string | undefined;
}

export const Tiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <ul class="tiles">
    {tiles.map(({ href, icon, title, note }) => (
      <li>
        <a href={href}>
          <Icon name={icon} />
          <b>{title}</b>
          {note && <small>{note}</small>}
        </a>
      </li>
    ))}
  </ul>
);
