// Numbers of the first leg inside China. No courier has published its format: the shapes are those of
// BF-zh/Courier-Validation src/pattern @97e7d48, read 2026-11-26. STO, YUNDA and China Post of that list have
// shapes that fit too much else.
import type { ChineseCourier } from '../contract/chinese-courier.ts';

const SHAPES: readonly (readonly [ChineseCourier, RegExp])[] = [
  ['sf', /^SF[A-Z\d]\d{12}$/],
  // Russian Post has 14 digits too, but they begin with a postal index, and no index begins with 7.
  ['zto', /^7[3-68]\d{12}$/],
  // YunExpress has 16 digits.
  ['yto', /^YT\d{13}$/],
  ['jt', /^JT\d{13}$/],
  ['jd', /^JD[A-Z\d]{2}\d{11}$/],
  ['cainiao', /^621\d{12}$/],
];

/** For a normalised number; null: no such shape. */
export const chineseCourierOf = (number: string): ChineseCourier | null =>
  SHAPES.find(([, pattern]) => pattern.test(number))?.[0] ?? null;
