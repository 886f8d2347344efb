import { type Role } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';
import { notFound } from '../kernel/errors';
import { type Reading } from '../access/scope-sql';
import { type Connection } from './connection/connection';

/** Values of JSON. Never personal data, nor free text that could hold any. */
export type Recorded = Readonly<Record<string, unknown>>;

/** Whose event it is: its own division, and the station by whose current place it is seen too. */
export type EventPlace = { stationId: string | null; divisionCode: DivisionCode; districtCode: DivisionCode };

/** What happened to one subject; `after` is all that the record shows of it, so that a follower needs no earlier event. */
export type EventDraft = {
  /** In the past tense: VENUE_RECORDED. */
  action: string;
  subject: { type: string; id: string };
  place: EventPlace;
  before: Recorded | null;
  after: Recorded | null;
};

/** Who acts: a caller's subject, or the hub itself (`hub:stations`, no role). */
export type Author = { actor: string; role: Role | null; requestId: string | null };

/** Those columns of a row that the record may show. */
export function recorded<Row extends object>(row: Row, columns: readonly (keyof Row & string)[]): Recorded {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

type ScopeCheck = () => Promise<boolean>;
type FollowUp = (drafts: readonly EventDraft[]) => Promise<void>;

/** What one transaction writes beside its rows: the events, and the check that no row has left the scope. */
export class Write {
  private readonly checks: ScopeCheck[] = [];
  private readonly drafts: EventDraft[] = [];
  private readonly followUps: FollowUp[] = [];

  record(...drafts: readonly EventDraft[]): void {
    this.drafts.push(...drafts);
  }

  /** Called by the repository for all rows that it wrote. */
  checkAtEnd(check: ScopeCheck): void {
    this.checks.push(check);
  }

  /** Done in the same transaction with all its events, whichever they are: what they bring about in this subgraph itself. */
  followUp(work: FollowUp): void {
    this.followUps.push(work);
  }

  /** @throws HubError NOT_FOUND where a row that was written lies outside the scope; Error where nothing was recorded of it. */
  async finish(): Promise<readonly EventDraft[]> {
    if (this.checks.length > 0 && this.drafts.length === 0)
      throw new Error('The transaction wrote rows but recorded no event.');
    for (const isInScope of this.checks) if (!(await isInScope())) throw notFound();
    if (this.drafts.length > 0) for (const work of this.followUps) await work(this.drafts);
    return this.drafts;
  }
}

export type WriteAccess = { connection: Connection; reading: Reading; write: Write };
