import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../functions/app.ts';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import { openApiDocument } from '../../functions/lib/openapi-document.ts';
import { call } from './support/hooks.ts';

interface Operation {
  operationId?: string;
  summary?: string;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: { summary: string } }>;
  components: { schemas: Record<string, object> };
}

const read = async (): Promise<Document> => (await call('/api/v1/openapi.json')).json();

describe('the OpenAPI document', () => {
  test('the OpenAPI document is version 3.1 and describes every API route and no other', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const isOfTheApi = /^\/(?:api|hooks|health|ready|metrics)/;
    const routes = app.routes
      .filter(({ method, path }) => !['ALL', 'OPTIONS'].includes(method) && isOfTheApi.test(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    expect([...new Set(described)].sort()).toEqual([...new Set(routes)].sort());
  });

  test('the OpenAPI document gives every operation an id, a summary, a typed answer and problem types', async () => {
    const operations = Object.values((await read()).paths).flatMap((path) => Object.values(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(operations.length);
    for (const operation of operations) {
      expect(operation.summary).toBeTruthy();
      const ok = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      const [answer] = Object.values(ok?.[1].content ?? {});
      expect(answer?.schema, operation.operationId).toBeDefined();
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) continue;
        expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  test('the OpenAPI document lists 405 for three read-only routes, and the API answers so', async () => {
    const { paths } = await read();
    for (const path of ['/healthz', '/api/v1/carriers', '/api/v1/openapi.json']) {
      expect(paths[path]?.get?.responses).toHaveProperty('405');
      expect((await call(path, { method: 'POST' })).status, path).toBe(405);
    }
  });

  test('the OpenAPI document names the main schemas', async () => {
    expect(Object.keys((await read()).components.schemas)).toEqual(
      expect.arrayContaining(['Shipment', 'TrackingEvent', 'TrackAnswer', 'Problem', 'Carrier']),
    );
  });

  test('the OpenAPI document describes every webhook and defines the schemas they refer to', async () => {
    const { webhooks, components } = await read();
    expect(Object.keys(webhooks)).toEqual([...NEWS_TYPES, 'endpoint.test']);
    const referred = JSON.stringify(webhooks).matchAll(/#\/components\/schemas\/(\w+)/g);
    const names = [...new Set([...referred].map(([, name = '']) => name))];
    expect(names).toContain('ParcelProblem');
    expect(names.filter((name) => !(name in components.schemas))).toEqual([]);
  });

  test('the OpenAPI document is built and hashed once: requests at once get the same, and who has it gets 304', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const stringify = vi.spyOn(JSON, 'stringify');
    const other = openApiDocument(app);
    const fresh = new Hono().get('/document', other);
    const asked = await Promise.all([1, 2, 3].map(() => fresh.request('/document')));
    expect(digest).toHaveBeenCalledTimes(1);
    const written = stringify.mock.results.filter(({ value }) => String(value).length > 100_000);
    expect(written).toHaveLength(1);
    vi.restoreAllMocks();
    const tags = asked.map(({ headers }) => headers.get('etag'));
    expect(new Set(tags).size).toBe(1);
    expect(tags[0]).toMatch(/^"[0-9a-f]{32}"$/);
    const texts = await Promise.all(asked.map((one) => one.text()));
    expect(new Set(texts).size).toBe(1);
    for (const known of [tags[0] ?? '', `W/${tags[0]}`, `"old", ${tags[0]}`]) {
      const again = await call('/api/v1/openapi.json', { headers: { 'if-none-match': known } });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    const old = await call('/api/v1/openapi.json', { headers: { 'if-none-match': '"old"' } });
    expect(old.status).toBe(200);
  });

  test('the OpenAPI document that is served equals docs/openapi.json', async () => {
    const kept = await import('../../docs/openapi.json');
    expect(await read()).toEqual(kept.default);
  });
});
