import { type EventRow } from '../../../../shared/record/events/record-tables';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, endOfDay } from '../../../../shared/kernel/dates/period';
import { all, either, prefixCondition } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { record } from './event.row';

/** Where a station lay on a past day: its street or town, and the district that supervised it. */
export type PastPlace = { divisionCode: DivisionCode; districtCode: DivisionCode };

const LATEST_FIRST: Order<EventRow> = [
  { column: 'occurredAt', direction: 'DESC' },
  { column: 'sequence', direction: 'DESC' },
];

/** Reads from the record where stations lay on a past day. The row of a station has only the current division. */
export class PastPlaceRepository extends ScopedRepository<EventRow> {
  constructor(access: Access) {
    super(access, record.events);
  }

  /**
   * Returns where stations lay at the end of a day, by station id. The result has only stations that have been
   * redistricted since, in the cities of these divisions. All other stations are still where they were. The event of a
   * redistricting belongs to the division that the station leaves. The earliest such event after the day therefore
   * names the division of the station on the day. A redistricting counts from the time at which it was carried out,
   * even if its order names an earlier day.
   */
  async movedSince(on: PlainDate, divisions: readonly DivisionCode[]): Promise<Map<string, PastPlace>> {
    if (on >= this.access.reading.today) return new Map();
    const cities = [...new Set(divisions.map((code) => code.slice(0, 4) as DivisionCode))];
    const moves = all(
      either(...cities.map((code) => prefixCondition('t.chain', code))),
      this.equals('action', 'STATION_REDISTRICTED'),
      { sql: 't.occurredAt >= ?', parameters: [endOfDay(on)] },
    );
    const rows = await this.findAll(moves, LATEST_FIRST, ['subjectId', 'divisionCode', 'districtCode']);
    return new Map(
      rows.map(({ subjectId, divisionCode, districtCode }) => [subjectId, { divisionCode, districtCode }]),
    );
  }
}

/** The slice of a context or transaction that knows where stations lay on a past day. */
export type PastPlaceSlice = { pastPlaces: PastPlaceRepository };
