// What happened, by day, newest first. One colour, on the newest dot only.
import { type Tone, toneClass } from './tone.ts';

export interface Moment {
  /** "09:10" */
  time: unknown;
  title: string;
  /** Below the title: place, the carrier's own words, the source. */
  more?: readonly unknown[];
  /** The newest. */
  isNow?: boolean;
  tone?: Tone | null | undefined;
  /** Ours or a conclusion, not a scan of the carrier. */
  isFact?: boolean;
}

export interface DayOfMoments {
  day: unknown;
  moments: readonly Moment[];
}

export const Timeline = ({ days }: { days: readonly DayOfMoments[] }) => (
  <div class="timeline">
    {days.map(({ day, moments }) => (
      <section class="day">
        <h3>{day}</h3>
        <ol>
          {moments.map((moment) => (
            <li class={classOf(moment)}>
              {moment.time}
              <div>
                <b>{moment.title}</b>
                {moment.more?.filter(Boolean).map((line) => (
                  <small>{line}</small>
                ))}
              </div>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </div>
);

const classOf = ({ isNow, tone, isFact }: Moment): string | undefined =>
  `${isNow ? 'newest' : ''}${toneClass(tone)}${isFact ? ' derived' : ''}`.trim() || undefined;
