// The head of Ozon's working pages: each leads to the others, so that they are found.
import { LinkButton } from '../parts/button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { View } from '../shipments/view.ts';

export const OZON_PAGES = ['ship', 'labels', 'handover', 'logistics', 'rating'] as const;
export type OzonPage = (typeof OZON_PAGES)[number];

const PATHS: Record<OzonPage, string> = {
  ship: 'parcels/ship',
  labels: 'labels',
  handover: 'handover',
  logistics: 'logistics',
  rating: 'rating',
};

interface Props {
  /** Also of a page behind it. */
  here: OzonPage;
  title: unknown;
  lead?: unknown;
  /** From a page behind one of them. */
  back?: { href: string; name: string };
  /** A viewer sends no numbers. */
  mayWork: boolean;
  view: View;
}

export function OzonHead({ here, title, lead, back, mayWork, view: { t, lang } }: Props) {
  return (
    <>
      <div class="title">
        {back && <LinkButton href={back.href} look="quiet" icon="chevron-left" name={back.name} />}
        <h1>{title}</h1>
      </div>
      <div class="card flush ozon-tabs">
        <Tabs
          label={t('ozon.pages')}
          tabs={OZON_PAGES.filter((page) => mayWork || page !== 'ship').map((page) => ({
            href: `/${lang}/desk/${PATHS[page]}`,
            text: t(`ozon.pages.${page}`),
            isHere: page === here,
          }))}
        />
        {lead && <p class="soft">{lead}</p>}
      </div>
    </>
  );
}
