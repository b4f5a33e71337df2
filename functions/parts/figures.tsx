// A strip of figures: what it is, how much, one line below. A figure that is not known says so in its place.

export interface Figure {
  name: string;
  /** At the end of the line of the name: of when, of how many. */
  about?: unknown;
  value: unknown;
  /** Beside the value, smaller. */
  more?: unknown;
  below?: unknown;
  /** There is nothing to be put in figures: words stand there. */
  isWords?: boolean;
}

/** It scrolls on a phone, so it can be reached by keyboard. */
export const Figures = ({ label, figures }: { label: string; figures: readonly Figure[] }) => (
  <section class="card flush figures" aria-label={label} tabindex={0}>
    <dl>
      {figures.map(({ name, about, value, more, below, isWords }) => (
        <div>
          <dt>
            {name}
            {about && <span>{about}</span>}
          </dt>
          <dd class={isWords ? 'said' : 'value'}>
            {value}
            {more && <small>{more}</small>}
          </dd>
          {below && <dd class="under">{below}</dd>}
        </div>
      ))}
    </dl>
  </section>
);
