// Groups findings by kind, with the rows they are in and their most frequent values. Pure.
import {
  FINDING_CODES,
  type Finding,
  type FindingGroup,
  GROUP_RANGES_MAX,
  GROUP_VALUES_MAX,
} from '../contract/import.ts';

/** Errors first, then by count. `findings`: in the order of their rows. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ code, isError }) => `${code} ${isError}`);
  return [...groups.values()]
    .map(groupOf)
    .sort(
      (a, b) =>
        Number(b.isError) - Number(a.isError) ||
        b.count - a.count ||
        FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code),
    );
}

function groupOf(findings: readonly Finding[]): FindingGroup {
  const [first] = findings as [Finding];
  const counts = new Map<string, number>();
  for (const { value } of findings) {
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, GROUP_VALUES_MAX)
    .map(([value, count]) => ({ value, count }));
  const { code, isError } = first;
  return { code, isError, count: findings.length, ranges: rangesOf(findings), values };
}

function rangesOf(findings: readonly Finding[]): FindingGroup['ranges'] {
  const ranges: FindingGroup['ranges'] = [];
  for (const { line } of findings) {
    const last = ranges.at(-1);
    if (last && line <= last.to + 1) last.to = line;
    else if (ranges.length === GROUP_RANGES_MAX) break;
    else ranges.push({ from: line, to: line });
  }
  return ranges;
}

/** "3–5, 9"; a dash joins neighbours. */
export const rangesText = ({ ranges }: Pick<FindingGroup, 'ranges'>, comma: string): string =>
  ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(comma);
