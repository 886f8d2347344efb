import { divisionFilter } from '../../../../shared/store/sql/conditions';
import { type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Scope } from '../../../../shared/access/scope';
import { type Condition, type Reading } from '../../../../shared/access/scope-sql';

/**
 * A function that returns the SQL condition for the rows of a street or town. `column` is the id column that the
 * condition compares, such as `t.stationId`.
 */
export type AtStreet = (column: string, code: DivisionCode, reading: Reading) => Condition;

/**
 * Returns the condition that selects the rows of the table `t` for a division. For a district, these are the rows of
 * its own purchases. For a division above districts, these are the rows of all its districts. For a street or town,
 * `atStreet` returns the condition.
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
 * Returns the order in which rows are listed: by contractor for a contractor, and by district for every other caller.
 * Within a contractor or district, the earliest row comes first, because ids grow with time. The index through which
 * the database finds the rows in scope has the same order, so a page is one range of that index.
 */
export function purchaseOrder(scope: Scope): Order<Purchased> {
  return scope.kind === 'contractor' ? BY_CONTRACTOR : BY_DISTRICT;
}
