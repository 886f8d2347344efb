import { atDivision } from '../../../../shared/store/at-division';
import { all, divisionFilter, either, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type WaiverRow, waiverTable } from './waiver.row';

/** The stations and districts for which waivers are searched. An empty list finds no waiver of that kind. */
export type WaivedSubjects = { stationIds: readonly string[]; districts: readonly DivisionCode[] };

/** The filter of a list of waivers. A field that is null does not filter. */
export type WaiverFilter = {
  division: DivisionCode | null;
  rule: string | null;
  inForce: boolean | null;
  untilBefore: string | null;
};

/** The order of waivers by their last day, so that the waiver that lasts longest comes last. */
const BY_END: Order<WaiverRow> = [
  { column: 'until', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const NEWEST_FIRST: Order<WaiverRow> = [
  { column: 'grantedOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

export class WaiverRepository extends ScopedRepository<WaiverRow> {
  constructor(access: Access) {
    super(access, waiverTable);
  }

  page({ division, rule, inForce, untilBefore }: WaiverFilter, page: PageRequest): Promise<Page<WaiverRow>> {
    const { today } = this.access.reading;
    const wanted = all(
      given(division, (code) => this.at(code)),
      given(rule, (id) => this.equals('rule', id)),
      given(inForce, (isInForce) => (isInForce ? onDay(today) : { sql: 't.until < ?', parameters: [today] })),
      given(untilBefore, (day) => ({ sql: 't.until < ?', parameters: [day] })),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /**
   * Returns the waivers that are in force on a day, including waivers that begin or end on that day. A rule may have
   * several waivers. The waiver that lasts longest comes last.
   */
  async inForce({ stationIds, districts }: WaivedSubjects, day: PlainDate): Promise<WaiverRow[]> {
    const found = [this.onDayOf('stationId', stationIds, day), this.onDayOf('divisionCode', districts, day)];
    return (await Promise.all(found)).flat();
  }

  /**
   * Returns the waivers that are in force today and end by a day: the waivers of the stations in a division, or the
   * waivers of all districts in scope.
   */
  endingBy(day: PlainDate, of: 'STATION' | 'DISTRICT', division: DivisionCode): Promise<WaiverRow[]> {
    // Few waivers end by the given day, so the query looks up the scope of each of them.
    const ending = all(onDay(this.access.reading.today), { sql: 't.until <= ?', parameters: [day], isNarrow: true });
    const ofDistricts = { sql: 't.stationId IS NULL', parameters: [] };
    const there = of === 'STATION' ? atDivision('stationId', division, { places, access: this.access }) : ofDistricts;
    return this.findAll(all(there, ending), BY_END);
  }

  private async onDayOf(
    column: 'stationId' | 'divisionCode',
    keys: readonly string[],
    day: PlainDate,
  ): Promise<WaiverRow[]> {
    return keys.length === 0 ? [] : this.findAll(all(this.anyOf(column, keys), onDay(day)), BY_END);
  }

  /** Returns a condition for waivers of stations that are now in the division, and of districts in the division. */
  private at(code: DivisionCode): Condition {
    const ofStations = atDivision('stationId', code, { places, access: this.access });
    const ofDistricts = divisionFilter({ district: 'divisionCode', division: null }, code);
    return either(ofStations, ofDistricts);
  }
}

function onDay(day: PlainDate): Condition {
  return { sql: 't.grantedOn <= ? AND t.until >= ?', parameters: [day, day] };
}

/** The slice of a context or transaction that holds waivers. */
export type WaiverSlice = { waivers: WaiverRepository };
