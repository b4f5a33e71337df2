// A QR code as one path. Dark on light in either theme: many apps read no inverted one.
import { encode } from 'uqr';

/** The blank edge that readers need, in modules. */
const EDGE = 4;

export function Qr({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: EDGE });
  const dark = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`}>
      <path class="light" d={`M0 0h${size}v${size}h-${size}z`} />
      <path d={dark} />
    </svg>
  );
}
