// Names and values, one under the other.

export type Fact = readonly [name: string, value: unknown] | null | false;

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter((fact) => fact !== null && fact !== false)
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
