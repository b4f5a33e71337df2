// The files of packages/status-dictionary, by name: data small enough to be read in a diff, a module and its
// types, and what npm needs.
import { readFileSync } from 'node:fs';
import { LANGS } from '../functions/contract/lang.ts';
import { makeDictionary } from '../functions/guide/dictionary.ts';

export function packageFiles(): Record<string, string> {
  const { version, license, carriers, ...lists } = makeDictionary();
  const ids = carriers.map(({ id }) => id);
  return {
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [`data/${kebab(name)}.json`, lines(list)]),
    ),
    ...Object.fromEntries(
      carriers.map((carrier) => [`data/carriers/${carrier.id}.json`, json(carrier)]),
    ),
    'index.js': moduleOf(version, ids),
    'index.d.ts': typesOf(lists, carriers),
    'package.json': json(manifest(version, license)),
    'README.md': readme(version, lists, carriers),
    LICENSE: readFileSync('LICENSE', 'utf8'),
  };
}

type Made = ReturnType<typeof makeDictionary>;
type Lists = Omit<Made, 'version' | 'license' | 'carriers'>;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
/** One entry a line. */
const lines = (list: readonly unknown[]) =>
  `[\n${list.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`;
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const nameOf = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const manifest = (version: string, license: string) => ({
  name: 'parcel-desk-status-dictionary',
  version,
  description:
    'What each status code of Ozon and of the carriers to Russia means, and who has to act: ru, zh, en.',
  keywords: ['tracking', 'parcel', 'status', 'ozon', 'cdek', 'carrier', 'logistics'],
  license,
  type: 'module',
  sideEffects: false,
  exports: { '.': { types: './index.d.ts', default: './index.js' }, './data/*': './data/*' },
  files: ['data', 'index.js', 'index.d.ts'],
  engines: { node: '>=20.10' },
});

const moduleOf = (version: string, ids: readonly string[]) => `// Made by \`npm run dictionary\`.
import cases from './data/cases.json' with { type: 'json' };
${ids.map((id) => `import ${nameOf(id)} from './data/carriers/${id}.json' with { type: 'json' };`).join('\n')}
import parties from './data/parties.json' with { type: 'json' };
import statuses from './data/statuses.json' with { type: 'json' };
import steps from './data/steps.json' with { type: 'json' };
import subStatuses from './data/sub-statuses.json' with { type: 'json' };

export const version = '${version}';
export const carriers = [
${ids.map((id) => `  ${nameOf(id)},`).join('\n')}
];
export { cases, parties, statuses, steps, subStatuses };

/** What a carrier's code means: its step, and the case with who has to act. null: not in the dictionary. */
export function lookUp(carrierId, code) {
  const carrier = carriers.find(({ id }) => id === carrierId);
  if (carrier === undefined) return null;
  const wanted = canonical(code);
  const bare = wanted.includes('/') ? wanted.slice(0, wanted.lastIndexOf('/')) : wanted;
  const main = carrier.qualifiesByUnderscore ? bare.split('_')[0] : bare;
  const codes = new Map(Object.entries(carrier.codes).map(([key, id]) => [canonical(key), id]));
  const found = codes.get(wanted) ?? codes.get(bare) ?? codes.get(main);
  const step = steps.find(({ id }) => id === found);
  if (step === undefined) return null;
  return { step, case: cases.find(({ id }) => id === step.case) ?? null };
}

/** Senders vary case and append blanks. */
const canonical = (code) => code.trim().replace(/\\s+/g, ' ').toUpperCase();
`;

