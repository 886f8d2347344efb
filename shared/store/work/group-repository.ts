import { type Condition, quoted } from '../../access/scope-sql';
import { type CandidateFigures, type CandidatePosition, type CandidateQuery, type SortRange } from './duty-repository';
import { type Access, ScopedRepository, type Table } from '../scoped-repository';
import { all } from '../sql/conditions';
import { safeInteger } from '../sql/read-row';

/** An entry of a list that a statement combines with rows, such as a week with its first and its last day. */
type Entry = Readonly<Record<string, string | number>>;

/**
 * Groups of the rows of a table (alias `t`). With a list, the rows are paired with the entries of the list (alias `w`),
 * and the pairs are grouped. A group can then also represent missing rows, such as hours that nobody logged for a week.
 * The expressions `sort` and `id` together identify a group.
 */
export type Groups = {
  /** The entries, which all have the same properties. Null if the rows are not paired with a list. */
  list: readonly Entry[] | null;
  condition: Condition;
  sort: Condition;
  id: Condition;
};

/** A group, and the number of its rows. */
export type Group = CandidatePosition & { count: number };

const NONE: CandidateFigures = { total: 0, ready: 0, entries: 0, below: 0, nextSort: null };

/** Reads groups of rows. An office owes one act for each group. Only rows in scope are counted. */
export class GroupRepository<Row extends object> extends ScopedRepository<Row> {
  constructor(
    access: Access,
    table: Table<Row>,
    private readonly groups: Groups,
  ) {
    super(access, table);
  }

  /** Returns the first groups beyond a position, sorted by `sort` and `id` in the direction of reading. */
  async find({ beyond, first, isBackward, ...range }: CandidateQuery): Promise<Group[]> {
    if (this.isEmpty()) return [];
    const pairs = this.pairs({ sql: '1 = 1', parameters: [] });
    const bounds = all(rangeOf(range), ...(beyond === null ? [] : [beyondOf(beyond, isBackward)]));
    const direction = isBackward ? 'DESC' : 'ASC';
    const sql =
      `SELECT g.s AS s, g.k AS k, COUNT(*) AS n FROM (${pairs.sql}) g WHERE ${bounds.sql} ` +
      `GROUP BY g.s, g.k ORDER BY g.s ${direction}, g.k ${direction} LIMIT ${first}`;
    const records = await this.query(sql, { sql, parameters: [...pairs.parameters, ...bounds.parameters] });
    return records.map(({ s, k, n }) => ({ sort: String(s), id: String(k), count: safeInteger(n) }));
  }

  /**
   * Counts the groups in a range: all groups, the ready ones, and those whose sort value is less than `below`. A group
   * is ready if at least one of its rows is ready. `entries` is the number of rows of the ready groups. `nextSort` is
   * the smallest sort value that is not less than `below`.
   */
  async figuresOf(range: SortRange, ready: Condition, below: string | null): Promise<CandidateFigures> {
    if (this.isEmpty()) return NONE;
    const pairs = this.pairs(ready);
    const bounds = rangeOf(range);
    const [early, parameters] = below === null ? ['1 = 0', []] : ['h.s < ?', [below]];
    const grouped = `SELECT g.s AS s, MAX(g.r) AS r, COUNT(*) AS n FROM (${pairs.sql}) g WHERE ${bounds.sql} GROUP BY g.s, g.k`;
    const sql =
      `SELECT COUNT(*) AS n, COALESCE(SUM(h.r), 0) AS r, COALESCE(SUM(h.r * h.n), 0) AS e, ` +
      `COUNT(CASE WHEN ${early} THEN 1 END) AS b, ` +
      `MIN(CASE WHEN ${early} THEN NULL ELSE h.s END) AS s FROM (${grouped}) h`;
    const [record] = await this.query(sql, {
      sql,
      parameters: [...parameters, ...parameters, ...pairs.parameters, ...bounds.parameters],
    });
    const next = record?.['s'];
    return {
      total: safeInteger(record?.['n']),
      ready: safeInteger(record?.['r']),
      entries: safeInteger(record?.['e']),
      below: safeInteger(record?.['b']),
      nextSort: typeof next === 'string' ? next : null,
    };
  }

  private isEmpty(): boolean {
    return this.groups.list?.length === 0;
  }

  /** Returns the statement of all rows in scope: the sort value `s`, the id `k`, and whether they are ready (`r`). */
  private pairs(ready: Condition): Condition {
    const { list, condition, sort, id } = this.groups;
    const inScope = this.inScope(condition);
    const entries = list === null ? null : entriesSql(list);
    const from = entries === null ? this.from() : `${this.from()} CROSS JOIN (${entries.sql}) w`;
    const columns = `${sort.sql} AS s, ${id.sql} AS k, CASE WHEN ${ready.sql} THEN 1 ELSE 0 END AS r`;
    const parts = [sort, id, ready, ...(entries === null ? [] : [entries]), inScope];
    return {
      sql: `SELECT ${columns} ${from} WHERE ${inScope.sql}`,
      parameters: parts.flatMap((each) => each.parameters),
    };
  }
}

/**
 * Returns a statement of all entries. It uses VALUES, because SQLite limits the number of parts of a compound SELECT.
 */
function entriesSql(list: readonly Entry[]): Condition {
  const names = Object.keys(list[0] ?? {});
  const entry = `(${names.map(() => '?').join(', ')})`;
  const values = list.map(() => entry).join(', ');
  return {
    sql: `WITH entry (${names.map(quoted).join(', ')}) AS (VALUES ${values}) SELECT * FROM entry`,
    parameters: list.flatMap((each) => names.map((name) => each[name])),
  };
}

function rangeOf({ from, below }: SortRange): Condition {
  return all(
    ...(from === null ? [] : [{ sql: 'g.s >= ?', parameters: [from] }]),
    ...(below === null ? [] : [{ sql: 'g.s < ?', parameters: [below] }]),
  );
}

function beyondOf({ sort, id }: CandidatePosition, isBackward: boolean): Condition {
  const than = isBackward ? '<' : '>';
  return { sql: `g.s ${than} ? OR (g.s = ? AND g.k ${than} ?)`, parameters: [sort, sort, id] };
}
