import { type ContractKind, type ContractOrder, type ContractStatus } from '../../../../shared/domain/contracts';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { type Condition, EVERYTHING, quoted } from '../../../../shared/access/scope-sql';
import { NestedRepository } from '../../../../shared/store/nested-repository';
import { all, given, not, plain } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { contractAt } from '../../ground/purchase/at-street';
import { type ContractRow, contractTable } from '../../ground/contract/contract.row';
import { lotTable } from '../../ground/lot/lot.row';
import { purchaseOrder, purchasedFor } from '../../ground/purchase/purchased';

/** The filter of a list of contracts. A field that is null does not filter. */
export type ContractFilter = {
  division: DivisionCode | null;
  contractorId: string | null;
  kind: ContractKind | null;
  status: ContractStatus | null;
  endsBefore: string | null;
};

const ORDERS: Readonly<Record<ContractOrder, Order<ContractRow>>> = {
  ENDS_ON: [
    { column: 'endsOn', direction: 'ASC' },
    { column: 'id', direction: 'ASC' },
  ],
  SIGNED_ON_DESC: [
    { column: 'signedOn', direction: 'DESC' },
    { column: 'id', direction: 'DESC' },
  ],
};

export class ContractRepository extends NestedRepository<ContractRow> {
  constructor(access: Access) {
    super(access, contractTable);
  }

  /** Returns whether a contract was signed for this notice. */
  async isAnyOn(noticeId: string): Promise<boolean> {
    return (await this.count(this.equals('noticeId', noticeId))) > 0;
  }

  /**
   * Returns a page of contracts. If the filter names a street or town, the page has the contracts with a lot there. If
   * `order` is null, the list is sorted by contractor for a contractor, and by the purchaser's district for every other
   * caller.
   */
  page(filter: ContractFilter, order: ContractOrder | null, page: PageRequest): Promise<Page<ContractRow>> {
    const { reading } = this.access;
    const wanted = all(
      given(filter.division, (code) => purchasedFor(code, reading, { by: 'id', atStreet: contractAt })),
      given(filter.contractorId, (id) => this.equals('contractorId', id)),
      given(filter.kind, (kind) => this.equals('kind', kind)),
      given(filter.status, (status) => this.inStatus(status)),
      given(filter.endsBefore, (day) => ({ sql: 't.endsOn < ?', parameters: [day] })),
    );
    return this.findPage(wanted, order === null ? purchaseOrder(reading.scope) : ORDERS[order], page);
  }

  /** Returns a page of the contracts of each contractor. */
  ofContractors(contractorIds: readonly string[], request: PageRequest): Promise<Map<string, Page<ContractRow>>> {
    const order = purchaseOrder(this.access.reading.scope);
    return this.findPages(contractorIds, { column: 'contractorId', condition: EVERYTHING, order, request });
  }

  /**
   * Returns the condition that a contract has the given status. It applies the same rules as `contractStatus` to the
   * dates of the contract and to the lots that the caller may read.
   */
  private inStatus(status: ContractStatus): Condition {
    const { reading } = this.access;
    const isRunning = this.hasLot(plain("x.status IN ('ACTIVE', 'HELD')"));
    const isOver = all(this.hasLot(EVERYTHING), not(isRunning));
    const onDay = (sql: string) => all(not(isOver), { sql, parameters: [reading.today] });
    switch (status) {
      case 'TERMINATED':
        return isOver;
      case 'SIGNED':
        return onDay('t.startsOn > ?');
      case 'IN_SERVICE':
        return all(onDay('t.startsOn <= ?'), { sql: 't.endsOn >= ?', parameters: [reading.today] });
      case 'EXPIRED':
        return all(onDay('t.endsOn < ?'), { sql: 't.startsOn <= ?', parameters: [reading.today] });
    }
  }

  /**
   * Returns the condition that a contract has a lot (alias `x`) that meets the given condition. The lots are counted,
   * because with EXISTS, MariaDB would read the lots of all contracts.
   */
  private hasLot(condition: Condition): Condition {
    const scoped = all(scopeCondition(lotTable, this.access.reading, 'x', 'EACH'), condition);
    const lots = `SELECT COUNT(*) FROM ${quoted(lotTable.name)} x WHERE x.contractId = t.id AND ${scoped.sql}`;
    return { sql: `(${lots}) > 0`, parameters: scoped.parameters };
  }
}

/** The slice of a context or transaction with the repository of contracts. */
export type ContractSlice = { contracts: ContractRepository };
