// The rejected rows as a file to correct and send again, and findings in words.
import type { Finding, FindingGroup } from '../contract/import.ts';
import type { Words } from '../contract/words.ts';
import type { FileTable } from '../lib/table-file.ts';
import { rangesText } from './group-findings.ts';
import type { KeptRow } from './kept-rows.ts';

/** Columns as received, followed by the row number and the errors. */
export function errorsTable(
  headings: readonly string[],
  rows: readonly KeptRow[],
  findings: readonly Finding[],
  t: Words,
): FileTable {
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
  const columns = [
    ...headings.map((text, i) => headingName(text, i, t)),
    t('import.line'),
    t('import.error'),
  ];
  return { name: 'errors', columns, pages: [lines] };
}

/** "Unknown carrier: 顺丰 (570), 圆通 (3)" and the rows. */
export function explainGroup(group: FindingGroup, t: Words): { what: string; where: string } {
  const { code, count, values, ranges } = group;
  const named = values.map(({ value, count: times }) =>
    times === 1 ? value : t('import.group.value', { value, count: times }),
  );
  const kind = t(`import.kind.${code}`);
  const isMore = values.reduce((sum, one) => sum + one.count, 0) < count && values.length > 0;
  const list = named.join(t('list.comma')) + (isMore ? '…' : '');
  const lines = rangesText(group, t('list.comma'));
  const last = ranges.at(-1)?.to ?? 0;
  const isCut = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0) < count && last > 0;
  return {
    what: list === '' ? kind : t('import.group', { kind, values: list }),
    where: t('import.group.lines', { count, lines: isCut ? `${lines}…` : lines }),
  };
}

export const explainFinding = ({ code, value, hint }: Finding, t: Words): string =>
  t(`import.finding.${code}`, { value, hint: hint ?? '' });

/** A column without a heading is named by its position. */
export const headingName = (text: string, place: number, t: Words): string =>
  text || t('import.column', { count: place + 1 });
