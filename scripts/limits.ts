// Limits of [vars] in wrangler.toml, lifted: where a server is attacked on purpose they would answer in
// place of what is to be tried.
import { unstable_readConfig } from 'wrangler';

const FAR_TOO_MUCH = '1000000';

/** As environment for `npm start`. */
export function liftedLimits(): Record<string, string> {
  const { vars } = unstable_readConfig({ config: 'wrangler.toml' });
  // PARTS_… divides a limit, SHARD_… names a database.
  const limits = Object.entries(vars).filter(
    ([name, value]) => /^\d+$/.test(String(value)) && !/^(?:PARTS|SHARD)_/.test(name),
  );
  return Object.fromEntries(limits.map(([name]) => [name, FAR_TOO_MUCH]));
}
