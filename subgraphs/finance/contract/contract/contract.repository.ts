import { given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { contractAt } from '../../ground/purchase/at-street';
import { type ContractRow, contractTable } from '../../ground/contract/contract.row';
import { purchaseOrder, purchasedFor } from '../../ground/purchase/purchased';

export class ContractRepository extends ScopedRepository<ContractRow> {
  constructor(access: Access) {
    super(access, contractTable);
  }

  /** Returns whether a contract was signed on this notice. */
  async isAnyOn(noticeId: string): Promise<boolean> {
    return (await this.count(this.equals('noticeId', noticeId))) > 0;
  }

  /** Returns a page of contracts. For a street or town, these are the contracts with a lot there. */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<ContractRow>> {
    const { reading } = this.access;
    const placed = given(division, (code) => purchasedFor(code, reading, { by: 'id', atStreet: contractAt }));
    return this.findPage(placed, purchaseOrder(reading.scope), page);
  }
}

/** The slice of a context or transaction that holds contracts. */
export type ContractSlice = { contracts: ContractRepository };
