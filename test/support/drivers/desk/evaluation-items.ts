import { type Caller } from '../../../../shared/access/caller';
import { type SubgraphAnswer } from '../../../../shared/graphql/operation/run-operation';

/** The part of a subgraph under test that answers queries. */
type Asked = {
  ask(
    caller: Caller,
    source: string,
    variables?: Record<string, unknown>,
  ): Promise<Pick<SubgraphAnswer, 'data' | 'errors'>>;
};

export type Block = {
  code: string;
  reason: string;
  reasonInEnglish: string;
  role: string | null;
  since: string | null;
};
export type Item = {
  id: string;
  kind: string;
  subject: { type: string; id: string };
  title: string;
  count: number;
  since: string;
  dueOn: string | null;
  overdue: boolean;
  state: 'READY' | 'WAITING';
  mayAct: boolean;
  blockedBy: Block | null;
  station: { id: string } | null;
  division: { code: string } | null;
};
export type Count = {
  kind: string;
  total: number;
  ready: number;
  entries: number;
  overdue: number;
  nextDueOn: string | null;
};
export type Filter = { kind?: string[]; division?: string; dueBefore?: string; overdue?: boolean };
type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Item[] };

const ITEMS = `query Q($first: Int!, $after: Cursor, $kind: [WorkKind!], $division: DivisionCode, $dueBefore: Date, $overdue: Boolean) {
  evaluationWork(first: $first, after: $after, kind: $kind, division: $division, dueBefore: $dueBefore, overdue: $overdue) {
    totalCount pageInfo { hasNextPage endCursor } nodes {
      id kind subject { type id } title count since dueOn overdue state mayAct
      blockedBy { code reason reasonInEnglish role since } station { id } division { code } } } }`;
const COUNTS = `query Q($division: DivisionCode) {
  evaluationWorkCounts(division: $division) { kind total ready entries overdue nextDueOn } }`;

/** Returns one page of the caller's work items. */
export async function pageOf(under: Asked, caller: Caller, variables: object): Promise<Page> {
  const { data, errors } = await under.ask(caller, ITEMS, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data?.['evaluationWork'] as Page;
}

/** Returns all work items of the caller that fit the filter. */
export async function itemsOf(under: Asked, caller: Caller, filter: Filter = {}): Promise<Item[]> {
  const found: Item[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = await pageOf(under, caller, { ...filter, after });
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (page.pageInfo.hasNextPage) continue;
    expect(found).toHaveLength(page.totalCount);
    return found;
  }
}

/** Returns the work items of the caller that have this kind. */
export async function ofKind(under: Asked, caller: Caller, kind: string): Promise<Item[]> {
  return (await itemsOf(under, caller)).filter((item) => item.kind === kind);
}

export async function countsOf(under: Asked, caller: Caller, division?: string): Promise<Count[]> {
  const { data, errors } = await under.ask(caller, COUNTS, { division });
  expect(errors).toBeUndefined();
  return data?.['evaluationWorkCounts'] as Count[];
}

/** Checks that the counts of the caller equal the listed items, for each kind. @returns the items */
export async function expectCounts(under: Asked, caller: Caller, today: string): Promise<Item[]> {
  const [items, counts] = [await itemsOf(under, caller), await countsOf(under, caller)];
  const listed = counts.map(({ kind }) => {
    const own = items.filter((item) => item.kind === kind);
    const ready = own.filter(({ state }) => state === 'READY');
    const entries = ready.reduce((sum, { count }) => sum + count, 0);
    const overdue = own.filter((item) => item.overdue).length;
    const [nextDueOn = null] = own.flatMap(({ dueOn }) => (dueOn !== null && dueOn >= today ? [dueOn] : [])).sort();
    return { kind, total: own.length, ready: ready.length, entries, overdue, nextDueOn };
  });
  expect(counts).toEqual(listed);
  expect(items.filter(({ kind }) => !counts.some((count) => count.kind === kind))).toEqual([]);
  return items;
}
