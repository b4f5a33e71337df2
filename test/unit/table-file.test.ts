// Tables as files: what stands in a cell harms no reader of the file.
import { expect, test } from 'vitest';
import { newBudget, partsOf, textOf } from '../../functions/imports/zip.ts';
import { tableFile } from '../../functions/lib/table-file.ts';

test('the XML of a workbook has no character that XML does not allow, whatever stands in a cell', async () => {
  const odd = ['=1+1', 'a\u0000b', 'x\ud800y', 'v\uffffw\ufffe', '\u0008\u000b', '<b>&"]]>'];
  const table = { name: 'odd', columns: ['a'], pages: [odd.map((cell) => [cell])] };
  const bytes = new Uint8Array(await (await tableFile(table, 'xlsx', 'utc')).arrayBuffer());
  const sheet = [...partsOf(bytes)].find(([name]) => name.endsWith('sheet1.xml'))?.[1];
  if (!sheet) throw new Error('no sheet');
  let xml = '';
  for await (const piece of textOf(sheet, newBudget())) xml += piece;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for.
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/);
  expect(xml).toContain('<t>=1+1</t>');
  expect(xml).toContain('vw');
  expect(xml).not.toContain('<f');
});
