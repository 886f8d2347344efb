import { divisionFilter } from '../../../../shared/store/sql/conditions';
import { type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Scope } from '../../../../shared/access/scope';
import { type Condition, type Reading } from '../../../../shared/access/scope-sql';

/**
 * A function that makes the condition for the rows of a street or town. `column` is the column by which the rows are
 * found.
 */
export type AtStreet = (column: string, code: DivisionCode, reading: Reading) => Condition;

/**
 * Returns the condition that selects the rows of the table `t` at a place. At a district or above it, these are the
 * rows of the districts that purchased. At a street or town, `atStreet` makes the condition.
 */
export function purchasedFor(
  code: DivisionCode,
  reading: Reading,
  found: { by: string; atStreet: AtStreet },
): Condition {
  if (code.length > 6) return found.atStreet(`t.${found.by}`, code, reading);
  return divisionFilter({ district: 'districtCode', division: null }, code);
}

type Purchased = { districtCode: DivisionCode; contractorId: string; id: string };

const BY_DISTRICT: Order<Purchased> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const BY_CONTRACTOR: Order<Purchased> = [
  { column: 'contractorId', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

/**
 * Returns the order in which rows are listed, the earliest row first, because ids grow with time. It is the order of
 * the index that the scope uses, so that a page is a range of that index.
 */
export function purchaseOrder(scope: Scope): Order<Purchased> {
  return scope.kind === 'contractor' ? BY_CONTRACTOR : BY_DISTRICT;
}
