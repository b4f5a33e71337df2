// The entry to the desk: first steps in a new shop, the daily work in any other.

import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { SellerEnv } from './access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from './desk.tsx';
import { morePage } from './more-page.tsx';
import { mayActAs, type Role } from './roles.ts';
import { isNewSeller } from './store.ts';

/** The section with today's work. */
const DAILY = 'today';

export const homeRoutes = new Hono<SellerEnv>()
  .get('/more', requireRole('viewer'), morePage)
  .get('/', requireRole('viewer'), async (c) =>
    !c.var.reach.isAll && (await isNewSeller(c.var.db, c.var.acting.sellerId))
      ? firstStepsPage(c)
      : c.redirect(`/${langOf(c)}/desk/${DAILY}`, 303),
  );

const STEPS = [
  { step: 'connect', path: 'connections', needed: 'owner', icon: 'plug' },
  { step: 'import', path: 'parcels/import', needed: 'agent', icon: 'upload' },
  { step: 'invite', path: 'settings/members', needed: 'owner', icon: 'users-round' },
] as const satisfies { step: string; path: string; needed: Role; icon: IconName }[];

function firstStepsPage(c: DeskContext): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <div class="first-steps">
      <h1>{t('start.title')}</h1>
      <p class="soft">{t('start.lead')}</p>
      <ol>
        {STEPS.map(({ step, path, needed, icon }, at) => (
          <li class="card">
            <span class="sign">
              <Icon name={icon} />
            </span>
            <div>
              <h2>{t(`start.${step}.title`)}</h2>
              <p class="soft">{t(`start.${step}.lead`)}</p>
            </div>
            {mayActAs(c.var.acting.role, needed) ? (
              <LinkButton look={at === 0 ? 'main' : 'second'} href={`/${lang}/desk/${path}`}>
                {t(`start.${step}.go`)}
              </LinkButton>
            ) : (
              <p class="fine">{t('start.needs', { role: t(`role.${needed}`) })}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
  return deskPage(c, 'today', { title: t('start.title'), result: result.toString() });
}
