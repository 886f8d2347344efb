import { divisionFilter } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Condition, EVERYTHING } from '../../../shared/scope/scope-sql';
import { contractAt } from '../station/at-street';
import { type ContractRow, contractTable } from './contract.row';

/** The orders of the scope's own indices, so that a page is a range of one. */
const BY_DISTRICT: Order<ContractRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const BY_CONTRACTOR: Order<ContractRow> = [
  { column: 'contractorId', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class ContractRepository extends ScopedRepository<ContractRow> {
  constructor(access: Access) {
    super(access, contractTable);
  }

  page(division: DivisionCode | null, page: PageRequest): Promise<Page<ContractRow>> {
    const order = this.access.reading.scope.kind === 'contractor' ? BY_CONTRACTOR : BY_DISTRICT;
    return this.findPage(division === null ? EVERYTHING : this.placedIn(division), order, page);
  }

  /** Of a district by the purchaser, of a street by the lots there. */
  private placedIn(code: DivisionCode): Condition {
    if (code.length > 6) return contractAt('t.id', code, this.access.reading);
    return divisionFilter({ district: 'districtCode', division: null }, code);
  }
}
