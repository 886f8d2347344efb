import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldNode, Kind, parse, visit } from 'graphql';

const CONSOLE = join(__dirname, '../../../gateway/console');

/** Returns the names of the fields in the selection of a field. Fragments are left out. */
function selectedBy({ selectionSet }: FieldNode): string[] {
  return (selectionSet?.selections ?? []).flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}

/**
 * Returns whether a list needs no count, because it is short: a list of one row, or the divisions directly below a
 * division.
 */
function isBounded({ name, arguments: given }: FieldNode): boolean {
  const first = given?.find((each) => each.name.value === 'first')?.value;
  return name.value === 'children' || (first?.kind === Kind.INT && first.value === '1');
}

/**
 * Returns the names of the lists in a document whose answer does not show whether all rows were read. Such a list
 * selects neither `pageInfo` nor `totalCount`.
 */
function silentLists(text: string): string[] {
  const found: string[] = [];
  visit(parse(text), {
    Field(field) {
      const selected = selectedBy(field);
      const isCounted = selected.includes('pageInfo') || selected.includes('totalCount');
      if (selected.includes('nodes') && !isCounted && !isBounded(field)) found.push(field.name.value);
    },
  });
  return found;
}

it('finds a list without a count', () => {
  expect(silentLists('{ visits(first: 100) { nodes { id } } }')).toEqual(['visits']);
  expect(silentLists('{ visits(first: 100) { totalCount nodes { id } } }')).toEqual([]);
  expect(silentLists('{ visits(first: 1) { nodes { id } } }')).toEqual([]);
});

it('asks with each list of a page whether the list goes on', () => {
  const documents = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.graphql'),
  );
  const silent = documents.flatMap((name) =>
    silentLists(readFileSync(join(CONSOLE, name), 'utf8')).map((list) => `${name}: ${list}`),
  );
  expect(documents.length).toBeGreaterThan(30);
  expect(silent).toEqual([]);
});
