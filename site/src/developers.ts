// The pages for developers in the help center: the API by its own description.
import openapi from '../../docs/openapi.json';
import type { Lang } from '../../functions/contract/lang.ts';

export const developersPath = (slug = ''): string =>
  slug === '' ? 'developers/' : `developers/${slug}/`;
export const developersLink = (lang: Lang, slug = ''): string => `/${lang}/${developersPath(slug)}`;

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security?: Record<string, unknown>[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: Schema;
  }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
}
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  anyOf?: Schema[];
}
export interface Listed extends Operation {
  method: string;
  path: string;
}

type Paths = Record<string, Record<string, Operation>>;

const listed = (paths: Paths): Listed[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => ({
      ...one,
      path,
      method: method.toUpperCase(),
    })),
  );

const all: Listed[] = [
  ...listed(openapi.paths as unknown as Paths),
  ...listed(openapi.webhooks as unknown as Paths),
];

const slugOf = (tag: string): string => `api-${tag.toLowerCase().replaceAll(' ', '-')}`;

/** The API by subject, in the order of the document. */
export const API_PAGES = [...Map.groupBy(all, ({ tags: [tag = ''] }) => tag)].map(
  ([tag, operations]) => ({ slug: slugOf(tag), tag, operations }),
);

const schemas = openapi.components.schemas as unknown as Record<string, Schema>;

/** A named schema as it is. */
export const resolved = (schema: Schema): Schema =>
  schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? schema) : schema;

/** What a value may be, in a few words. */
export function typeOf({ $ref, type, enum: values, items, anyOf, properties }: Schema): string {
  if ($ref) return $ref.split('/').at(-1) ?? '';
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (type === 'array') return `${items ? bracketed(typeOf(items)) : 'any'}[]`;
  return properties ? 'object' : (type ?? 'any');
}

const bracketed = (type: string): string => (type.includes(' | ') ? `(${type})` : type);
