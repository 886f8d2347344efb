import { all, divisionFilter } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Condition } from '../../../shared/scope/scope-sql';
import { stationAt } from '../station/at-street';
import { type DisbursementRow, type DisbursementStatus, disbursementTable } from './disbursement.row';

/** Null: not asked for. An empty list of states asks for none. */
export type DisbursementFilter = { division: DivisionCode | null; status: readonly DisbursementStatus[] | null };

/** Ids grow with time: a queue is read in the order of the requests. */
const BY_DISTRICT: Order<DisbursementRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const BY_CONTRACTOR: Order<DisbursementRow> = [
  { column: 'contractorId', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const BY_ID: Order<DisbursementRow> = [{ column: 'id', direction: 'ASC' }];

export class DisbursementRepository extends ScopedRepository<DisbursementRow> {
  constructor(access: Access) {
    super(access, disbursementTable);
  }

  page({ division, status }: DisbursementFilter, page: PageRequest): Promise<Page<DisbursementRow>> {
    const conditions: Condition[] = [];
    if (division !== null) conditions.push(this.placedIn(division));
    if (status !== null) conditions.push(this.anyOf('status', status));
    const order = this.access.reading.scope.kind === 'contractor' ? BY_CONTRACTOR : BY_DISTRICT;
    return this.findPage(all(...conditions), order, page);
  }

  ofInstalments(instalmentIds: readonly string[]): Promise<DisbursementRow[]> {
    return this.findAll(this.anyOf('instalmentId', instalmentIds), BY_ID);
  }

  /** Of a district by the purchaser, of a street by the lot's station. */
  private placedIn(code: DivisionCode): Condition {
    if (code.length > 6) return stationAt('t.stationId', code, this.access.reading);
    return divisionFilter({ district: 'districtCode', division: null }, code);
  }
}
