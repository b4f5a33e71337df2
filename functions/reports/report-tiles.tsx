// Five figures of a period, each with the period before and its way over the days.
import type { Report } from '../contract/report.ts';
import { Icon } from '../parts/icon.tsx';
import { Spark } from '../parts/spark.tsx';
import { toneClass } from '../parts/tone.ts';
import type { Figures } from './figures.ts';
import { openMoney } from './next-step.ts';
import type { Tile, Tiles } from './tiles.ts';

export function ReportTiles({
  tiles,
  report,
  figures,
}: {
  tiles: Tiles;
  report: Report;
  figures: Figures;
}) {
  const { t, share, days, hours, count, money } = figures;
  const { onTime, transit, problems, answer } = tiles;
  const open = report.problems.reduce((sum, row) => sum + row.open, 0);
  return (
    <ul class="report-tiles">
      <One
        name={t('report.tile.onTime')}
        value={share(onTime.value)}
        tile={onTime}
        change={(by) => t('report.points', { value: count(round(by * 100)) })}
        isMoreBetter
        below={t('report.tile.promised', { count: onTime.promised })}
        t={t}
      />
      <One
        name={t('report.tile.transit')}
        value={days(transit.value)}
        tile={transit}
        change={days}
        below={t('report.tile.p90', { value: days(transit.p90) })}
        t={t}
      />
      <One
        name={t('report.tile.problems')}
        value={problems.value === null ? t('report.none') : count(round(problems.value))}
        tile={problems}
        change={(by) => count(round(by))}
        below={t('report.tile.raised', { count: problems.raised, open })}
        t={t}
      />
      <One
        name={t('report.tile.answer')}
        value={hours(answer.value)}
        tile={answer}
        change={hours}
        below={t('report.tile.p90', { value: hours(answer.p90) })}
        t={t}
      />
      <One
        name={t('report.tile.risk')}
        value={money(openMoney(report))}
        tile={null}
        below={t('report.tile.open', { count: open })}
        t={t}
      />
    </ul>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface OneProps {
  name: string;
  value: string;
  /** null: it has no history. */
  tile: Tile | null;
  /** The size of a change in words. */
  change?: (by: number) => string;
  isMoreBetter?: boolean;
  below: string;
  t: Figures['t'];
}

function One({ name, value, tile, change, isMoreBetter = false, below, t }: OneProps) {
  return (
    <li class="card">
      <h2>{name}</h2>
      <p class="value">
        <b>{value}</b>
        {tile && change && <Trend tile={tile} change={change} isMoreBetter={isMoreBetter} t={t} />}
      </p>
      <p class="soft">{below}</p>
      {tile && <Spark points={tile.points} />}
    </li>
  );
}

type TrendProps = Required<Pick<OneProps, 'change' | 'isMoreBetter' | 't'>> & { tile: Tile };

/** Colour says better or worse, the arrow up or down, and words say both. */
function Trend({ tile: { value, before }, change, isMoreBetter, t }: TrendProps) {
  if (value === null || before === null) return null;
  const by = value - before;
  const size = change(Math.abs(by));
  if (size === change(0)) return <span class="trend soft">{t('report.same')}</span>;
  const isBetter = by > 0 === isMoreBetter;
  return (
    <span class={`trend${toneClass(isBetter ? 'done' : 'late')}`}>
      <Icon name={by > 0 ? 'trending-up' : 'trending-down'} />
      {`${by > 0 ? '+' : '−'}${size}`}
      <span class="unseen">{t(isBetter ? 'report.better' : 'report.worse')}</span>
    </span>
  );
}
