import { type FindingOrder } from '../../../../shared/domain/standard';
import { type Order } from '../../../../shared/store/scoped-repository';
import { type FindingRow } from './finding.row';

const BY_PLACE: Order<FindingRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'subjectId', direction: 'ASC' },
  { column: 'rule', direction: 'ASC' },
];
const ORDERS: Readonly<Record<FindingOrder, Order<FindingRow>>> = {
  SINCE: [
    { column: 'since', direction: 'ASC' },
    { column: 'subjectId', direction: 'ASC' },
    { column: 'rule', direction: 'ASC' },
  ],
  RULE: [
    { column: 'rule', direction: 'ASC' },
    { column: 'districtCode', direction: 'ASC' },
    { column: 'subjectId', direction: 'ASC' },
  ],
};

/** Returns the sort columns of an order. If the order is null, findings are sorted by district, subject and rule. */
export function orderOf(order: FindingOrder | null): Order<FindingRow> {
  return order === null ? BY_PLACE : ORDERS[order];
}
