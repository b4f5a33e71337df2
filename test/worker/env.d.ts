declare namespace Cloudflare {
  interface Env extends ParcelDeskEnv {}
  interface GlobalProps {
    mainModule: typeof import('../../functions/index.ts');
  }
}

interface ParcelDeskEnv extends ParcelDesk {
  SCHEMA: string[];
}
type ParcelDesk = import('../../functions/env.ts').Env;
