import { type Caller } from '../../../shared/access/caller';
import { type Answered } from './mutation-bench';
import { type Foreign, type MutationCase } from './mutation-case';
import { MUTATIONS } from './mutation-registry';
import { type Placed, placedAt, withPlaced } from './paths';

/** Returns every case of the registry, with a title for its describe block. */
export function mutationCalls(): { name: string; title: string; each: MutationCase }[] {
  return Object.entries(MUTATIONS).flatMap(([name, entry]) =>
    Object.values(entry).flatMap((cases) => cases.map((each, index) => ({ name, title: titleOf(each, index), each }))),
  );
}

function titleOf({ caller: { role } }: MutationCase, index: number): string {
  return index === 0 ? role : `${role}, case ${index + 1}`;
}

export function placeOf(caller: Caller): string {
  if ('contractorId' in caller) return caller.contractorId;
  return 'division' in caller ? caller.division : '';
}

export type AddedEvent = Record<'action' | 'subjectType' | 'actor', string>;

export function addedEvents(
  before: ReadonlyMap<string, unknown[]>,
  after: ReadonlyMap<string, unknown[]>,
): AddedEvent[] {
  return [...after]
    .filter(([table]) => table.endsWith('.event'))
    .flatMap(([table, rows]) => {
      const known = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
      return rows.filter((row) => !known.has(JSON.stringify(row))) as AddedEvent[];
    });
}

export function placed(row: Foreign | undefined, which: 'foreign' | 'missing'): Placed {
  if (row === undefined) throw new Error('The case has no other input.');
  return { [row.path]: row[which] };
}

/**
 * Returns the answer without the keys in `row`. A test can therefore compare the answer for the key of a row outside
 * the caller's scope with the answer for a key that no row has.
 */
export function masked({ text }: Answered, row: Foreign): string {
  return text.replaceAll(row.foreign, '…').replaceAll(row.missing, '…');
}

export function withKey(variables: Record<string, unknown>, idempotencyKey: string): Record<string, unknown> {
  return withPlaced(variables, { ['input' in variables ? 'input.idempotencyKey' : 'idempotencyKey']: idempotencyKey });
}

export function versionPath(variables: Record<string, unknown>): string | null {
  const paths = ['expectedVersion', 'input.expectedVersion'];
  return paths.find((path) => placedAt(variables, path) !== undefined) ?? null;
}
