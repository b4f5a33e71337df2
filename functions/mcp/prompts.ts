// Ready tasks that a person picks in their assistant, in the three languages.
import type { McpServer } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { LANGS, type Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Caller } from './caller.ts';

const Given = v.pipe(v.string(), v.minLength(3), v.maxLength(64));
const InLang = v.optional(v.picklist(LANGS));

/** What each is asked with; `day` takes nothing. */
const PROMPTS = [
  {
    id: 'where',
    name: 'where_is_my_parcel',
    args: v.object({ number: Given, lang: InLang }),
    isForShops: false,
  },
  {
    id: 'contact',
    name: 'whom_to_contact',
    args: v.object({ number: Given, lang: InLang }),
    isForShops: false,
  },
  { id: 'day', name: 'plan_my_day', args: v.object({ lang: InLang }), isForShops: true },
  {
    id: 'answer',
    name: 'answer_a_ticket',
    args: v.object({ ticket: Given, lang: InLang }),
    isForShops: true,
  },
] as const;

export function addPrompts(server: McpServer, { role }: Caller, preferred: Lang): void {
  for (const { id, name, args, isForShops } of PROMPTS) {
    if (isForShops && role === null) continue;
    const config = {
      title: words(preferred)(`mcp.prompt.${id}`),
      description: words(preferred)(`mcp.prompt.${id}.lead`),
      argsSchema: toStandardJsonSchema(args as v.GenericSchema<Asked>),
    };
    server.registerPrompt(name, config, (given) => {
      const { lang = preferred, number = '', ticket = '' } = given;
      const text = words(lang)(`mcp.prompt.${id}.text`, { number, ticket });
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    });
  }
}

interface Asked {
  number?: string;
  ticket?: string;
  lang?: Lang | undefined;
}
