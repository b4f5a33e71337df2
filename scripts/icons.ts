// Writes functions/parts/icon-paths.ts: the icons the pages use, out of Lucide. `npm run icons`
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ICON_NAMES } from '../functions/parts/icon-names.ts';

const require = createRequire(import.meta.url);
const lucide = JSON.parse(
  readFileSync(require.resolve('@iconify-json/lucide/icons.json'), 'utf8'),
) as { icons: Record<string, { body: string }>; aliases?: Record<string, { parent: string }> };

const entries = [...ICON_NAMES].sort().map((name) => {
  const icon = lucide.icons[name] ?? lucide.icons[lucide.aliases?.[name]?.parent ?? ''];
  if (!icon) throw new Error(`Lucide has no icon called ${name}`);
  // Stroke and fill stand on the svg element, once.
  const paths = icon.body
    .replace(/<g [^>]*>|<\/g>/g, '')
    .replace(
      / (?:fill="none"|stroke="currentColor"|stroke-(?:width|linecap|linejoin)="[^"]*")/g,
      '',
    );
  return `  '${name}':\n    '${paths}',`;
});

writeFileSync(
  'functions/parts/icon-paths.ts',
  `// Made by scripts/icons.ts from Lucide (https://lucide.dev, ISC License, (c) Lucide Contributors).
import type { IconName } from './icon-names.ts';

export const ICON_PATHS: Record<IconName, string> = {
${entries.join('\n').replace(/^ {2}'([a-z]+)':/gm, '  $1:')}
};
`,
);
