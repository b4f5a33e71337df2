// What an assistant may read without asking: rules, statuses and ways to reach people, in three languages.
import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { ASKERS } from '../contract/guide.ts';
import { isLang, LANG_TAG, LANGS, type Lang } from '../contract/lang.ts';
import { isTerminal, meaningOf, STATUSES, STEPS, SUB_STATUSES } from '../contract/status.ts';
import { words } from '../contract/words.ts';
import { DESKS, waysFor } from '../policies/contacts.ts';
import { POLICIES } from '../policies/policies.ts';
import { viewPolicy } from '../policies/view.ts';

interface Kind {
  title: string;
  description: string;
  ids: readonly string[];
  read(id: string, lang: Lang): object;
}

const OTHERS = ['unknown', ...CARRIERS.map(({ id }) => id)];

/** `parcel-desk://{kind}/{lang}` is the whole list, `…/{id}` one of it. */
const KINDS: Record<string, Kind> = {
  policies: {
    title: 'Rules',
    description: 'Rules of Ozon and the carriers: text, source, day of the last check, confidence.',
    ids: POLICIES.map(({ id }) => id),
    read: (id, lang) =>
      viewPolicy(POLICIES.find((one) => one.id === id)?.id ?? POLICIES[0].id, lang),
  },
  statuses: {
    title: 'Statuses',
    description: 'Every status, with its steps and sub-statuses in plain words.',
    ids: STATUSES,
    read: (id, lang) => viewStatus(STATUSES.find((one) => one === id) ?? 'pending', lang),
  },
  contacts: {
    title: 'Ways to reach people',
    description:
      'How buyers and sellers reach Ozon, each other and the carriers, and what to do where no way is published.',
    ids: [...DESKS, ...OTHERS],
    read: (id, lang) => ({
      of: id,
      name: findCarrier(id)?.name[lang] ?? null,
      ...Object.fromEntries(ASKERS.map((role) => [role, waysFor(id, role, lang)])),
    }),
  },
};

export function addResources(server: McpServer): void {
  for (const [kind, { title, description, ids, read }] of Object.entries(KINDS)) {
    const complete = { lang: (typed: string) => LANGS.filter((lang) => lang.startsWith(typed)) };
    const about = { title, description, mimeType: 'application/json' };
    const whole = new ResourceTemplate(`parcel-desk://${kind}/{lang}`, {
      list: () => ({
        resources: LANGS.map((lang) => ({
          ...about,
          uri: `parcel-desk://${kind}/${lang}`,
          name: `${kind}-${LANG_TAG[lang]}`,
          title: `${title} (${lang})`,
        })),
      }),
      complete,
    });
    server.registerResource(kind, whole, about, (uri, { lang }) => {
      const of = langIn(lang, uri);
      return json(uri, Object.fromEntries([[kind, ids.map((id) => read(id, of))]]));
    });
    const one = new ResourceTemplate(`parcel-desk://${kind}/{lang}/{id}`, {
      list: undefined,
      complete: { ...complete, id: (typed: string) => ids.filter((id) => id.startsWith(typed)) },
    });
    server.registerResource(
      `${kind}-one`,
      one,
      { ...about, title: `${title}: one` },
      (uri, { lang, id }) => {
        const known = ids.find((one) => one === id);
        if (known === undefined) throw new ResourceNotFoundError(uri.href);
        return json(uri, read(known, langIn(lang, uri)));
      },
    );
  }
}

function langIn(lang: string | string[] | undefined, uri: URL): Lang {
  if (typeof lang === 'string' && isLang(lang)) return lang;
  throw new ResourceNotFoundError(uri.href);
}

const json = ({ href }: URL, value: object) => ({
  contents: [{ uri: href, mimeType: 'application/json', text: JSON.stringify(value) }],
});

function viewStatus(status: (typeof STATUSES)[number], lang: Lang) {
  const t = words(lang);
  const steps = STEPS.filter((step) => meaningOf(step).status === status);
  const subs = SUB_STATUSES.filter((sub) => steps.some((step) => meaningOf(step).sub === sub));
  return {
    id: status,
    text: t(`status.${status}`),
    isFinal: isTerminal(status),
    steps: steps.map((id) => ({ id, text: t(`step.${id}`) })),
    subStatuses: subs.map((id) => ({ id, text: t(`sub.${id}`) })),
  };
}
