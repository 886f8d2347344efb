import { pageAfter } from '../../../../shared/store/sql/page';
import { all, prefixCondition } from '../../../../shared/store/sql/conditions';
import { type Connection } from '../../../../shared/store/connection/connection';
import { HubRepository, gathered, same } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type AssessmentDueRow, type DueKind, assessmentDueTable } from './due.row';
import { type Concerned, type Happened, type StationsOf, concernedBy } from './due.rules';

const CHANGED_FIRST: Order<AssessmentDueRow> = [
  { column: 'byDate', direction: 'ASC' },
  { column: 'kind', direction: 'ASC' },
  { column: 'subjectId', direction: 'ASC' },
];
/**
 * The order in which all transactions lock and set due marks. Because all use the same order, they may wait for each
 * other but cannot deadlock.
 */
const BY_KEY: Order<AssessmentDueRow> = [
  { column: 'kind', direction: 'ASC' },
  { column: 'subjectId', direction: 'ASC' },
];
const OF_A_STATION = { sql: 'p.stationId IS NOT NULL', parameters: [] };

/**
 * The subjects that a transaction has already marked. An imported sheet may have a thousand rows about one station, but
 * the station is marked only once.
 */
const markedIn = new WeakMap<Connection, Set<string>>();

/** The due marks of the subjects that must be assessed. */
export class DueRepository extends HubRepository<AssessmentDueRow> {
  constructor(access: Access) {
    super(access, assessmentDueTable);
  }

  /**
   * Returns at most `most` marks of these kinds. Changed subjects come before subjects for which only a new day began.
   */
  async page(kinds: readonly DueKind[], most: number): Promise<AssessmentDueRow[]> {
    return (await this.findPage(this.anyOf('kind', kinds), CHANGED_FIRST, pageAfter(null, most))).rows;
  }

  howMany(): Promise<number> {
    return this.count({ sql: '1 = 1', parameters: [] });
  }

  /** Marks the subjects that these events concern. @param mark a new value for each call */
  async markConcerned(events: readonly Happened[], mark: string): Promise<void> {
    const concerned = events.map(concernedBy);
    await this.mark(marksOf(concerned, mark).filter((row) => this.isNew(keyOf(row))));
    for (const of of concerned.flatMap(({ stationsOf }) => stationsOf)) {
      if (this.isNew(JSON.stringify(of))) await this.markStationsOf(of, mark);
    }
  }

  async mark(rows: readonly AssessmentDueRow[]): Promise<void> {
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    await this.put([...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  }

  async markUnlessDue(rows: readonly AssessmentDueRow[]): Promise<void> {
    await this.putMissing(rows);
  }

  /** Marks the city, its districts and its stations, with one statement for each of these three kinds. */
  async markCity(city: DivisionCode, mark: string): Promise<void> {
    const condition = prefixCondition('p.districtCode', city);
    for (const [kind, column] of [
      ['STATION', 'stationId'],
      ['DISTRICT', 'districtCode'],
    ] as const) {
      const values = { kind: same(kind), subjectId: gathered(column), mark: same(mark), byDate: same(true) };
      await this.gather({ values, from: 'place', condition, updated: ['mark'] });
    }
    await this.mark([{ kind: 'CITY', subjectId: city, mark, byDate: true }]);
  }

  /**
   * Locks the current marks of these subjects until the transaction ends, and returns them. A mark that was set again
   * after it was read is locked as well.
   */
  async lock(seen: readonly AssessmentDueRow[]): Promise<AssessmentDueRow[]> {
    const locked: AssessmentDueRow[] = [];
    for (const kind of new Set(seen.map((each) => each.kind))) {
      const ids = seen.filter((each) => each.kind === kind).map(({ subjectId }) => subjectId);
      locked.push(...(await this.findLocked(all(this.equals('kind', kind), this.anyOf('subjectId', ids)), BY_KEY)));
    }
    return locked;
  }

  /** Removes exactly these marks. A mark that was set again after it was read has a new value and stays. */
  settle(seen: readonly AssessmentDueRow[]): Promise<void> {
    return this.remove(seen, ['kind', 'subjectId', 'mark']);
  }

  private isNew(key: string): boolean {
    const { connection } = this.access;
    const marked = markedIn.get(connection) ?? new Set();
    markedIn.set(connection, marked);
    const isNew = !marked.has(key);
    marked.add(key);
    return isNew;
  }

  private async markStationsOf(of: StationsOf, mark: string): Promise<void> {
    const values = {
      kind: same('STATION'),
      subjectId: gathered('stationId'),
      mark: same(mark),
      byDate: same(false),
    };
    const { from, there } = whereOf(of);
    await this.gather({ values, from, condition: all(there, OF_A_STATION), updated: ['mark', 'byDate'] });
  }
}

function marksOf(concerned: readonly Concerned[], mark: string): AssessmentDueRow[] {
  const of = (kind: DueKind, ids: readonly string[]) =>
    ids.map((subjectId) => ({ kind, subjectId, mark, byDate: false }));
  return concerned.flatMap(({ stationIds, districts, cities }) => [
    ...of('STATION', stationIds),
    ...of('DISTRICT', districts),
    ...of('CITY', cities),
  ]);
}

function whereOf(of: StationsOf): { from: string; there: Condition } {
  if ('districtCode' in of)
    return { from: 'place', there: { sql: 'p.districtCode = ?', parameters: [of.districtCode] } };
  return { from: 'place_lot', there: { sql: 'p.contractorId = ?', parameters: [of.contractorId] } };
}

function keyOf({ kind, subjectId }: AssessmentDueRow): string {
  return `${kind} ${subjectId}`;
}

/** The slice through which the assessor reads and writes the due marks. It is not limited to a caller's scope. */
export type DueAccounts = { assessment: { due: DueRepository } };
