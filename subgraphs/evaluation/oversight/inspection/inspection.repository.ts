import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { chunksOf } from '../../../../shared/store/sql/write-row';
import { places } from '../../ground/station/place.row';
import {
  type InspectionObservationRow,
  type InspectionRow,
  inspectionObservationTable,
  inspectionTable,
} from './inspection.row';
import { inYear, inYearUntil } from './year';

/** The filter of a list of inspections. A field that is null does not filter. */
export type InspectionFilter = { division: DivisionCode | null; year: number | null };

const NEWEST_FIRST: Order<InspectionRow> = [
  { column: 'inspectedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const AS_NOTED: Order<InspectionObservationRow> = [
  { column: 'inspectionId', direction: 'ASC' },
  { column: 'ordinal', direction: 'ASC' },
];

export class InspectionRepository extends ScopedRepository<InspectionRow> {
  constructor(access: Access) {
    super(access, inspectionTable);
  }

  page({ division, year }: InspectionFilter, page: PageRequest): Promise<Page<InspectionRow>> {
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(year, (each) => inYear('t.inspectedOn', each)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /** Returns which of these stations were inspected in the year of a day, up to that day. */
  async inspectedAmong(stationIds: readonly string[], day: PlainDate): Promise<Set<string>> {
    const found = new Set<string>();
    for (const ids of chunksOf(stationIds)) {
      const wanted = all(this.anyOf('stationId', ids), inYearUntil('t.inspectedOn', day));
      for (const { stationId } of await this.findAll(wanted, NEWEST_FIRST, ['stationId'])) found.add(stationId);
    }
    return found;
  }

  /** Returns the days of the inspections of these stations. Only the columns `stationId` and `inspectedOn` are read. */
  daysAt(stationIds: readonly string[]): Promise<InspectionRow[]> {
    return this.findAll(this.anyOf('stationId', stationIds), NEWEST_FIRST, ['stationId', 'inspectedOn']);
  }
}

export class InspectionObservationRepository extends ScopedRepository<InspectionObservationRow> {
  constructor(access: Access) {
    super(access, inspectionObservationTable);
  }

  ofInspections(inspectionIds: readonly string[]): Promise<InspectionObservationRow[]> {
    return this.findAll(this.anyOf('inspectionId', inspectionIds), AS_NOTED);
  }
}

/** The slice of a context or transaction that holds inspections and their observations. */
export type InspectionSlice = {
  inspections: InspectionRepository;
  inspectionObservations: InspectionObservationRepository;
};
