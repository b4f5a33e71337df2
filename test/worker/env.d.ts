declare namespace Cloudflare {
  interface Env extends ParcelDeskEnv {}
  interface GlobalProps {
    mainModule: typeof import('../../functions/index.ts');
  }
}

interface ParcelDeskEnv extends ParcelDesk {
  MIGRATIONS: import('cloudflare:test').D1Migration[];
  SECOND: D1Database;
}
type ParcelDesk = import('../../functions/env.ts').Env;
