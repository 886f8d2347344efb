import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { SpannedRepository } from '../../../../shared/store/spans/spanned-repository';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type CursorValue } from '../../../../shared/store/sql/cursor';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type IsoWeek } from '../../../../shared/kernel/dates/period';
import { places } from '../../ground/station/place.row';
import { type ServiceHoursRow, serviceHoursTable } from './hours.row';
import { type WeekSpan, spansBack, spansForth } from './hours-spans.rules';
import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';

/** The filter of a list of service hours. A field that is null does not filter. */
export type ServiceHoursFilter = {
  division: DivisionCode | null;
  week: IsoWeek | null;
  status: ServiceHoursStatus | null;
  stationId: string | null;
  workerId: string | null;
  /** The first and the last week, which both belong to the period. */
  weekFrom: IsoWeek | null;
  weekUntil: IsoWeek | null;
};

const NEWEST_FIRST: Order<ServiceHoursRow> = [
  { column: 'week', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const OLDEST_FIRST: Order<ServiceHoursRow> = [
  { column: 'week', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const BY_ID: Order<ServiceHoursRow> = [{ column: 'id', direction: 'ASC' }];

export class ServiceHoursRepository extends SpannedRepository<ServiceHoursRow> {
  constructor(access: Access) {
    super(access, serviceHoursTable);
  }

  page({ division, week, status, ...more }: ServiceHoursFilter, page: PageRequest): Promise<Page<ServiceHoursRow>> {
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(week, (each) => this.equals('week', each)),
      given(status, (each) => this.equals('status', each)),
      given(more.stationId, (id) => this.equals('stationId', id)),
      given(more.workerId, (id) => this.equals('workerId', id)),
      given(more.weekFrom, (first) => ({ sql: 't.week >= ?', parameters: [first] })),
      given(more.weekUntil, (last) => ({ sql: 't.week <= ?', parameters: [last] })),
    );
    // A list with one of these filters has few rows, or only one week, so it need not be read in spans.
    const isShort = week !== null || more.stationId !== null || more.workerId !== null;
    if (isShort) return this.findPage(wanted, NEWEST_FIRST, page);
    const { today } = this.access.reading;
    const spansFrom = (start: CursorValue | null) =>
      (page.isBackward ? spansForth(more, start) : spansBack(more, start, today)).map(inSpan);
    return this.findPageInSpans({ condition: wanted, order: NEWEST_FIRST, spansFrom }, page);
  }

  /** Returns the hours of these workers from one week to another, both included. */
  ofWorkers(
    workerIds: readonly string[],
    { from, until }: { from: IsoWeek; until: IsoWeek },
  ): Promise<ServiceHoursRow[]> {
    const weeks = { sql: 't.week >= ? AND t.week <= ?', parameters: [from, until] };
    return this.findAll(all(this.anyOf('workerId', workerIds), weeks), OLDEST_FIRST);
  }

  /** Locks the rows with these ids until the transaction ends, and returns them. Missing rows are left out. */
  lockAll(ids: readonly string[]): Promise<ServiceHoursRow[]> {
    return this.findLocked(this.anyOf('id', [...new Set(ids)]), BY_ID);
  }

  /** Returns and locks the hours of workers in any of the weeks, at all stations. */
  inWeeksLocked(workerIds: readonly string[], weeks: readonly IsoWeek[]): Promise<ServiceHoursRow[]> {
    return this.findLocked(all(this.anyOf('workerId', workerIds), this.anyOf('week', weeks)), BY_ID);
  }

  /** Returns the weeks for which hours have the status, the earliest first. */
  async weeksWith(status: ServiceHoursStatus): Promise<IsoWeek[]> {
    const counts = await this.figuresBy('week', { hours: { count: null } }, this.equals('status', status));
    return [...counts.keys()].sort();
  }

  /** Returns the hours that have the status, at any of the stations and in any of the weeks. */
  inStationWeeks(
    stationIds: readonly string[],
    weeks: readonly IsoWeek[],
    status: ServiceHoursStatus,
  ): Promise<ServiceHoursRow[]> {
    const there = all(this.anyOf('stationId', stationIds), this.anyOf('week', weeks), this.equals('status', status));
    return this.findAll(there, BY_ID);
  }

  /** Returns the hours of one worker at one station from a week on. */
  since(week: IsoWeek, { workerId, stationId }: { workerId: string; stationId: string }): Promise<ServiceHoursRow[]> {
    const from = { sql: 't.week >= ?', parameters: [week] };
    return this.findAll(all(this.equals('workerId', workerId), this.equals('stationId', stationId), from), BY_ID);
  }
}

function inSpan({ from, below }: WeekSpan): Condition {
  return all(
    given(from, (week) => ({ sql: 't.week >= ?', parameters: [week] })),
    given(below, (week) => ({ sql: 't.week < ?', parameters: [week] })),
  );
}

/** The slice of a context or transaction with the repository of service hours. */
export type HoursSlice = { hours: ServiceHoursRepository };
