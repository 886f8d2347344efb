import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { type IsoWeek } from '../../../../shared/kernel/dates/period';
import { places } from '../../ground/station/place.row';
import { type ServiceHoursRow, serviceHoursTable } from './hours.row';
import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';

/** A filter of service hours. Null means that the filter is not set. */
export type ServiceHoursFilter = {
  division: DivisionCode | null;
  week: IsoWeek | null;
  status: ServiceHoursStatus | null;
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

export class ServiceHoursRepository extends ScopedRepository<ServiceHoursRow> {
  constructor(access: Access) {
    super(access, serviceHoursTable);
  }

  page({ division, week, status }: ServiceHoursFilter, page: PageRequest): Promise<Page<ServiceHoursRow>> {
    const wanted = all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(week, (each) => this.equals('week', each)),
      given(status, (each) => this.equals('status', each)),
    );
    return this.findPage(wanted, NEWEST_FIRST, page);
  }

  /** Returns the hours of these workers from one week to another, both included. */
  ofWorkers(
    workerIds: readonly string[],
    { from, until }: { from: IsoWeek; until: IsoWeek },
  ): Promise<ServiceHoursRow[]> {
    const weeks = { sql: 't.week >= ? AND t.week <= ?', parameters: [from, until] };
    return this.findAll(all(this.anyOf('workerId', workerIds), weeks), OLDEST_FIRST);
  }

  /**
   * Returns and locks all rows with these ids until the transaction ends. @throws HubError NOT_FOUND if one is missing
   */
  async getAllLocked(ids: readonly string[]): Promise<ServiceHoursRow[]> {
    const rows = await this.findLocked(this.anyOf('id', ids), BY_ID);
    if (rows.length !== new Set(ids).size) throw notFound();
    return rows;
  }

  /** Returns and locks the hours of workers in any of the weeks, at all stations. */
  inWeeksLocked(workerIds: readonly string[], weeks: readonly IsoWeek[]): Promise<ServiceHoursRow[]> {
    return this.findLocked(all(this.anyOf('workerId', workerIds), this.anyOf('week', weeks)), BY_ID);
  }

  /** Returns the hours of one worker at one station from a week on. */
  since(week: IsoWeek, { workerId, stationId }: { workerId: string; stationId: string }): Promise<ServiceHoursRow[]> {
    const from = { sql: 't.week >= ?', parameters: [week] };
    return this.findAll(all(this.equals('workerId', workerId), this.equals('stationId', stationId), from), BY_ID);
  }
}

/** The slice of a context or transaction that holds service hours. */
export type HoursSlice = { hours: ServiceHoursRepository };
