// A list of the operator's page: a table in a card.

export interface Listing {
  title: string;
  lead?: string;
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}

/** Without a row there is nothing to show. */
export const ListingCard = ({ list }: { list: Listing }) => (
  <section class="card flush">
    <div class="card-head">
      <h2>{list.title}</h2>
    </div>
    {list.lead && <p class="soft">{list.lead}</p>}
    <Table list={list} />
  </section>
);

/** It scrolls on a phone, so it can be reached by keyboard. */
const Table = ({ list: { title, columns, rows } }: { list: Listing }) => (
  <section class="scroll" tabindex={0} aria-label={title}>
    <table class="table">
      <thead>
        <tr>
          {columns.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** A long reason takes lines of its own; everything else stays whole. */
export const Why = ({ children }: { children?: unknown }) => <span class="why">{children}</span>;
