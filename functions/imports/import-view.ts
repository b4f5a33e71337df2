// What a stored import says of its file, and how the API and the pages show it.
import {
  FINDINGS_SHOWN,
  type Finding,
  type FindingGroup,
  type Import,
  type ImportColumns,
} from '../contract/import.ts';
import { iso } from '../lib/iso.ts';
import type { Checked } from './check.ts';
import { NOTHING } from './columns.ts';
import { groupFindings } from './group-findings.ts';
import type { ImportRow } from './store.ts';

/** Facts about the file besides its contents. */
export interface Layout {
  encoding: Import['encoding'];
  /** Absent in files of before, which were text. */
  sheet?: string | null;
  headings: string[];
  /** The first rows: line in the file and the kept cells. */
  sample: { line: number; cells: string[] }[];
}

/** As stored. Files checked before have the first findings alone. */
type StoredFindings = { first: Finding[]; groups: FindingGroup[]; joined: number } | Finding[];

/** For the row of an import. */
export function countsOf({ good, findings, warnedCount, joinedCount }: Checked) {
  const stored: StoredFindings = {
    first: findings.slice(0, FINDINGS_SHOWN),
    groups: groupFindings(findings),
    joined: joinedCount,
  };
  return {
    good_count: good.length,
    warned_count: warnedCount,
    findings: JSON.stringify(stored),
  };
}

export function viewImport(row: ImportRow): Import {
  const layout = JSON.parse(row.layout) as Layout;
  const stored = JSON.parse(row.findings) as StoredFindings;
  const { first, groups, joined } = Array.isArray(stored)
    ? { first: stored, groups: groupFindings(stored), joined: 0 }
    : stored;
  return {
    id: row.id,
    fileName: row.file_name,
    state: row.state,
    encoding: layout.encoding,
    sheet: layout.sheet ?? null,
    headings: layout.headings,
    columns: { ...NOTHING, ...(JSON.parse(row.columns) as Partial<ImportColumns>) },
    rowCount: row.row_count,
    goodCount: row.good_count,
    joinedCount: joined,
    wrongCount: row.row_count - row.good_count - joined,
    warnedCount: row.warned_count,
    findingGroups: groups,
    findings: first,
    doneCount: row.next_row,
    newCount: row.new_count,
    knownCount: row.known_count,
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}
