// Files that run the program elsewhere name ports, paths and settings: those of the program.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unstable_readConfig, unstable_splitSqlQuery } from 'wrangler';
import { exportSteps } from '../../scripts/cloudflare/export-steps.ts';
import { SECRETS, SECRETS_FILE } from '../../scripts/cloudflare/new-secrets.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const code = (file: string) => read(file).replace(/^\s*#.*$/gm, '');
const container = code('Containerfile');
const compose = code('compose.yaml');
const caddy = code('deploy/Caddyfile');
const unit = code('deploy/parcel-desk.service');
const backupUnit = code('deploy/parcel-desk-backup.service');
const serve = read('scripts/serve.ts');
const { scripts, cloudflare, engines } = JSON.parse(read('package.json'));
const config = unstable_readConfig({ config: 'wrangler.toml' });

/** `NAME=value` of a line of settings. */
const settingsIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/\b([A-Z][A-Z_]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
const ports = (text: string) => [...text.matchAll(/\b(8\d{3})\b/g)].map(([, port]) => port);

describe('the container, the unit and the proxy', () => {
  test('all of them serve the port that npm start opens', () => {
    const [, port = ''] = /PORT \?\? (\d+)/.exec(serve) ?? [];
    expect(port).toMatch(/^\d+$/);
    expect(settingsIn(container).PORT).toBe(port);
    expect(/^EXPOSE (\d+)$/m.exec(container)?.[1]).toBe(port);
    expect(settingsIn(unit).PORT).toBe(port);
    expect([...new Set([...ports(compose), ...ports(caddy)])]).toEqual([port]);
  });

  test('every setting they give is one that the program reads', () => {
    const sources = globSync('scripts/**/*.ts').map(read).join('\n');
    const known = (name: string) =>
      new RegExp(`(?:process\\.env|env|settings)\\.${name}\\b`).test(sources) ||
      Object.hasOwn(config.vars, name);
    const inCompose = compose.slice(compose.indexOf('  desk:'), compose.indexOf('  caddy:'));
    const given = [
      ...Object.keys({
        ...settingsIn(container.replace(/^ARG.*$|^RUN.*$/gm, '')),
        ...settingsIn(unit),
        ...settingsIn(backupUnit),
      }),
      ...[...inCompose.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name),
    ];
    expect(given.length).toBeGreaterThan(8);
    expect(given.filter((name) => name !== 'PATH' && !known(name))).toEqual([]);
  });

  test('files and folders they name exist', () => {
    const started = [container, unit, backupUnit].flatMap((text) =>
      [...text.matchAll(/scripts\/[\w-]+\.ts/g)].map(([file]) => file),
    );
    expect(started).toHaveLength(3);
    const mounted = [...compose.matchAll(/- \.\/(\S+?):/g)].map(([, file = '']) => file);
    const built = [...compose.matchAll(/dockerfile: (\S+)/g)].map(([, file = '']) => file);
    expect([...mounted, ...built]).toEqual(['deploy/Caddyfile', 'Containerfile']);
    const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    expect([...started, ...mounted, ...built, ...copied].filter((f) => !existsSync(f))).toEqual([]);
    expect(unit).toContain('/node_modules/node/bin/node scripts/serve.ts');
    expect(existsSync('node_modules/node/bin/node')).toBe(true);
  });

  test('the container is no root, keeps data and backups in volumes and asks a path that is served', () => {
    const { DATA_DIR, BACKUP_DIR } = settingsIn(container);
    expect(container).toContain(`VOLUME ["${DATA_DIR}", "${BACKUP_DIR}"]`);
    expect(compose).toContain(`- data:${DATA_DIR}`);
    expect(compose).toContain(`- backups:${BACKUP_DIR}`);
    const last = container.slice(container.lastIndexOf('FROM '));
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD'));
    const [, path = ''] = /process\.env\.PORT \+ '(\/\w+)'/.exec(container) ?? [];
    expect(config.assets?.run_worker_first).toContain(path);
    expect(read('functions/operations/routes.ts')).toContain(`'${path}'`);
    const majors = [...container.matchAll(/node:(\d+)-slim/g)].map(([, major]) => Number(major));
    expect([...new Set(majors)]).toEqual([24]);
    expect(Number(/\d+/.exec(engines.node)?.[0])).toBeLessThanOrEqual(24);
  });

  test('they stop it with a signal that it takes as a request to end', () => {
    const signals = [
      /^STOPSIGNAL (\w+)$/m.exec(container)?.[1],
      /^KillSignal=(\w+)$/m.exec(unit)?.[1],
    ];
    for (const signal of signals) expect(serve).toContain(`'${signal}'`);
  });

  test('the proxy overwrites the one header that is believed and removes the others', () => {
    const header = 'CF-Connecting-IP';
    expect(read('scripts/front.ts')).toContain(`'${header.toLowerCase()}'`);
    expect(caddy).toMatch(new RegExp(`^\\s*header_up ${header} \\{remote_host\\}$`, 'm'));
    for (const one of [
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'Forwarded',
      'MF-*',
    ]) {
      expect(caddy).toContain(`header_up -${one}\n`);
    }
    // Only the proxy's own address is trusted.
    const [, address = ''] = /ipv4_address: (\S+)/.exec(compose) ?? [];
    expect(compose).toContain(`TRUSTED_PROXIES: ${address}\n`);
    expect(settingsIn(unit)).toMatchObject({ TRUSTED_PROXIES: '127.0.0.1,::1', HOST: '127.0.0.1' });
  });

  test('neither data nor secrets of this folder get into an image', () => {
    const left = read('.containerignore').split('\n');
    expect(read('.dockerignore')).toBe(read('.containerignore'));
    for (const name of [
      '.data',
      '.data-backups',
      SECRETS_FILE,
      '.dev.vars',
      '.git',
      'node_modules',
    ]) {
      expect(left).toContain(name);
    }
  });
});

describe('Cloudflare', () => {
  test('the deploy button explains every secret it asks for', () => {
    const asked = [...read('.dev.vars.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(asked.sort()).toEqual([...SECRETS].sort());
    for (const name of asked) expect(cloudflare.bindings).toHaveProperty(name ?? '');
    const known = [...SECRETS, ...Object.keys(config.vars)];
    expect(Object.keys(cloudflare.bindings).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('a fresh copy names no database of anybody, and is deployed by the binding', () => {
    const databases: { binding: string; database_id?: string }[] = config.d1_databases;
    expect(databases.filter(({ database_id }) => database_id !== undefined)).toEqual([]);
    for (const { binding } of databases) {
      expect(scripts.deploy).toContain(`d1 migrations apply ${binding} --remote`);
    }
  });

  test('an export takes every table by itself, and full-text tables by a query', () => {
    const schema = unstable_splitSqlQuery(read('schema.sql'));
    const steps = exportSteps(schema, 'DB', 'out');
    const tables = [...read('schema.sql').matchAll(/^CREATE (VIRTUAL )?TABLE (\w+)/gm)];
    expect(tables.length).toBeGreaterThan(20);
    for (const [, virtual, name = ''] of tables) {
      const step = steps.filter(
        ({ command }) => command.includes(name) || command.includes(`SELECT * FROM ${name}`),
      );
      expect(
        step.map(({ command }) => command[1]),
        name,
      ).toEqual([virtual ? 'execute' : 'export']);
    }
    // Never all at once: that one is refused, and may lock the database.
    for (const { command } of steps.filter(({ command }) => command[1] === 'export')) {
      expect(command).toContain('--table');
    }
  });
});

describe('the workflows', () => {
  const workflows = readdirSync('.github/workflows').map((name) =>
    read(`.github/workflows/${name}`),
  );

  test('they may read the repository and nothing else, and use actions by their major version', () => {
    for (const text of workflows) {
      expect(text.match(/^permissions:\n {2}contents: read\n(?=\w)/m)).not.toBeNull();
      expect(text.match(/permissions:/g)).toHaveLength(1);
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
      expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
      expect(text).not.toContain('pull_request_target');
    }
  });

  test('a deployment is started by hand or by a tag, and its secrets are named', () => {
    const deploy = read('.github/workflows/deploy.yml');
    expect(/^on:\n([\s\S]*?)^permissions/m.exec(deploy)?.[1]).toBe(
      "  workflow_dispatch:\n  push:\n    tags: ['v*']\n",
    );
    const secrets = [...deploy.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name);
    expect(secrets).toEqual(['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID']);
    expect(deploy).toContain('environment: production');
  });

  test('what they run exists', () => {
    for (const text of workflows) {
      for (const [, command = ''] of text.matchAll(/- run: (.+)$/gm)) {
        const script = /^npm run ([\w:-]+)$/.exec(command)?.[1];
        expect(script ? scripts[script] : existsSync(command), command).toBeTruthy();
      }
    }
  });
});
