// Whether a text can be read in the colours somebody chose. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
// (read 2026-11-27).

/** Of text in a usual size, WCAG level AA. */
export const CONTRAST_MIN = 4.5;

/** `#rrggbb`, as `<input type=color>` sends it. */
export const COLOUR = /^#[\da-f]{6}$/;

/** 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Cut, not rounded: 4.46 is no 4.5. */
export const shownRatio = (ratio: number): string => String(Math.floor(ratio * 10) / 10);

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
