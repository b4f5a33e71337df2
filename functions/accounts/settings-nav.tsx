// The frame of every page under /{lang}/desk/settings: the list of sections, and the page beside it.
import { words } from '../contract/words.ts';
import type { IconName } from '../parts/icon.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { type DeskContext, deskPage, langOf } from './desk.tsx';
import { mayActAs, type Role } from './roles.ts';

/** In display order, with the minimum role. The page of each is at desk/settings/{section}. */
const SECTIONS = {
  shop: { needed: 'viewer', icon: 'store' },
  me: { needed: 'viewer', icon: 'user-round' },
  members: { needed: 'viewer', icon: 'users-round' },
  notifications: { needed: 'viewer', icon: 'bell' },
  canned: { needed: 'viewer', icon: 'message-square-text' },
  webhooks: { needed: 'viewer', icon: 'webhook' },
  page: { needed: 'owner', icon: 'package-search' },
  keys: { needed: 'owner', icon: 'key-round' },
  feeds: { needed: 'owner', icon: 'columns-3' },
  audit: { needed: 'viewer', icon: 'history' },
} as const satisfies Record<string, { needed: Role; icon: IconName }>;
export type Section = keyof typeof SECTIONS;

export interface SettingsPage {
  /** Markup: JSX, or text that has been escaped. */
  result: { toString(): string };
  lead?: string | undefined;
  /** Buttons beside the heading. */
  end?: unknown;
  isWide?: boolean;
  status?: number;
}

/** The heading is the section's name. */
export function settingsPage(
  c: DeskContext,
  section: Section,
  page: SettingsPage,
): Promise<Response> {
  const t = words(langOf(c));
  const title = t(`settings.nav.${section}`);
  const before = (
    <div class="title">
      <h1>{title}</h1>
      {page.end ? <div class="far acts">{page.end}</div> : null}
    </div>
  );
  const lead = page.lead ? <p class="soft">{page.lead}</p> : '';
  const result = `<div class="settings">${<Sections c={c} here={section} />}<div class="${
    page.isWide ? 'settings-page is-wide' : 'settings-page'
  }">${before}${lead}${page.result}</div></div>`;
  return deskPage(c, 'settings', { title, result, status: page.status ?? 200 });
}

/** A list beside the page; on a phone a menu that says where one is. */
function Sections({ c, here }: { c: DeskContext; here: Section }) {
  const lang = langOf(c);
  const t = words(lang);
  const all = (Object.keys(SECTIONS) as Section[]).filter((section) =>
    mayActAs(c.var.acting.role, SECTIONS[section].needed),
  );
  const links = all.map((section) => (
    <a
      href={`/${lang}/desk/settings/${section}`}
      aria-current={section === here ? 'page' : undefined}
    >
      <Icon name={SECTIONS[section].icon} />
      {t(`settings.nav.${section}`)}
    </a>
  ));
  return (
    <nav class="settings-nav" aria-label={t('settings.nav')}>
      <div class="beside-page">{links}</div>
      <div class="above-page">
        <Menu
          name={t('settings.nav')}
          icon={SECTIONS[here].icon}
          text={t(`settings.nav.${here}`)}
          look="second"
        >
          {links}
        </Menu>
      </div>
    </nav>
  );
}

/** Says that a form was taken. */
export const Saved = ({ children }: { children?: unknown }) => (
  <Notice tone="done" icon="circle-check" isNews>
    {children}
  </Notice>
);
