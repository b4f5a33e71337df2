// A list of links with an icon each: parcels, likely questions, ways to follow. The whole line can be pressed.
import { Icon, type IconName } from './icon.tsx';

export interface ListedLink {
  href: string;
  icon: IconName;
  title: unknown;
  more?: unknown;
  /** At the end of the line: a countdown, whose turn it is. */
  end?: unknown;
}

export const LinkList = ({ links, isCard }: { links: readonly ListedLink[]; isCard?: boolean }) => (
  <ul class={isCard ? 'link-list card' : 'link-list'}>
    {links.map(({ href, icon, title, more, end }) => (
      <li>
        <a href={href}>
          <Icon name={icon} />
          <span>
            <b>{title}</b>
            {more && <small>{more}</small>}
          </span>
          {end && <span class="end">{end}</span>}
        </a>
      </li>
    ))}
  </ul>
);
