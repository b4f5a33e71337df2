// Names a browser as people do: "Chrome, Windows". Good enough to recognise one's own.

/** First match wins: most browsers also name the ones they descend from. */
const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/YaBrowser/, 'Yandex'],
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** null: unknown browser. */
export function nameBrowser(userAgent: string | null): string | null {
  const named = [BROWSERS, SYSTEMS].map(
    (kinds) => kinds.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1],
  );
  return named.filter(Boolean).join(', ') || null;
}
