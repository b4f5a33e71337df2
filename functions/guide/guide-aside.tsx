// Beside the answer: the parcel it is about, or what was chosen; and the other questions.
import { CARRIERS } from '../carriers/index.ts';
import { type Asker, ISSUES, type Issue } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { STATUSES } from '../contract/status.ts';
import { formatDate } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Select } from '../parts/fields.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { LinkList } from '../parts/link-list.tsx';
import { Segment } from '../parts/tabs.tsx';
import { carrierName, type View } from '../shipments/view.ts';
import { type GuideForm, guideHref } from './guide-form.ts';

interface AsideProps {
  form: GuideForm & { role: Asker };
  shipment: Shipment | null;
  view: View;
}

export function GuideCase({ form, shipment, view }: AsideProps) {
  const { t, lang, now } = view;
  return (
    <section class={shipment ? 'card guide-case' : 'card aside guide-case'}>
      <h2>{t(shipment ? 'guide.parcel' : 'guide.form.issue')}</h2>
      <Segment
        label={t('guide.form.role')}
        tabs={(['buyer', 'seller'] as const).map((one) => ({
          href: guideHref(form, { role: one }, lang),
          text: t(`guide.role.${one}`),
          isHere: one === form.role,
        }))}
      />
      {shipment && (
        <Facts
          facts={[
            [t('page.number'), <span class="whole">{shipment.number}</span>],
            [t('page.carrier'), carrierName(shipment.carrier, lang)],
            shipment.scheme && [t('page.scheme'), t(`scheme.${shipment.scheme}`)],
            [
              t('guide.status'),
              <>
                {t(`status.${shipment.status}`)}
                {shipment.statusSince && (
                  <>
                    <br />
                    <span class="soft">
                      {formatDate(lang, Date.parse(shipment.statusSince), now)}
                    </span>
                  </>
                )}
              </>,
            ],
          ]}
        />
      )}
      {!shipment && <Refine form={form} view={view} />}
    </section>
  );
}

/** Both change the answer only now and then: folded away, unless one was chosen. */
function Refine({ form, view: { t, lang } }: Pick<AsideProps, 'form' | 'view'>) {
  const { role, issue, scheme, carrier, status, number, parcel } = form;
  const hidden = { n: number, p: parcel, role, issue, scheme };
  const carriers = CARRIERS.filter(({ kind }) => kind !== 'aggregator');
  return (
    <details open={carrier !== null || status !== null}>
      <summary>{t('guide.refine')}</summary>
      <form class="fields" method="get" action={`/${lang}/guide`}>
        {Object.entries(hidden).map(
          ([name, value]) => value && <input type="hidden" name={name} value={value} />,
        )}
        <Select
          name="carrier"
          label={t('guide.form.carrier')}
          value={carrier ?? ''}
          empty={t('guide.form.carrier.any')}
          options={carriers.map(({ id, name }) => [id, name[lang]])}
        />
        <Select
          name="status"
          label={t('guide.form.status')}
          value={status ?? ''}
          empty={t('guide.form.scheme.unknown')}
          options={STATUSES.map((one) => [one, t(`status.${one}`)])}
        />
        <Button look="second">{t('guide.refine.do')}</Button>
      </form>
    </details>
  );
}

/** About the same parcel, and by the same person. */
export function OtherQuestions(props: { form: AsideProps['form']; asked: Issue; view: View }) {
  const { form, asked, view } = props;
  const { t, lang } = view;
  const { role, number } = form;
  const chat = new URLSearchParams({ role, issue: asked, ...(number && { n: number }) });
  // A question the parcel answered by itself can still be put.
  const links = ISSUES.filter((issue) => issue !== form.issue).map((issue) => ({
    href: guideHref({ ...form, status: null, since: null }, { issue }, lang),
    icon: ISSUE_ICONS[issue],
    title: t(`guide.issue.${issue}`),
  }));
  return (
    <nav class="card other-questions" aria-label={t('guide.other')}>
      <h2>{t('guide.other')}</h2>
      <LinkList links={links.slice(0, SHOWN)} />
      <details>
        <summary>{t('guide.more.issues')}</summary>
        <LinkList links={links.slice(SHOWN)} />
      </details>
      <p class="fine">
        <a href={`/${lang}/chat?${chat}`}>{t('guide.texts')}</a>
      </p>
    </nav>
  );
}

const SHOWN = 6;
