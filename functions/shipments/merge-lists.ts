// Several sorted lists as one. Each goes on at a place of its own, so that no page loses or repeats a row. Pure.

export interface Source<Row, Place> {
  id: string;
  /** Where its rows begin. */
  from: Place;
  rows: readonly Row[];
  /** Where it goes on after its rows; null: they are its last. */
  next: Place | null;
}

export interface Merged<Row, Place> {
  rows: { id: string; row: Row }[];
  /** Where each source goes on; null: at its end. */
  places: ReadonlyMap<string, Place | null>;
}

/**
 * The first `limit` rows. It ends early where a source was not read far enough to know whose turn it is, as a
 * page of one source does at its bound.
 */
export function mergeLists<Row, Place>(
  sources: readonly Source<Row, Place>[],
  limit: number,
  placeOf: (row: Row) => Place,
  compare: (a: Place, b: Place) => number,
): Merged<Row, Place> {
  const bounds = sources.flatMap(({ next }) => (next === null ? [] : [next]));
  const shown = sources
    .flatMap(({ id, rows }) => rows.map((row) => ({ id, row, place: placeOf(row) })))
    .filter(({ place }) => bounds.every((bound) => compare(place, bound) <= 0))
    .sort((a, b) => compare(a.place, b.place))
    .slice(0, limit);
  const places = new Map(
    sources.map(({ id, from, rows, next }) => {
      const own = shown.filter((one) => one.id === id);
      return [id, own.length === rows.length ? next : (own.at(-1)?.place ?? from)];
    }),
  );
  return { rows: shown.map(({ id, row }) => ({ id, row })), places };
}
