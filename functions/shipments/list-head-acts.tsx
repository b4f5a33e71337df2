// Beside the heading of the list: files, Ozon's working pages, import, and adding parcels.
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { writeQuery } from './list-address.ts';
import type { ListView } from './list-shown.ts';
import type { View } from './view.ts';

export function ListHeadActs({
  list,
  isOneShop,
  view,
}: {
  list: ListView;
  isOneShop: boolean;
  view: View;
}) {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const address = writeQuery(list.query);
  const file = (ending: string) => `${path}/export.${ending}${address && `?${address}`}`;
  if (!isOneShop) return null;
  const files = list.lines.length > 0 && (
    <>
      <a href={file('xlsx')} download>
        {t('file.xlsx')}
      </a>
      <a href={file('csv')} download>
        {t('file.csv')}
      </a>
    </>
  );
  const pages = PAGES.filter(({ isOzon }) => list.mayWork && (list.mayShip || !isOzon)).map(
    (page) => ({ ...page, href: `/${lang}/desk/${page.path}`, text: t(page.title) }),
  );
  return (
    <div class="end">
      <div class="list-acts">
        {files && (
          <Menu
            name={t('parcels.files')}
            text={t('parcels.files')}
            icon="download"
            look="second"
            isEnd
          >
            {files}
          </Menu>
        )}
        {pages.map(({ href, text, icon }) => (
          <LinkButton href={href} look="second" icon={icon}>
            {text}
          </LinkButton>
        ))}
      </div>
      {(files || pages.length > 0) && (
        <div class="list-acts-menu">
          <Menu name={t('parcels.more')} icon="ellipsis" look="second" isEnd>
            {pages.map(({ href, text, icon }) => (
              <a href={href}>
                <Icon name={icon} />
                {text}
              </a>
            ))}
            {files}
          </Menu>
        </div>
      )}
      {list.mayWork && (
        <LinkButton href={`${path}/new`} icon="plus">
          {t('parcels.add')}
        </LinkButton>
      )}
      {!list.mayWork && <span class="soft">{t('parcels.viewer')}</span>}
    </div>
  );
}

/** What else is done with parcels: beside the heading, on a phone in a menu. */
const PAGES = [
  { path: 'parcels/ship', title: 'ship.title', icon: 'truck', isOzon: true },
  { path: 'handover', title: 'handover.title', icon: 'warehouse', isOzon: true },
  { path: 'parcels/import', title: 'parcels.import', icon: 'upload', isOzon: false },
] as const;
