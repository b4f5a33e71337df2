// Small pictures of figures that stand beside them in words: a line over time, a bar of a share. Drawn with
// attributes alone; a screen reader passes them over.
import { type Tone, toneClass } from './tone.ts';

const WIDTH = 100;
const HEIGHT = 36;
const EDGE = 4;

/** null: nothing was measured there; the line goes on at the next point. Nothing with fewer than two. */
export function Spark({ points }: { points: readonly (number | null)[] }) {
  const known = points.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = WIDTH / Math.max(points.length - 1, 1);
  const line = known.map(({ value, i }) => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return `${(i * step).toFixed(1)},${(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
  });
  const [from = '', to = ''] = [line[0]?.split(',')[0], line.at(-1)?.split(',')[0]];
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polygon points={`${from},${HEIGHT} ${line.join(' ')} ${to},${HEIGHT}`} />
      <polyline points={line.join(' ')} />
    </svg>
  );
}

interface ShareBarProps {
  /** Parts of one whole from 0 to 1, from the start of the bar. */
  parts: readonly { share: number; tone?: Tone | null | undefined }[];
}

export function ShareBar({ parts }: ShareBarProps) {
  const ends = parts.map((_, i) => parts.slice(0, i).reduce((sum, { share }) => sum + share, 0));
  return (
    <svg class="share-bar" aria-hidden="true">
      <rect class="whole" width="100%" height="8" rx="4" />
      {parts.map(({ share, tone }, i) => (
        <rect
          class={`part${toneClass(tone)}`}
          x={`${((ends[i] ?? 0) * 100).toFixed(1)}%`}
          width={`${(share * 100).toFixed(1)}%`}
          height="8"
          rx="4"
        />
      ))}
    </svg>
  );
}
