// `npm run lint:api`: the API document against all rules recommended for OpenAPI; a warning fails like an error.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  'redocly',
  ['lint', 'docs/openapi.json', '--extends=recommended-strict', '--format=stylish'],
  {
    stdio: 'inherit',
    // It would call home otherwise, and a build needs no network.
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
