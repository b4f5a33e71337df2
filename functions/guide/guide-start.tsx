// Where the guide begins: who asks, eight tiles and the other cases, or the number of a parcel.
import { type Asker, ISSUES, type Issue } from '../contract/guide.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { LinkList } from '../parts/link-list.tsx';
import { Notice } from '../parts/notice.tsx';
import { Segment } from '../parts/tabs.tsx';
import { Tiles } from '../parts/tiles.tsx';
import type { View } from '../shipments/view.ts';
import { type GuideForm, guideHref } from './guide-form.ts';

const FIRST = [
  'late',
  'lost',
  'damaged',
  'wrong_address',
  'no_pickup_notice',
  'delivered_not_received',
  'customs',
  'return',
] as const satisfies readonly Issue[];
const OTHERS = ISSUES.filter((issue) => !FIRST.some((one) => one === issue));

interface StartProps {
  form: GuideForm & { role: Asker };
  view: View;
}

export function GuideStart({ form, view }: StartProps) {
  const { t } = view;
  const { number } = form;
  const title =
    number === '' ? t('guide.start') : t('guide.start.about', { number: number.slice(0, 40) });
  return { title, page: <Start title={title} form={form} view={view} /> };
}

function Start({ title, form, view: { t, lang } }: StartProps & { title: string }) {
  const { role, number } = form;
  const tile = (issue: Issue) => ({
    href: guideHref(form, { issue }, lang),
    icon: ISSUE_ICONS[issue],
    title: t(`guide.issue.${issue}`),
  });
  return (
    <div class="guide-start">
      <h1>{title}</h1>
      <p class="lead">{t('guide.lead')}</p>
      {number !== '' && (
        <Notice>{t('guide.start.unknown', { number: number.slice(0, 40) })}</Notice>
      )}
      <Segment
        label={t('guide.form.role')}
        tabs={(['buyer', 'seller'] as const).map((one) => ({
          href: guideHref(form, { role: one }, lang),
          text: t(`guide.role.${one}`),
          isHere: one === role,
        }))}
      />
      <Tiles
        tiles={FIRST.map((issue) => ({ ...tile(issue), note: t(`guide.tile.${issue}.${role}`) }))}
      />
      <section class="card more-issues">
        <h2>{t('guide.more.issues')}</h2>
        <LinkList links={OTHERS.map(tile)} />
      </section>
      <form class="guide-ask" method="get" action={`/${lang}/guide`}>
        <input type="hidden" name="role" value={role} />
        <label for="guide-n">{t('guide.ask')}</label>
        <div class="ask-field">
          <Icon name="search" />
          <input
            id="guide-n"
            name="n"
            value={number}
            required
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            placeholder={t('form.placeholder')}
          />
          <Button>{t('form.submit')}</Button>
        </div>
        <p class="fine">{t('guide.ask.hint')}</p>
      </form>
    </div>
  );
}
