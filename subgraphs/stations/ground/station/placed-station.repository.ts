import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { all, not } from '../../../../shared/store/sql/conditions';
import { type StationRow, stationTable } from './station.row';

const PLACED = { source: { district: 'districtCode', division: 'divisionCode', joined: null } } as const;
/** The figure `stations`: the number of all selected rows. */
const NUMBER = { stations: { count: null } };
const OPEN = { sql: "t.status IN ('OPERATING', 'SUSPENDED')", parameters: [] };

/**
 * Reads the stations of divisions, for the facts that the rules need. It knows only the current division of a station.
 */
export class PlacedStationRepository extends FiguresRepository<StationRow> {
  constructor(access: Access) {
    super(access, stationTable);
  }

  /**
   * Counts the stations that lie in each division now, opened on the day or earlier, and are not closed. It leaves out
   * the stations whose ids are in `except`.
   */
  openIn(
    codes: readonly DivisionCode[],
    on: PlainDate,
    except: readonly string[],
  ): Promise<Map<string, { stations: number }>> {
    const others = except.length === 0 ? EVERYTHING : not(this.anyOf('id', except));
    return this.figuresByDivision(codes, NUMBER, { ...PLACED, condition: all(openBy(on), others) });
  }

  /** Returns the stations with these ids that opened on the day or earlier and are not closed. */
  openAmong(ids: readonly string[], on: PlainDate): Promise<StationRow[]> {
    return this.findByKeys('id', ids, openBy(on));
  }

  /** Returns all stations that lie in these districts now. Only the columns `id` and `districtCode` are read. */
  ofDistricts(districts: readonly DivisionCode[]): Promise<StationRow[]> {
    const byId = [{ column: 'id', direction: 'ASC' }] as const;
    return this.findAll(this.anyOf('districtCode', districts), byId, ['id', 'districtCode']);
  }
}

/** Returns the condition that a station opened on the day or earlier and is not closed now. */
function openBy(on: PlainDate): Condition {
  return all(OPEN, { sql: 't.openedOn <= ?', parameters: [on] });
}

/** The slice of a context or transaction that reads the stations of divisions for facts. */
export type PlacedStationSlice = { placedStations: PlacedStationRepository };
