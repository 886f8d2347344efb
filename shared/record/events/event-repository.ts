import { type DivisionCode } from '../../kernel/ids/division-code';
import { type Scope } from '../../access/scope';
import { type Condition, EVERYTHING, NOTHING, quoted } from '../../access/scope-sql';
import { scopeCondition } from '../../access/scope-condition';
import { all, divisionFilter } from '../../store/sql/conditions';
import { ChainRepository } from './chain-repository';
import { type Ahead, anyChain, chainOf, moved } from './feed-ahead';
import { type FeedPosition, decodePosition, encodePosition } from './feed-cursor';
import { type EventRecord, type EventRow } from './record-tables';
import { type Page, type PageRequest, pageAfter } from '../../store/sql/page';
import { safeInteger } from '../../store/sql/read-row';
import { type Access, type Order, ScopedRepository } from '../../store/scoped-repository';

const BY_CHAIN: Order<EventRow> = [
  { column: 'chain', direction: 'ASC' },
  { column: 'sequence', direction: 'ASC' },
];

const PLACED = { district: 'districtCode', division: 'divisionCode' };

/** Reads the events in scope as a feed: chain by chain, each in the order of its commits. */
export class EventRepository extends ScopedRepository<EventRow> {
  private readonly chains: ChainRepository;

  constructor(
    access: Access,
    private readonly record: EventRecord,
  ) {
    super(access, record.events);
    this.chains = new ChainRepository(access);
  }

  /**
   * Returns the events that were appended after the cursor `after`. If `division` is not null, it returns only events
   * that happened in the division, and events of stations that are in the division now. `endCursor` is the position
   * from which the caller continues. It is set even if nothing is new, and it covers only events that were returned.
   * @throws HubError BAD_USER_INPUT (field `after`) if the cursor is malformed. In the scope of the Hub, the same error
   * is thrown if the cursor is ahead of the record
   */
  async feed(division: DivisionCode | null, request: PageRequest): Promise<Page<EventRow>> {
    const position = decodePosition(request.cursor);
    const wanted = this.wanted(division);
    const ahead = await this.ahead(position, { enough: division === null ? request.size : Infinity });
    const page =
      ahead.length === 0 || wanted === NOTHING
        ? { rows: [], hasNextPage: false }
        : await this.findPage(all(anyChain(ahead), wanted), BY_CHAIN, pageAfter(null, request.size));
    const seen = new Map([...position, ...page.rows.map(({ chain, sequence }) => [chain, sequence] as const)]);
    return {
      rows: page.rows,
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.cursor !== null,
      startCursor: null,
      endCursor: encodePosition(seen),
      total: () => this.total(wanted),
    };
  }

  /** Returns the position after the last event of each chain in scope, for a reader who only wants new events. */
  async end(): Promise<FeedPosition> {
    const inScope = this.inScope(EVERYTHING);
    const sql = `SELECT t.chain AS chain, MAX(t.sequence) AS last ${this.from()} WHERE ${inScope.sql} GROUP BY t.chain`;
    const records = await this.query(sql, inScope);
    return new Map(records.map((record) => [String(record['chain']), safeInteger(record['last'])]));
  }

  /** Returns a text that changes with every appended event. While it stays the same, there is nothing new to read. */
  async heads(): Promise<string> {
    const heads = await this.chains.heads();
    return encodePosition(new Map(heads.map(({ chain, length }) => [chain, length])));
  }

  /**
   * Counts the events that fulfil a condition. The SQL statement names the caller's chains, so that the database can
   * use an index to skip all other chains.
   */
  private async total(wanted: Condition): Promise<number> {
    if (wanted === NOTHING) return 0;
    const chains = await this.chainsInScope();
    return this.count(chains === null ? wanted : all(this.anyOf('chain', chains), wanted));
  }

  /** Returns the chains that may hold events for this caller; null for the Hub itself, which reads all chains. */
  protected async chainsInScope(): Promise<string[] | null> {
    if (this.access.reading.scope.kind === 'hub') return null;
    return (await this.ahead(new Map(), { enough: Infinity })).map(chainOf);
  }

  protected wanted(division: DivisionCode | null): Condition {
    if (division === null) return EVERYTHING;
    if (isApart(division, this.access.reading.scope)) return NOTHING;
    const there = this.atStations(divisionFilter(PLACED, division, 'p'));
    const own = divisionFilter(PLACED, division);
    return { sql: `(${own.sql}) OR ${there.sql}`, parameters: [...own.parameters, ...there.parameters] };
  }

  /**
   * Returns the condition for events of stations. A station must fulfil `condition` and be in the caller's scope now.
   */
  private atStations(condition: Condition): Condition {
    const { places, stationKey } = this.record;
    const inScope = all(condition, scopeCondition(places, this.access.reading, 'p'));
    const stations = `SELECT p.${quoted(stationKey)} FROM ${quoted(places.name)} p WHERE ${inScope.sql}`;
    return { sql: `t.stationId IN (${stations})`, parameters: inScope.parameters };
  }

  /**
   * Returns the chains that may hold further events for this caller, and the sequence after which to read each chain.
   */
  private async ahead(position: FeedPosition, { enough }: { enough: number }): Promise<Ahead[]> {
    const { scope } = this.access.reading;
    switch (scope.kind) {
      case 'none':
      case 'published':
      case 'contractor':
        return [];
      case 'hub':
        return moved(await this.chains.heads(), position, enough);
      case 'division': {
        const own = scope.code.slice(0, 4);
        const chains = [own, ...(await this.chainsElsewhere(own))];
        return chains.map((chain) => ({ chain, from: position.get(chain) ?? 0 }));
      }
    }
  }

  /**
   * Returns the chains of other cities that hold events of stations that have since moved into the scope. Usually there
   * are none. Without the condition IS NOT NULL, MariaDB would not use the index when few events have a station.
   */
  private async chainsElsewhere(own: string): Promise<string[]> {
    const elsewhere = { sql: '(t.chain < ? OR t.chain > ?) AND t.stationId IS NOT NULL', parameters: [own, own] };
    const inScope = this.inScope(all(elsewhere, this.atStations(EVERYTHING)));
    const sql = `SELECT DISTINCT t.chain AS chain ${this.from()} WHERE ${inScope.sql}`;
    return (await this.query(sql, inScope)).map((record) => String(record['chain']));
  }
}

/**
 * Returns whether a division is unrelated to the scope: it neither lies in the scope nor contains it. For a street the
 * result is always false, because the code of a street need not begin with that of its district.
 */
function isApart(division: DivisionCode, scope: Scope): boolean {
  if (scope.kind !== 'division' || division.length > 6) return false;
  return !division.startsWith(scope.code) && !scope.code.startsWith(division);
}
