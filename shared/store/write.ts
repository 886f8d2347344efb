import { type Role } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';
import { notFound } from '../kernel/errors';
import { type Reading } from '../access/scope-sql';
import { type Connection } from './connection/connection';

/** JSON values that an event records. They never hold personal data, nor free text that could contain any. */
export type Recorded = Readonly<Record<string, unknown>>;

/**
 * The division and the district to which an event belongs. If `stationId` is not null, the district that supervises the
 * station now may read the event too.
 */
export type EventPlace = { stationId: string | null; divisionCode: DivisionCode; districtCode: DivisionCode };

/** A change of one subject. `after` holds all recorded values of the subject, so a follower needs no earlier event. */
export type EventDraft = {
  /** The action in the past tense, such as VENUE_RECORDED. */
  action: string;
  subject: { type: string; id: string };
  place: EventPlace;
  before: Recorded | null;
  after: Recorded | null;
};

/**
 * The author of a write. `actor` is the subject of a caller, or the Hub itself, such as `hub:stations`. `role` is null
 * for the Hub itself, and `requestId` is null if no request caused the write.
 */
export type Author = { actor: string; role: Role | null; requestId: string | null };

/** Returns the values of a row that an event records: those of the given columns. */
export function recorded<Row extends object>(row: Row, columns: readonly (keyof Row & string)[]): Recorded {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

type ScopeCheck = () => Promise<boolean>;
type FollowUp = (drafts: readonly EventDraft[]) => Promise<void>;

/**
 * Collects what one transaction does besides writing rows: it records events, checks that no row has left the scope,
 * and runs work at the end.
 */
export class Write {
  private readonly checks: ScopeCheck[] = [];
  private readonly drafts: EventDraft[] = [];
  private readonly followUps: FollowUp[] = [];

  record(...drafts: readonly EventDraft[]): void {
    this.drafts.push(...drafts);
  }

  /**
   * Registers a check that rows lie in the caller's scope. A repository registers a check for the rows that it writes,
   * and `finish` runs it.
   */
  checkAtEnd(check: ScopeCheck): void {
    this.checks.push(check);
  }

  /**
   * Registers work, such as effects in this subgraph. The work runs last in the same transaction and receives the
   * events of that transaction.
   */
  followUp(work: FollowUp): void {
    this.followUps.push(work);
  }

  /**
   * Runs the checks and then the registered work, and returns the events.
   * @throws HubError NOT_FOUND if a written row lies outside the scope; Error if rows were written but no event was
   * recorded
   */
  async finish(): Promise<readonly EventDraft[]> {
    if (this.checks.length > 0 && this.drafts.length === 0)
      throw new Error('The transaction wrote rows but recorded no event.');
    for (const isInScope of this.checks) if (!(await isInScope())) throw notFound();
    if (this.drafts.length > 0) for (const work of this.followUps) await work(this.drafts);
    return this.drafts;
  }
}

export type WriteAccess = { connection: Connection; reading: Reading; write: Write };
