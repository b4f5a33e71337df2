// Schemas of the reports. Times are in hours, shares count parcels: a share without its counts misleads.
import * as v from 'valibot';

const Day = v.pipe(
  v.string(),
  v.isoDate(),
  v.description('A day in Moscow time, e.g. 2026-11-02; both ends belong to the period.'),
);
export const REPORT_DAYS_MAX = 92;

export const ReportQuery = v.strictObject({ from: v.optional(Day), to: v.optional(Day) });

const Count = v.pipe(v.number(), v.integer());
const Hours = v.nullable(v.number());

export const Percentiles = v.pipe(
  v.object({ count: Count, p50: Hours, p90: Hours, p95: Hours }),
  v.description('Hours by nearest rank; null while nothing was measured.'),
  v.metadata({ ref: 'Percentiles' }),
);
export type Percentiles = v.InferOutput<typeof Percentiles>;

const DeliveryRow = v.object({
  carrier: v.pipe(
    v.nullable(v.string()),
    v.description(
      'Who really carried it: for a posting of Ozon its delivery service, if Ozon names it.',
    ),
  ),
  lane: v.nullable(v.string()),
  delivered: Count,
  promised: v.pipe(Count, v.description('Delivered parcels that had a promised date.')),
  onTime: v.pipe(Count, v.description('Of the promised, delivered by the last promised date.')),
  transit: Percentiles,
});
export type DeliveryRow = v.InferOutput<typeof DeliveryRow>;

const ProblemRow = v.object({
  reason: v.string(),
  raised: Count,
  open: Count,
  archived: v.pipe(
    Count,
    v.description('Put away before it was settled: neither open nor recovered.'),
  ),
  atRisk: v.pipe(
    v.array(v.object({ minor: Count, currency: v.string() })),
    v.description(
      'What the orders with an open problem are worth, by currency; the dearest first.',
    ),
  ),
  cleared: v.pipe(Percentiles, v.description('From raised to cleared.')),
});
export type ProblemRow = v.InferOutput<typeof ProblemRow>;

const AnswerRow = v.object({
  type: v.string(),
  opened: Count,
  answer: v.pipe(Percentiles, v.description("From opening to the seller's first answer.")),
});
export type AnswerRow = v.InferOutput<typeof AnswerRow>;

export const Report = v.object({
  from: Day,
  to: Day,
  delivery: v.array(DeliveryRow),
  problems: v.array(ProblemRow),
  answers: v.array(AnswerRow),
});
export type Report = v.InferOutput<typeof Report>;

export const REPORT_PARTS = ['delivery', 'problems', 'answers'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
