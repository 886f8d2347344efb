/** The names of divisions by their codes. */
export type DivisionNames = ReadonlyMap<string, string>;

/** The names on a page that has not read any. */
export const NO_NAMES: DivisionNames = new Map();

/** A division with the divisions below it, as far as they were read. */
export type NamedDivision = {
  code: string;
  name: string;
  children?: { nodes: readonly NamedDivision[] } | null;
};

/** Returns the names of these divisions and of all divisions below them. */
export function namesOf(divisions: readonly NamedDivision[]): DivisionNames {
  return new Map(divisions.flatMap(entriesOf));
}

function entriesOf({ code, name, children }: NamedDivision): (readonly [string, string])[] {
  return [[code, name], ...(children?.nodes ?? []).flatMap(entriesOf)];
}
