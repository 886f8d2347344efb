import { parse, print, visit, Kind, type FieldNode } from 'graphql';
import { type Caller } from '../../../shared/access/caller';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { office } from '../../support/city/callers';
import { listCity } from '../../support/city/demo/demo-city';
import { CITY } from '../../support/city/small-city';
import { OPERATION_FILES, clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';

export const AUDITOR = office('AUDITOR', CITY);

/** A query of an API client, with a caller that may send it. */
export type RoleQuery = { role: string; name: string; caller: Caller; source: string; variables: object };

/** Returns every query that API clients of a role send. */
export function queriesByRole(): ReadonlyMap<string, RoleQuery[]> {
  const today = shanghaiToday(new Date());
  const senders = sendersOf(listCity(today, { seed: 1 }).districts, today);
  const queries = clientQueries().flatMap(({ file, name, source }) =>
    (senders[`${file}/${name}`] ?? []).map((sender) => ({ role: file, name, source, ...sender })),
  );
  return new Map(OPERATION_FILES.map((file) => [file, queries.filter(({ role }) => role === file)]));
}

/** Returns the query with `times` copies of its root fields under aliases. */
export function repeated(source: string, times: number): string {
  if (times === 1) return source;
  return print(
    visit(parse(source), {
      OperationDefinition: (node) => {
        const fields = node.selectionSet.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD);
        const copies = Array.from({ length: times }, (_, copy) => fields.map((field) => aliased(field, copy))).flat();
        return { ...node, selectionSet: { ...node.selectionSet, selections: copies } };
      },
    }),
  );
}

function aliased(field: FieldNode, copy: number): FieldNode {
  const key = field.alias?.value ?? field.name.value;
  return { ...field, alias: { kind: Kind.NAME, value: `copy${copy}_${key}` } };
}
