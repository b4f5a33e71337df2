// The operations of docs/openapi.json, and whether an answer is one of those it names.
import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Answer } from './shot.ts';

export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
}

interface Media {
  content?: Record<string, { schema: JsonSchema }>;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: { in: 'path' | 'query'; name: string; required?: boolean; schema?: JsonSchema }[];
  body: JsonSchema | null;
  responses: Record<string, Media>;
  /** Names of the schemes that let one in; empty: anyone. */
  security: string[];
}

interface Document {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, JsonSchema> };
}

interface RawOperation {
  operationId: string;
  parameters?: Operation['parameters'];
  requestBody?: Media;
  responses: Record<string, Media>;
  security?: Record<string, unknown>[];
}

const document: Document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    parameters: operation.parameters ?? [],
    body: operation.requestBody?.content?.['application/json']?.schema ?? null,
    responses: operation.responses,
    security: (operation.security ?? []).flatMap(Object.keys),
  })),
);

export function resolve(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  return resolve(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
}

/** What about an answer the document does not say; null: it is as documented. */
export function undocumentedIn({ id, responses }: Operation, answer: Answer): string | null {
  const response = responses[answer.status];
  if (response === undefined) return `${id} is answered ${answer.status}${slugIn(answer)}`;
  const content = response.content ?? {};
  if (!(answer.type in content)) return `${id} is answered ${answer.status} as ${answer.type}`;
  if (!answer.type.endsWith('json')) return null;
  const { valid, errors } = validatorOf(id, answer, content[answer.type]?.schema ?? {}).validate(
    JSON.parse(answer.text),
  );
  if (valid) return null;
  const { instanceLocation, error } = errors.at(-1) ?? { instanceLocation: '', error: '' };
  return `${id}, ${answer.status}: ${instanceLocation.replace(/\/\d+/g, '/n')} ${error}`;
}

const slugIn = ({ text }: Answer): string => / *\/problems\/([\w-]+)/.exec(text)?.[0] ?? '';

const validators = new Map<string, Validator>();

function validatorOf(id: string, { status }: Answer, schema: JsonSchema): Validator {
  const key = `${id} ${status}`;
  const made =
    validators.get(key) ??
    // References lead into the document, so it comes along.
    new Validator({ ...schema, components: document.components } as unknown as Schema, '2020-12');
  validators.set(key, made);
  return made;
}
