// What stands beside every page of the desk: the rail, and on a phone the bar of five at the bottom.
import { words } from '../contract/words.ts';
import { Count, Dot } from '../parts/chip.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Badges } from './badges.ts';
import { type DeskContext, langOf } from './desk-context.ts';
import { PersonMenu } from './person-menu.tsx';
import { DESK_PLACES, type DeskPlace } from './places.ts';
import type { Waiting } from './reach-store.ts';
import { Switcher } from './shop-switcher.tsx';

export interface ShellProps {
  c: DeskContext;
  /** null: a page of the frame itself. */
  place: DeskPlace | null;
  badges: Badges;
  waiting: ReadonlyMap<string, Waiting>;
}

const ICONS: Record<DeskPlace, IconName> = {
  today: 'sun',
  parcels: 'package',
  tickets: 'messages-square',
  chats: 'message-circle',
  returns: 'undo-2',
  connections: 'plug',
  reports: 'chart-no-axes-column',
  settings: 'settings',
};
const DAILY = ['today', 'parcels', 'tickets', 'chats', 'returns'] as const satisfies DeskPlace[];
const RARE = DESK_PLACES.filter((one) => !DAILY.some((daily) => daily === one));
const PHONE = ['today', 'parcels', 'tickets', 'returns'] as const satisfies DeskPlace[];
export const NOT_ON_PHONE = DESK_PLACES.filter((one) => !PHONE.some((shown) => shown === one));

export function Rail(props: ShellProps) {
  const t = words(langOf(props.c));
  return (
    <>
      <Switcher {...props} />
      <nav aria-label={t('desk.nav')}>
        <ul>
          {DAILY.map((one) => (
            <li>
              <PlaceLink {...props} to={one} />
            </li>
          ))}
        </ul>
        <ul>
          {RARE.map((one) => (
            <li>
              <PlaceLink {...props} to={one} />
            </li>
          ))}
        </ul>
      </nav>
      <PersonMenu c={props.c} />
    </>
  );
}

export function Bottom(props: ShellProps) {
  const lang = langOf(props.c);
  const isMore = !PHONE.some((one) => one === props.place);
  const hidden = NOT_ON_PHONE.flatMap((one) => props.badges[one]?.words ?? []);
  return (
    <>
      {PHONE.map((one) => (
        <PlaceLink {...props} to={one} />
      ))}
      <a href={`/${lang}/desk/more`} aria-current={isMore ? 'page' : undefined}>
        <Icon name="ellipsis" />
        {words(lang)('desk.nav.more')}
        {hidden.length > 0 && (
          <span class="count is-late">
            <Dot tone="late" words={hidden.join(', ')} />
          </span>
        )}
      </a>
    </>
  );
}

/** A broken connection is a dot: how many there are says little. */
export function PlaceLink({ c, place, badges, to }: ShellProps & { to: DeskPlace }) {
  const badge = badges[to];
  return (
    <a
      href={`/${langOf(c)}/desk/${to}`}
      aria-current={to === place ? 'page' : undefined}
      title={badge?.words}
    >
      <Icon name={ICONS[to]} />
      {words(langOf(c))(`desk.nav.${to}`)}
      {badge && (
        <Count tone={badge.tone} words={badge.words}>
          {to === 'connections' ? '•' : badge.count}
        </Count>
      )}
    </a>
  );
}
