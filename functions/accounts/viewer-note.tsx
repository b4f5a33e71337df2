// Once per page: why buttons are missing that other people of the shop have.
import type { Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { Notice } from '../parts/notice.tsx';

export const ViewerNote = ({ lang, t }: { lang: Lang; t: Words }) => (
  <Notice
    icon="eye-off"
    end={<a href={`/${lang}/desk/settings/members`}>{t('desk.viewer.who')}</a>}
  >
    {t('desk.viewer')}
  </Notice>
);
