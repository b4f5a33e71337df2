// The rejected rows as a file to correct and send again.
import type { Finding } from '../contract/import.ts';
import type { Words } from '../contract/words.ts';
import { CSV_START, csvOf } from '../lib/csv.ts';
import type { KeptRow } from './read.ts';

/** Columns as received, followed by the row number and the errors. No cell can start a formula. */
export function errorsFile(
  headings: readonly string[],
  rows: readonly KeptRow[],
  findings: readonly Finding[],
  t: Words,
): string {
  const errors = Map.groupBy(
    findings.filter(({ isError }) => isError),
    ({ line }) => line,
  );
  const lines = rows
    .filter(({ line }) => errors.has(line))
    .map(({ line, cells }) => {
      const reasons = (errors.get(line) ?? []).map((finding) => explainFinding(finding, t));
      return [...cells, String(line), reasons.join('; ')];
    });
  const head = [
    ...headings.map((text, i) => headingName(text, i, t)),
    t('import.line'),
    t('import.error'),
  ];
  return CSV_START + csvOf([head, ...lines]);
}

export const explainFinding = ({ code, value, hint }: Finding, t: Words): string =>
  t(`import.finding.${code}`, { value, hint: hint ?? '' });

/** A column without a heading is named by its position. */
export const headingName = (text: string, place: number, t: Words): string =>
  text || t('import.column', { count: place + 1 });
