// Runs before each worker test file: the database of the test is made by the migrations.
import { applyD1Migrations, env } from 'cloudflare:test';

await applyD1Migrations(env.DB, env.MIGRATIONS);
