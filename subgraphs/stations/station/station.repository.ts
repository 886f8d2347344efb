import { all, contains, divisionFilter } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type StationStatus } from '../../../shared/demo/facts';
import { type Condition } from '../../../shared/scope/scope-sql';
import { type StationRow, stationTable } from './station.row';

/** Null: not asked for. `openedAfter` and `openedBefore` are exclusive dates. */
export type StationFilter = {
  division: DivisionCode | null;
  status: StationStatus | null;
  nameContains: string | null;
  openedAfter: string | null;
  openedBefore: string | null;
};

/** The order of the scope's own index, so that a page is a range of it. */
const BY_PLACE: Order<StationRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'divisionCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class StationRepository extends ScopedRepository<StationRow> {
  constructor(access: Access) {
    super(access, stationTable);
  }

  page(filter: StationFilter, page: PageRequest): Promise<Page<StationRow>> {
    return this.findPage(all(...this.conditions(filter)), BY_PLACE, page);
  }

  private conditions({ division, status, nameContains, openedAfter, openedBefore }: StationFilter): Condition[] {
    const conditions: Condition[] = [];
    if (division !== null) {
      conditions.push(divisionFilter({ district: 'districtCode', division: 'divisionCode' }, division));
    }
    if (status !== null) conditions.push(this.equals('status', status));
    if (nameContains !== null) conditions.push(contains('searchName', nameContains));
    if (openedAfter !== null) conditions.push({ sql: 't.openedOn > ?', parameters: [openedAfter] });
    if (openedBefore !== null) conditions.push({ sql: 't.openedOn < ?', parameters: [openedBefore] });
    return conditions;
  }
}
