// A calendar feed, offered in every way that calendars take one: opened by them, or its address pasted into them.
import { LinkList } from '../parts/link-list.tsx';
import type { View } from './view.ts';

interface CalendarLinksProps {
  /** Whole address. */
  calendar: string;
  title: string;
  more: string;
  /** A file of its dates as they are now. */
  withFile?: boolean;
  view: View;
}

export function CalendarLinks({ calendar, title, more, withFile, view }: CalendarLinksProps) {
  const { t } = view;
  const { pathname, search } = new URL(calendar);
  return (
    <>
      <LinkList
        links={[
          {
            href: calendar.replace(/^https?:/, 'webcal:'),
            icon: 'calendar-plus',
            title,
            more,
          },
          ...(withFile
            ? [{ href: pathname + search, icon: 'download' as const, title: t('follow.file') }]
            : []),
        ]}
      />
      {/* Google’s and Outlook’s open no webcal link: they take the address. */}
      <details>
        <summary>{t('follow.address')}</summary>
        <copy-text data-copy={t('page.copy.address')} data-copied={t('page.copied')}>
          <code>{calendar}</code>
        </copy-text>
      </details>
    </>
  );
}
