import { divisionFilter } from '../../../../shared/store/sql/conditions';
import { type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Scope } from '../../../../shared/access/scope';
import { type Condition, type Reading } from '../../../../shared/access/scope-sql';

/** How the rows of a street or town are found by one column of theirs. */
export type AtStreet = (column: string, code: DivisionCode, reading: Reading) => Condition;

/** Rows of `t` at a place: a district's and what lies above it by the purchaser, a street's or town's by `atStreet`. */
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

/** The order of the scope's own index, so that a page is a range of it. Ids grow with time: the first made comes first. */
export function purchaseOrder(scope: Scope): Order<Purchased> {
  return scope.kind === 'contractor' ? BY_CONTRACTOR : BY_DISTRICT;
}
