import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';
import { readShift, writeShift } from './scripts/clock-shift.ts';
import { hasher } from './scripts/hasher.ts';

// All processes of a run are moved by the same distance: an instant is met once, at its start.
const clockShift = readShift(process.env.CLOCK_SHIFT || '+0s', Date.now());
if (clockShift !== 0) process.env.CLOCK_SHIFT = writeShift(clockShift);
// The year of test/worker/year.test.ts day by day, 20 parcels each: eleven minutes instead of one.
const isWholeYear = process.env.WHOLE_YEAR === '1';
const clock = { setupFiles: ['test/support/clock.ts'], provide: { clockShift, isWholeYear } };

// Test-only values of the secrets; the real ones are made per installation.
const secrets = {
  SECRETS_KEY: btoa('0123456789abcdef0123456789abcdef'),
  OPERATOR_KEY: 'operator',
  VAPID_PUBLIC:
    'BPTfPupzEW3LNwJzwGHIz-hovrDRRWvsa4OMlyzQJH4wa2oUIDdHXtOR2ZPR25ddFgqpCIor2HjplUxQee81li8',
  VAPID_PRIVATE: 'HprEyAifLwHX68svLUjfq1sKRN-W296bo4IFn6xIDyE',
};

// A test that passes at the second try only is named at the end of the run (scripts/test-report.ts): one busy
// moment of a machine is no failure, and stays no secret.
const retry = 1;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...clock,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
          // A machine that is busy with something else is no failure.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                ...secrets,
                PUBLIC_ORIGIN: 'https://desk.test',
                MAIL_URL: 'log:',
                OZON_API_URL: 'https://ozon.test',
                // Nobody waits for a fake.
                OZON_CALLS_PER_SECOND: '10000',
                D1_BUDGET: 'strict',
                LOG_LEVEL: 'error',
                LOOKUPS_PER_CLIENT: '240',
                LOOKUPS_PER_SERIES: '120',
                MIGRATIONS: await readD1Migrations('migrations'),
              },
              // Bound as DB_2 by the tests of several databases.
              d1Databases: { SECOND: 'second' },
              serviceBindings: { HASHER: hasher() },
              // The fence: nothing that runs in a test reaches the outside world.
              outboundService: () => new Response('outbound requests are fenced', { status: 599 }),
              queueConsumers: {
                'parcel-desk-jobs': { maxBatchSize: 1, maxBatchTimeout: 0, maxRetries: 0 },
                'parcel-desk-dead': { maxBatchSize: 100, maxBatchTimeout: 0.05, maxRetries: 0 },
                'parcel-desk-inbound': { maxBatchSize: 50, maxBatchTimeout: 0.05, maxRetries: 5 },
                'parcel-desk-imports': { maxBatchSize: 1, maxBatchTimeout: 0.05, maxRetries: 0 },
                'parcel-desk-outbound': { maxBatchSize: 100, maxBatchTimeout: 0.05, maxRetries: 0 },
              },
            },
          }),
        ],
        test: {
          ...clock,
          name: 'worker',
          // A runtime for each file, though loading the application takes longer than most tests: one that runs all of
          // them can end in a loop of its garbage collector (workerd of 2026-07, seen once in two runs).
          include: ['test/worker/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          // Left alone, vitest keeps one of two cores free.
          maxWorkers: 2,
          // A machine that is busy with something else is no failure.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          retry,
          // better-auth comes as hundreds of modules: bundled once, a test file loads it in no time.
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                rolldownOptions: { external: [/^node:/, /^cloudflare:/] },
                include: [
                  'better-auth',
                  'better-auth/api',
                  'better-auth/cookies',
                  'better-auth/crypto',
                  'better-auth/plugins/organization',
                  'better-auth/plugins/access',
                  '@better-auth/api-key',
                  '@block65/webcrypto-web-push',
                  '@modelcontextprotocol/client',
                  '@modelcontextprotocol/server',
                  '@valibot/to-json-schema',
                  'd1-orm',
                  'fast-xml-parser',
                  'hono',
                  'hono/cookie',
                  'hono/html',
                  'hono/http-exception',
                  'hono/jsx/jsx-runtime',
                  'hono/jsx/jsx-dev-runtime',
                  'hono/method-not-allowed',
                  'hono/utils/cookie',
                  'hono-openapi',
                  'hucre/xlsx',
                  'ical-generator',
                  'papaparse',
                  'standardwebhooks',
                  'valibot',
                ],
              },
            },
          },
          setupFiles: [
            ...clock.setupFiles,
            'test/support/schema.ts',
            'test/worker/support/outside.ts',
          ],
        },
      },
      {
        test: {
          ...clock,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 2 },
          globalSetup: ['test/support/server.ts'],
          testTimeout: 180_000,
          retry,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
