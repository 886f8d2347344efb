import { type RectificationOpener, type RectificationStatus } from '../../../../shared/domain/oversight';
import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { NestedRepository } from '../../../../shared/store/nested-repository';
import { inShownStates } from '../../../../shared/store/sql/shown-states';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type RectificationRow, rectificationTable } from './rectification.row';
import { type RectificationRoundRow, rectificationRoundTable } from './rectification-round.row';

/**
 * The filter of a list of rectifications. A field that is null does not filter. An empty list of states matches
 * nothing.
 */
export type RectificationFilter = {
  division: DivisionCode | null;
  status: readonly RectificationStatus[] | null;
  openedBy: RectificationOpener | null;
  stationId: string | null;
};

const NEWEST_FIRST: Order<RectificationRow> = [
  { column: 'openedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

export class RectificationRepository extends NestedRepository<RectificationRow> {
  constructor(access: Access) {
    super(access, rectificationTable);
  }

  page(
    { division, status, openedBy, stationId }: RectificationFilter,
    page: PageRequest,
  ): Promise<Page<RectificationRow>> {
    const { today } = this.access.reading;
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(status, (states) => inShownStates(states, { open: 'OPEN', today })),
      given(openedBy, (role) => this.equals('openedBy', role)),
      given(stationId, (id) => this.equals('stationId', id)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /** Returns a page of rectifications for each of these stations. */
  atStations(stationIds: readonly string[], request: PageRequest): Promise<Map<string, Page<RectificationRow>>> {
    return this.findPages(stationIds, { column: 'stationId', condition: EVERYTHING, order: NEWEST_FIRST, request });
  }
}

const IN_ORDER: Order<RectificationRoundRow> = [
  { column: 'rectificationId', direction: 'ASC' },
  { column: 'round', direction: 'ASC' },
];

export class RectificationRoundRepository extends ScopedRepository<RectificationRoundRow> {
  constructor(access: Access) {
    super(access, rectificationRoundTable);
  }

  /** Returns the answered rounds of these rectifications, the first round first. */
  ofRectifications(ids: readonly string[]): Promise<RectificationRoundRow[]> {
    return this.findAll(this.anyOf('rectificationId', ids), IN_ORDER);
  }

  /** Returns the answered rounds of a rectification, and locks them until the transaction ends. */
  lockOf(id: string): Promise<RectificationRoundRow[]> {
    return this.findLocked(this.equals('rectificationId', id), IN_ORDER);
  }
}

/** The slice of a context or transaction that holds rectifications and their rounds. */
export type RectificationSlice = {
  rectifications: RectificationRepository;
  rectificationRounds: RectificationRoundRepository;
};
