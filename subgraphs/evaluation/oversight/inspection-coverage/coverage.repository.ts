import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Access } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, EVERYTHING, NOTHING, quoted } from '../../../../shared/access/scope-sql';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { places } from '../../ground/station/place.row';
import { inspectionTable } from '../inspection/inspection.row';

/**
 * The figures of a district: how many of its stations are open (operating or suspended), and how many were inspected in
 * a year. A station that has closed after its inspection still counts as inspected.
 */
export type InspectionFigures = { openStations: number; inspectedStations: number };

/** The first and the last day of a period. */
type Days = { from: PlainDate; until: PlainDate };

/** Returns the days of a calendar year. Null outside the years 1000 to 9999, in which no row has a date. */
function daysOf(year: number): Days | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

const OPEN = { sql: "t.status IN ('OPERATING', 'SUSPENDED')", parameters: [] };

/**
 * Counts the open and the inspected stations of each district (EV-3). A station counts for the district in which it
 * lies now. The findings count it for the district in which it lay at the end of the year (see `inspectedInYears`).
 */
export class InspectionCoverageRepository extends FiguresRepository<PlaceRow> {
  constructor(access: Access) {
    super(access, places);
  }

  /** Returns the figures of every district in scope that has a station. */
  ofYear(year: number): Promise<Map<string, InspectionFigures>> {
    const days = daysOf(year);
    const wanted = {
      openStations: { count: OPEN },
      inspectedStations: { count: days === null ? NOTHING : this.inspectedIn(days) },
    };
    return this.figuresBy('districtCode', wanted, EVERYTHING);
  }

  /**
   * Returns a condition for stations with an inspection in a period. Only the last inspection up to the end of the
   * period is read, so inspections of earlier years cost nothing.
   */
  private inspectedIn({ from, until }: Days): Condition {
    // Without IS TRUE, MariaDB would join the table `place` and sort all inspections of the station.
    const scoped = scopeCondition(inspectionTable, this.access.reading, 'c', 'EACH');
    const last =
      `SELECT c.inspectedOn FROM ${quoted(inspectionTable.name)} c WHERE c.stationId = t.stationId ` +
      `AND c.inspectedOn <= ? AND (${scoped.sql}) IS TRUE ORDER BY c.inspectedOn DESC LIMIT 1`;
    return { sql: `(${last}) >= ?`, parameters: [until, ...scoped.parameters, from] };
  }
}

/** The slice of a context or transaction that holds the progress of the year's inspection. */
export type CoverageSlice = { inspectionCoverage: InspectionCoverageRepository };
