// Check digits. A failed one is a reason to check the number again, never to refuse it.

export type Checksum = 'mod10-russian-post' | 's10';

export type ChecksumResult =
  | { state: 'right' }
  | { state: 'wrong'; expected: string }
  /** The format has no known check digit: not the same as a wrong one. */
  | { state: 'not_checkable' };

export function checkNumber(number: string, checksum: Checksum | undefined): ChecksumResult {
  if (checksum === undefined) return { state: 'not_checkable' };
  const { expected, actual } = CHECKS[checksum](number);
  return expected === actual ? { state: 'right' } : { state: 'wrong', expected };
}

const CHECKS: Record<Checksum, (number: string) => { expected: string; actual: string }> = {
  // Odd places count three times; the check digit fills the sum up to a multiple of ten.
  // Source: parcels/russianpost, lib/russianpost/barcode/domestic.rb.
  'mod10-russian-post': (number) => {
    const digits = [...number].map(Number);
    const sum = digits
      .slice(0, 13)
      .reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
    return { expected: String((10 - (sum % 10)) % 10), actual: number.charAt(13) };
  },
  // UPU standard S10: weights 8 6 4 2 3 5 9 7, 11 - sum mod 11, where 10 is written 0 and 11 is 5.
  s10: (number) => {
    const weights = [8, 6, 4, 2, 3, 5, 9, 7];
    const sum = weights.reduce((total, w, i) => total + w * Number(number.charAt(i + 2)), 0);
    const check = 11 - (sum % 11);
    return {
      expected: String(check === 10 ? 0 : check === 11 ? 5 : check),
      actual: number.charAt(10),
    };
  },
};
