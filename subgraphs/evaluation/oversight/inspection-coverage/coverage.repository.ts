import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { inspectionTable } from '../inspection/inspection.row';
import { inYear, inYearUntil } from '../inspection/year';

/**
 * The figures of a district: how many of its stations are open, and how many were inspected in a year. A station that
 * has closed after its inspection still counts as inspected.
 */
export type InspectionFigures = { openStations: number; inspectedStations: number };

const INSPECTED_ON = 'c.inspectedOn';
const OPEN = { sql: "t.status IN ('OPERATING', 'SUSPENDED')", parameters: [] };

/** The progress of the year's inspection (EV-3), counted by the current places of stations. */
export class InspectionCoverageRepository extends FiguresRepository<PlaceRow> {
  constructor(access: Access) {
    super(access, places);
  }

  /** Returns the figures of every district in scope that has a station. */
  ofYear(year: number): Promise<Map<string, InspectionFigures>> {
    return this.figuresBy('districtCode', this.wanted(inYear(INSPECTED_ON, year)), EVERYTHING);
  }

  /**
   * Returns the figures of these districts from the start of the year to a day in it. Districts without stations are
   * left out.
   */
  ofYearUntil(day: PlainDate, districts: readonly DivisionCode[]): Promise<Map<string, InspectionFigures>> {
    const wanted = this.wanted(inYearUntil(INSPECTED_ON, day));
    return this.figuresBy('districtCode', wanted, this.anyOf('districtCode', districts));
  }

  private wanted(inTime: Condition) {
    const inspections = this.countIn({ table: inspectionTable, key: 'stationId' }, 'stationId', inTime);
    return {
      openStations: { count: OPEN },
      inspectedStations: { count: { ...inspections, sql: `${inspections.sql} > 0` } },
    };
  }
}

/** The slice of a context or transaction that holds the progress of the year's inspection. */
export type CoverageSlice = { inspectionCoverage: InspectionCoverageRepository };
