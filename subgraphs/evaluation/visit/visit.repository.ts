import { atDivision } from '../../../shared/data/at-division';
import { given } from '../../../shared/data/conditions';
import { type Page, type PageRequest } from '../../../shared/data/page';
import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { places } from '../station/place.row';
import { type VisitObservationRow, type VisitRow, visitObservationTable, visitTable } from './visit.row';

const NEWEST_FIRST: Order<VisitRow> = [
  { column: 'visitedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const AS_NOTED: Order<VisitObservationRow> = [
  { column: 'visitId', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];

export class VisitRepository extends ScopedRepository<VisitRow> {
  constructor(access: Access) {
    super(access, visitTable);
  }

  page(division: DivisionCode | null, page: PageRequest): Promise<Page<VisitRow>> {
    const wanted = given(division, (code) => atDivision('stationId', code, { places, access: this.access }));
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  atStation(stationId: string, page: PageRequest): Promise<Page<VisitRow>> {
    return this.findPage(this.equals('stationId', stationId), NEWEST_FIRST, page);
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
