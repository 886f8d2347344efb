import { type Role } from '../../domain/roles';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type Condition, EVERYTHING, NOTHING } from '../../access/scope-sql';
import { all, given } from '../../store/sql/conditions';
import { type Page, type PageRequest } from '../../store/sql/page';
import { type Order } from '../../store/scoped-repository';
import { EventRepository } from './event-repository';
import { type EventRow } from './record-tables';

/**
 * The filters of a search for events. A filter that is null does not restrict the result. `since` is included in the
 * period, and `until` is excluded.
 */
export type EventFilter = {
  subjectId: string | null;
  action: string | null;
  actorRole: Role | null;
  since: string | null;
  until: string | null;
};

/** A search: its filters, the division (null for all divisions), and the order. */
export type EventSearching = EventFilter & { division: DivisionCode | null; isNewestFirst: boolean };

/** Reads the record as a feed, and searches it in the order of time. */
export class EventSearchRepository extends EventRepository {
  /**
   * Returns a page of the events that meet all conditions, in the order of their time. An empty page has no
   * `endCursor`, unlike an empty page of the feed.
   */
  async search(searching: EventSearching, request: PageRequest): Promise<Page<EventRow>> {
    const direction = searching.isNewestFirst ? 'DESC' : 'ASC';
    const order: Order<EventRow> = [
      { column: 'occurredAt', direction },
      { column: 'sequence', direction },
      { column: 'chain', direction },
    ];
    return this.findPage(await this.matching(searching), order, request);
  }

  /**
   * Returns the SQL condition of a search. It names the caller's chains, so that an index finds the events of a period.
   */
  private async matching({ division, subjectId, action, actorRole, since, until }: EventSearching): Promise<Condition> {
    const wanted = this.wanted(division);
    if (wanted === NOTHING) return NOTHING;
    const chains = await this.chainsInScope();
    return all(
      wanted,
      chains === null ? EVERYTHING : this.anyOf('chain', chains),
      given(subjectId, (id) => this.equals('subjectId', id)),
      given(action, (name) => this.equals('action', name)),
      given(actorRole, (role) => this.equals('role', role)),
      given(since, (at) => ({ sql: 't.occurredAt >= ?', parameters: [at] })),
      given(until, (at) => ({ sql: 't.occurredAt < ?', parameters: [at] })),
    );
  }
}
