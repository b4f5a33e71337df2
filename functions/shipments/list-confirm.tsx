// Asks before something is done to all parcels that match, with their number and the filters in words.
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Asked } from './act-on-list.ts';
import { chipsOf } from './list-chips.ts';
import { carrierName, type View } from './view.ts';

export function renderConfirm(asked: Asked, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const { action, carrier, count, back } = asked;
  const path = `/${lang}/desk/parcels`;
  const title = t(`parcels.all.${action}`, {
    count,
    carrier: carrier === null ? '' : carrierName(carrier, lang),
  });
  const fields = { scope: 'all', back, mark: asked.mark, carrier: carrier ?? '' };
  const result = (
    <section class="card stack confirm-all">
      <h1>{title}</h1>
      {asked.isChanged && (
        <Notice tone="soon" icon="triangle-alert" isNews>
          {t('parcels.all.changed')}
        </Notice>
      )}
      <p class="acts">
        {chipsOf(asked.query, view).map(({ name, value }) => (
          <Chip>{`${name}${t('list.colon')}${value}`}</Chip>
        ))}
        {asked.query.q && <Chip icon="search">{asked.query.q.slice(0, 100)}</Chip>}
      </p>
      <p class="soft">{t(action === 'change_carrier' ? 'parcels.all.kept' : 'parcels.all.undo')}</p>
      <form class="acts" method="post" action={`${path}/actions`}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button field="action" value={action}>
          {t('parcels.all.do', { count })}
        </Button>
        <LinkButton href={`${path}${back && `?${back}`}`} look="quiet">
          {t('parcels.all.cancel')}
        </LinkButton>
      </form>
    </section>
  ).toString();
  return { title, result };
}
