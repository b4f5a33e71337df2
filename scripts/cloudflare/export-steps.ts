// Which commands copy a database at Cloudflare: one a table.
import { join } from 'node:path';
import { definitions } from '../tables.ts';

export interface ExportStep {
  command: string[];
  /** Where what it prints is kept; absent: it writes a file itself. */
  output?: string;
}

export function exportSteps(
  schema: readonly string[],
  database: string,
  folder: string,
): ExportStep[] {
  return [...definitions(schema)].flatMap(([name, sql]): ExportStep[] => {
    if (/^CREATE VIRTUAL TABLE/i.test(sql)) {
      const query = `SELECT * FROM ${name}`;
      const command = ['d1', 'execute', database, '--remote', '--json', '--command', query];
      return [{ command, output: join(folder, `${name}.json`) }];
    }
    if (!/^CREATE TABLE/i.test(sql)) return [];
    const file = join(folder, `${name}.sql`);
    return [
      {
        command: [
          'd1',
          'export',
          database,
          '--remote',
          '--no-schema',
          '--table',
          name,
          '--output',
          file,
        ],
      },
    ];
  });
}
