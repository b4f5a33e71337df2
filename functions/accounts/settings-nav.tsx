// The frame of every page under /{lang}/desk/settings, with the links between them.
import { words } from '../contract/words.ts';
import { type DeskContext, deskPage, langOf } from './desk.tsx';
import { mayActAs, type Role } from './roles.ts';

/** In display order, with the minimum role. The page of each is at desk/settings/{section}. */
const SECTIONS = {
  shop: 'viewer',
  me: 'viewer',
  members: 'viewer',
  keys: 'owner',
  canned: 'viewer',
  notifications: 'viewer',
  webhooks: 'viewer',
  audit: 'viewer',
} as const satisfies Record<string, Role>;
export type Section = keyof typeof SECTIONS;

/** The heading is the section's name. `result` is markup: JSX, or text that has been escaped. */
export function settingsPage(
  c: DeskContext,
  section: Section,
  page: { result: { toString(): string }; status?: number },
): Promise<Response> {
  const t = words(langOf(c));
  const title = t(`settings.nav.${section}`);
  const result = `${renderSections(c, section)}<h1 class="date">${title}</h1>${page.result}`;
  return deskPage(c, 'settings', { ...page, title, result });
}

function renderSections(c: DeskContext, current: Section): string {
  const lang = langOf(c);
  const t = words(lang);
  const all = Object.entries(SECTIONS) as [Section, Role][];
  return (
    <nav aria-label={t('settings.nav')}>
      <ul class="sections">
        {all
          .filter(([, needed]) => mayActAs(c.var.acting.role, needed))
          .map(([section]) => (
            <li>
              <a
                href={`/${lang}/desk/settings/${section}`}
                aria-current={section === current ? 'page' : undefined}
              >
                {t(`settings.nav.${section}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  ).toString();
}
