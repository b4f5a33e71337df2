// Runs before each worker test file: the database of the test is made from schema.sql itself.
import { env } from 'cloudflare:test';

await env.DB.batch(
  env.SCHEMA.map((statement) =>
    env.DB.prepare(
      statement.replace(
        /^CREATE (UNIQUE |VIRTUAL )?(TABLE|INDEX|TRIGGER)/i,
        'CREATE $1$2 IF NOT EXISTS',
      ),
    ),
  ),
);
