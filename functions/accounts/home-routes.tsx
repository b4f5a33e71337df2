// The entry to the desk: first steps in a new shop, the daily work in any other.

import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import type { SellerEnv } from './access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from './desk.tsx';
import { mayActAs, type Role } from './roles.ts';
import { isNewSeller } from './store.ts';

/** The section with today's work. */
const DAILY = 'today';

export const homeRoutes = new Hono<SellerEnv>().get('/', requireRole('viewer'), async (c) =>
  !c.var.reach.isAll && (await isNewSeller(directoryOf(c.env), c.var.acting.sellerId))
    ? firstStepsPage(c)
    : c.redirect(`/${langOf(c)}/desk/${DAILY}`, 303),
);

const STEPS = [
  { step: 'connect', path: 'connections', needed: 'owner' },
  { step: 'import', path: 'parcels/import', needed: 'agent' },
  { step: 'invite', path: 'settings/members', needed: 'owner' },
] as const satisfies { step: string; path: string; needed: Role }[];

function firstStepsPage(c: DeskContext): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <>
      <h1 class="date">{t('start.title')}</h1>
      <p>{t('start.lead')}</p>
      <ol class="card steps">
        {STEPS.map(({ step, path, needed }) => (
          <li>
            <h2>{t(`start.${step}.title`)}</h2>
            <p>{t(`start.${step}.lead`)}</p>
            {mayActAs(c.var.acting.role, needed) && (
              <p>
                <a class="button" href={`/${lang}/desk/${path}`}>
                  {t(`start.${step}.go`)}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
  return deskPage(c, 'today', { title: t('start.title'), result: result.toString() });
}
