import { type ExportedList } from './exported-list';
import { type ListColumn } from './list-columns';

/** The fields that columns need, as a tree: a field without branches is a value. */
type Fields = Map<string, Fields>;

/** Returns the query that reads one page of a list, with the given arguments as variables. */
export function listQuery({ field, filters }: ExportedList, columns: readonly ListColumn[], given: object): string {
  const used = filters.filter(({ name }) => Object.hasOwn(given, name));
  const declared = ['$after: Cursor', ...used.map(({ name, type }) => `$${name}: ${String(type)}`)].join(', ');
  const passed = ['first: 100', 'after: $after', ...used.map(({ name }) => `${name}: $${name}`)].join(', ');
  return `query ExportList(${declared}) {
  page: ${field}(${passed}) { nodes ${selectionOf(treeOf(columns))} pageInfo { hasNextPage endCursor } }
}`;
}

function treeOf(columns: readonly ListColumn[]): Fields {
  const root: Fields = new Map();
  for (const { path } of columns) {
    let at = root;
    for (const step of path) {
      const next: Fields = at.get(step) ?? new Map<string, Fields>();
      at.set(step, next);
      at = next;
    }
  }
  return root;
}

function selectionOf(fields: Fields): string {
  const asked = [...fields].map(([name, beneath]) => (beneath.size === 0 ? name : `${name} ${selectionOf(beneath)}`));
  return `{ ${asked.join(' ')} }`;
}
