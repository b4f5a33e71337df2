// How long a thing may lie: free, paid, disposed of; and where we are. Words beside it say the same.

interface StayBarProps {
  /** ms */
  arrived: number;
  paidFrom: number;
  disposal: number;
  now: number;
  label: string;
}

export function StayBar({ arrived, paidFrom, disposal, now, label }: StayBarProps) {
  const share = (at: number) =>
    Math.round(Math.min(100, Math.max(0, (100 * (at - arrived)) / (disposal - arrived))));
  const [free, here] = [share(paidFrom), share(now)];
  return (
    <svg class="stay" role="img" aria-label={label}>
      <rect class="free" x="0" y="3" width={`${free}%`} height="6" />
      <rect class="paid" x={`${free}%`} y="3" width={`${100 - free}%`} height="6" />
      <rect class="free past" x="0" y="3" width={`${Math.min(free, here)}%`} height="6" />
      <rect
        class="paid past"
        x={`${free}%`}
        y="3"
        width={`${Math.max(0, here - free)}%`}
        height="6"
      />
      <line class="now" x1={`${here}%`} x2={`${here}%`} y1="0" y2="12" />
      <line class="last" x1="100%" x2="100%" y1="0" y2="12" />
    </svg>
  );
}
