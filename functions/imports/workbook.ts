// Finds the parts of a workbook (ECMA-376): its sheets in order, its shared texts, its number formats. Pure.
import { kindOfFormat, type NumberKind } from './number-format.ts';
import { attributeOf, readXml, type XmlHandler } from './xml-reader.ts';
import { type Budget, textOf, UnreadableZip, type ZipPart } from './zip.ts';

export interface Workbook {
  /** Those that are shown, in their order. */
  sheets: { name: string; part: ZipPart }[];
  sharedTexts: ZipPart | null;
  /** By the style number of a cell. */
  kinds: NumberKind[];
  is1904: boolean;
}

const SHEETS_MAX = 100;
const STYLES_MAX = 65_536;

/** Throws `UnreadableZip`, `UnreadableXml`. */
export async function openWorkbook(
  parts: ReadonlyMap<string, ZipPart>,
  budget: Budget,
): Promise<Workbook> {
  const root = await linksOf(parts, '', budget);
  const path = root.find(({ type }) => type === 'officedocument')?.path ?? 'xl/workbook.xml';
  const links = await linksOf(parts, path, budget);
  const linked = (type: string) => parts.get(links.find((one) => one.type === type)?.path ?? '');
  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readPart(parts.get(path), budget, (name, attributes) => {
    if (name === 'workbookPr') is1904 = isTrue(attributeOf(attributes, 'date1904'));
    if (name !== 'sheet' || listed.length >= SHEETS_MAX) return;
    const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
    const id = attributeOf(attributes, 'id') ?? '';
    listed.push({ name: attributeOf(attributes, 'name') ?? '', id, isHidden });
  });
  const shown = listed.filter(({ isHidden }) => !isHidden);
  const sheets = (shown.length > 0 ? shown : listed).flatMap(({ name, id }) => {
    const part = parts.get(links.find((link) => link.id === id)?.path ?? '');
    return part ? [{ name, part }] : [];
  });
  if (sheets.length === 0) throw new UnreadableZip('no sheet');
  const styles = linked('styles');
  const kinds = styles ? await kindsOf(styles, budget) : [];
  return { sheets, sharedTexts: linked('sharedstrings') ?? null, kinds, is1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** What a part links to. Paths in lower case, as the names of parts. */
async function linksOf(parts: ReadonlyMap<string, ZipPart>, path: string, budget: Budget) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links: { id: string; type: string; path: string }[] = [];
  const part = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  await readPart(part, budget, (name, attributes) => {
    if (name !== 'Relationship' || links.length >= 1_000) return;
    const target = (attributeOf(attributes, 'Target') ?? '').replaceAll('\\', '/').toLowerCase();
    const type = attributeOf(attributes, 'Type') ?? '';
    links.push({
      id: attributeOf(attributes, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1).toLowerCase(),
      path: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
    });
  });
  return links;
}

/** Of each style of a cell, `cellXfs`; `cellStyleXfs` has the same elements and comes first. */
async function kindsOf(part: ZipPart, budget: Budget): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  const close = (name: string) => {
    if (name === 'cellXfs') isInCells = false;
    return true;
  };
  const open = (name: string, attributes: string) => {
    const id = Number(attributeOf(attributes, 'numFmtId'));
    if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
    if (name === 'cellXfs') isInCells = true;
    if (name === 'xf' && isInCells && kinds.length < STYLES_MAX) {
      kinds.push(kindOfFormat(id, codes.get(id)));
    }
  };
  await readPart(part, budget, open, close);
  return kinds;
}

async function readPart(
  part: ZipPart | undefined,
  budget: Budget,
  open: XmlHandler['open'],
  close: XmlHandler['close'] = () => true,
): Promise<void> {
  if (!part) return;
  await readXml(textOf(part, budget), { open, close, text: () => {}, wantsText: false });
}
