import { atDivision } from '../../../../shared/store/at-division';
import { given } from '../../../../shared/store/sql/conditions';
import { NestedRepository } from '../../../../shared/store/nested-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type VisitObservationRow, type VisitRow, visitObservationTable, visitTable } from './visit.row';

const NEWEST_FIRST: Order<VisitRow> = [
  { column: 'visitedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const AS_NOTED: Order<VisitObservationRow> = [
  { column: 'visitId', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];

export class VisitRepository extends NestedRepository<VisitRow> {
  constructor(access: Access) {
    super(access, visitTable);
  }

  page(division: DivisionCode | null, page: PageRequest): Promise<Page<VisitRow>> {
    const wanted = given(division, (code) => atDivision('stationId', code, { places, access: this.access }));
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /** Returns a page of visits for each of these stations. */
  atStations(stationIds: readonly string[], request: PageRequest): Promise<Map<string, Page<VisitRow>>> {
    return this.findPages(stationIds, { column: 'stationId', condition: EVERYTHING, order: NEWEST_FIRST, request });
  }
}

export class VisitObservationRepository extends ScopedRepository<VisitObservationRow> {
  constructor(access: Access) {
    super(access, visitObservationTable);
  }

  ofVisits(visitIds: readonly string[]): Promise<VisitObservationRow[]> {
    return this.findAll(this.anyOf('visitId', visitIds), AS_NOTED);
  }
}

/** The slice of a context or transaction that holds visits and their observations. */
export type VisitSlice = { visits: VisitRepository; visitObservations: VisitObservationRepository };
