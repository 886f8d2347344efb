import { type Caller } from '../../../../shared/access/caller';
import { type SubgraphUnderTest } from '../subgraph/subgraph-under-test';

export type WorkItem = {
  id: string;
  kind: string;
  subject: { type: string; id: string };
  title: string;
  station: { id: string } | null;
  division: { code: string } | null;
  count: number;
  since: string;
  dueOn: string | null;
  overdue: boolean;
  state: 'READY' | 'WAITING';
  mayAct: boolean;
  blockedBy: {
    code: string;
    reason: string;
    reasonInEnglish: string;
    role: string | null;
    since: string | null;
  } | null;
};
type WorkCount = {
  kind: string;
  total: number;
  ready: number;
  entries: number;
  overdue: number;
  nextDueOn: string | null;
};
type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: WorkItem[] };
type Root = 'personnelWork' | 'stationWork';

const FIELDS = `id kind subject { type id } title station { id } division { code } count since dueOn overdue state mayAct
  blockedBy { code reason reasonInEnglish role since }`;
const ARGUMENTS =
  '$first: Int!, $after: Cursor, $kind: [WorkKind!], $division: DivisionCode, $before: Date, $overdue: Boolean';
const ARGUED = 'first: $first, after: $after, kind: $kind, division: $division, dueBefore: $before, overdue: $overdue';

/** The lists of work items of one subgraph, as its callers read them. */
export class WorkLists {
  constructor(
    private readonly under: SubgraphUnderTest,
    private readonly root: Root,
  ) {}

  /** Returns the first 100 items. Expects that the list has no further items. */
  async items(caller: Caller, filter: Record<string, unknown> = {}): Promise<WorkItem[]> {
    const { totalCount, nodes } = await this.page(caller, { ...filter, first: 100 });
    expect(totalCount).toBe(nodes.length);
    return nodes;
  }

  async itemsOf(caller: Caller, ...kind: string[]): Promise<WorkItem[]> {
    return this.items(caller, { kind });
  }

  async counts(caller: Caller): Promise<WorkCount[]> {
    const { data, errors } = await this.under.ask(
      caller,
      `{ ${this.root}Counts { kind total ready entries overdue nextDueOn } }`,
    );
    expect(errors).toBeUndefined();
    return data?.[`${this.root}Counts`] as WorkCount[];
  }

  /**
   * Computes the counts from the caller's list of items. Returns a count for each kind that the Hub's own counts
   * contain.
   */
  async countsOfItems(caller: Caller, today: string): Promise<WorkCount[]> {
    const items = await this.items(caller);
    return (await this.counts(caller)).map(({ kind }) => {
      const own = items.filter((item) => item.kind === kind);
      const ready = own.filter(({ state }) => state === 'READY');
      const days = own.map(({ dueOn }) => dueOn).filter((day) => day !== null && day >= today);
      return {
        kind,
        total: own.length,
        ready: ready.length,
        entries: ready.reduce((sum, { count }) => sum + count, 0),
        overdue: own.filter(({ overdue }) => overdue).length,
        nextDueOn: days.sort()[0] ?? null,
      };
    });
  }

  /** Returns all items of the list. Reads the list in pages of one item. */
  async paged(caller: Caller): Promise<WorkItem[]> {
    const seen: WorkItem[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await this.page(caller, { first: 1, after });
      seen.push(...nodes);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return seen;
    }
  }

  private async page(caller: Caller, variables: Record<string, unknown>): Promise<Page> {
    const query = `query Q(${ARGUMENTS}) { ${this.root}(${ARGUED}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
    const { data, errors } = await this.under.ask(caller, query, variables);
    expect(errors).toBeUndefined();
    return data?.[this.root] as Page;
  }
}
