// Where a rule stands, and when it was last looked up there.
import { formatDate } from '../lib/time.ts';
import type { View } from './view.ts';

interface Sourced {
  source: string;
  /** "2026-11-26" */
  checkedOn: string;
}

export const SourceLink = (props: { of: Sourced; isFine?: boolean; view: View }) => {
  const { of, isFine, view } = props;
  const { t, lang, now } = view;
  return (
    <a class={isFine ? 'fine' : undefined} href={of.source} rel="noreferrer">
      {t('guide.source', {
        source: new URL(of.source).host,
        date: formatDate(lang, Date.parse(of.checkedOn), now),
      })}
    </a>
  );
};
