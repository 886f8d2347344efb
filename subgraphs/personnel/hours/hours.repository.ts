import { atDivision } from '../../../shared/data/at-division';
import { all, given } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type IsoWeek } from '../../../shared/period';
import { places } from '../station/place.row';
import { type ServiceHoursRow, type ServiceHoursStatus, serviceHoursTable } from './hours.row';

/** Null: not asked for. */
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

  /** Of these workers, from the one week to the other, both included. */
  ofWorkers(
    workerIds: readonly string[],
    { from, until }: { from: IsoWeek; until: IsoWeek },
  ): Promise<ServiceHoursRow[]> {
    const weeks = { sql: 't.week >= ? AND t.week <= ?', parameters: [from, until] };
    return this.findAll(all(this.anyOf('workerId', workerIds), weeks), OLDEST_FIRST);
  }
}
