// Whether keys of one letter work: who speaks to their computer, or types without looking, turns them off.
import { Hono } from 'hono';
import type { Words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { Button } from '../parts/button.tsx';
import type { SellerEnv } from './access.ts';
import { readOwnForm } from './account-page.tsx';
import { setSingleKeys } from './account-store.ts';
import { langOf, requireRole } from './desk.tsx';

const PATH = '/settings/me/keys';

export const keysSettingRoutes = new Hono<SellerEnv>().post(
  PATH,
  requireRole('viewer'),
  async (c) => {
    const isOn = textIn(await readOwnForm(c), 'on') === '1';
    await setSingleKeys(directoryOf(c.env), c.var.acting.actor, isOn, Date.now()).run();
    return c.redirect(`/${langOf(c)}/desk/settings/me?done#keys`, 303);
  },
);

export const KeysForm = ({ path, isOn, t }: { path: string; isOn: boolean; t: Words }) => (
  <form class="card fields" method="post" action={`${path}/keys`} id="keys">
    <h2>{t('desk.keys')}</h2>
    <label class="check" for="single-keys">
      <input type="checkbox" id="single-keys" name="on" value="1" checked={isOn} />
      <span>{t('me.keys.on')}</span>
    </label>
    <p class="fine">{t('me.keys.hint')}</p>
    <Button look="second">{t('me.keys.save')}</Button>
  </form>
);
