// Links to a table as a file, in both formats.
import type { Words } from '../contract/words.ts';

/** `path`: up to the ending of the file. */
export function FileLinks({
  label,
  path,
  query,
  t,
}: {
  label: string;
  path: string;
  query?: string;
  t: Words;
}) {
  const behind = query ? `?${query}` : '';
  return (
    <p>
      {label}{' '}
      <a href={`${path}.xlsx${behind}`} download>
        {t('file.xlsx')}
      </a>
      {' · '}
      <a href={`${path}.csv${behind}`} download>
        {t('file.csv')}
      </a>
    </p>
  );
}