function typesOf(lists: Lists, carriers: Made['carriers']): string {
  const union = (ids: readonly string[]) => ids.map((id) => `\n  | '${id}'`).join('');
  const idsOf = (list: readonly { id: string }[]) => union(list.map(({ id }) => id));
  return `// Made by \`npm run dictionary\`.
export type Status =${idsOf(lists.statuses)};
export type SubStatus =${idsOf(lists.subStatuses)};
export type Party =${idsOf(lists.parties)};
export type Step =${idsOf(lists.steps)};
export type Case =${idsOf(lists.cases)};
export type CarrierId =${idsOf(carriers)};

export interface Words {
${LANGS.map((lang) => `  ${lang}: string;`).join('\n')}
}
export interface StepEntry {
  id: Step;
  /** null: it says nothing about where the parcel is. */
  status: Status | null;
  subStatus: SubStatus | null;
  /** On the way back to the sender. */
  isReturn: boolean;
  /** What is the matter after it, when nothing else is known of the parcel. */
  case: Case | null;
  words: Words;
}
export interface CaseEntry {
  id: Case;
  words: Words;
  /** Who has to act, by who answers for the delivery. */
  turn: { ozon: Party; partner: Party; own_carrier: Party; fbp: Party; unknown: Party };
  /** The rules that set a deadline, with their sources; the first with a known beginning counts. */
  until: { rule: string; ifNobodyActs: string; source: string | null; checkedOn: string }[];
  /** Why there is no deadline, when no rule sets one. */
  because: string;
}
export interface CarrierEntry {
  id: CarrierId;
  kind: 'marketplace' | 'carrier' | 'aggregator';
  name: Words;
  /** The documents its codes were compared with, and the day of that. */
  source: string;
  checkedOn: string;
  /** Whether an unlisted \`A_B\` is a kind of the listed \`A\`. */
  qualifiesByUnderscore: boolean;
  codes: Record<string, Step>;
}

export const version: string;
export const statuses: { id: Status; isTerminal: boolean; words: Words }[];
export const subStatuses: { id: SubStatus; words: Words }[];
export const parties: { id: Party; words: Words }[];
export const steps: StepEntry[];
export const cases: CaseEntry[];
export const carriers: CarrierEntry[];
/** null: not in the dictionary. */
export function lookUp(
  carrierId: string,
  code: string,
): { step: StepEntry; case: CaseEntry | null } | null;
`;
}

function readme(version: string, lists: Lists, carriers: Made['carriers']): string {
  const count = carriers.reduce((sum, { codes }) => sum + Object.keys(codes).length, 0);
  const row = ({ id, name, codes, source, checkedOn }: Made['carriers'][number]) =>
    `| \`${id}\` | ${name.en} | ${Object.keys(codes).length} | ${source} | ${checkedOn} |`;
  return `# Status dictionary

What a carrier's status code means, and who has to act then: ${count} codes of ${carriers.length} carriers and
aggregators, ${lists.steps.length} steps, ${lists.statuses.length} statuses, ${lists.cases.length} cases, each in Russian, Chinese and English. Version ${version}, MIT.

\`\`\`js
import { lookUp } from 'parcel-desk-status-dictionary';

const known = lookUp('cdek', 'CUSTOMS_COMPLETE');
known?.step.words.en;
known?.case?.turn.own_carrier; // who has to act, with the seller's own carrier
\`\`\`

code → **step** (what happened, one word) → **status** and sub-status (where the parcel is) → **case** (what is the
matter) → **turn** (who has to act), by who answers for the delivery:

- \`ozon\`: Ozon delivers. \`partner\`: a carrier that is Ozon's partner. \`own_carrier\`: the seller's own carrier.
- \`fbp\`: a partner warehouse. \`unknown\`: nobody said.

A code that is not listed has no meaning here: show the carrier's own words. Nothing is guessed. \`until\` names the
rules that set a deadline, with source and the day it was last compared; \`because\` says why there is none.

Only codes and our own words are published: no texts of carriers, no data of parcels. A code added is a minor version,
a changed meaning a major one. The files in \`data/\` are made from the code of Parcel Desk by \`npm run dictionary\`.

| Carrier | Name | Codes | Source | Checked |
|---|---|---|---|---|
${carriers.map(row).join('\n')}
`;
}
