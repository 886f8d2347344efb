import { atDivision } from '../../../shared/data/at-division';
import { all } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type IsoWeek } from '../../../shared/period';
import { type Condition } from '../../../shared/scope/scope-sql';
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

  page(filter: ServiceHoursFilter, page: PageRequest): Promise<Page<ServiceHoursRow>> {
    return this.findPage(all(...this.conditions(filter)), NEWEST_FIRST, page);
  }

  /** Of these workers, from the one week to the other, both included. */
  ofWorkers(workerIds: readonly string[], { from, until }: { from: IsoWeek; until: IsoWeek }) {
    const weeks = { sql: 't.week >= ? AND t.week <= ?', parameters: [from, until] };
    return this.findAll(all(this.anyOf('workerId', workerIds), weeks), OLDEST_FIRST);
  }

  private conditions({ division, week, status }: ServiceHoursFilter): Condition[] {
    const conditions: Condition[] = [];
    if (division !== null) conditions.push(atDivision('stationId', division, { places, access: this.access }));
    if (week !== null) conditions.push(this.equals('week', week));
    if (status !== null) conditions.push(this.equals('status', status));
    return conditions;
  }
}
