import { type ContractorKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { badInput, type HubError } from '../../../../shared/kernel/errors';
import { all, divisionFilter, given, searchable } from '../../../../shared/store/sql/conditions';
import { insertOrJoin } from '../../../../shared/store/sql/insert-or-join';
import { type Page, type PageRequest, pageAfter } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { ContractorRow, contractorTable } from './contractor.row';

const BY_ID: Order<ContractorRow> = [{ column: 'id', direction: 'ASC' }];

/** The columns by which contractors are filtered by division: the district and the division of their registration. */
const PLACED = { district: 'districtCode', division: 'divisionCode' };

/** The maximum number of rows that a search for a part of a name reads. */
const MOST_SEARCHED = 2000;

/** The filter of a list of contractors. A field that is null does not filter. */
export type ContractorFilter = {
  division: DivisionCode | null;
  nameContains: string | null;
  creditCode: string | null;
  kind: ContractorKind | null;
};

export class ContractorRepository extends ScopedRepository<ContractorRow> {
  constructor(access: Access) {
    super(access, contractorTable);
  }

  /**
   * Returns a page of contractors.
   * @throws HubError BAD_USER_INPUT if a search by a part of the name would have to read too many rows
   */
  async page({ nameContains, ...filter }: ContractorFilter, page: PageRequest): Promise<Page<ContractorRow>> {
    const wanted = all(
      given(filter.division, (code) => divisionFilter(PLACED, code)),
      given(filter.creditCode, (code) => this.equals('creditCode', code)),
      given(filter.kind, (kind) => this.equals('kind', kind)),
    );
    if (nameContains === null) return this.findPage(wanted, BY_ID, page);
    const found = await this.findPage(wanted, BY_ID, pageAfter(null, MOST_SEARCHED));
    if (found.hasNextPage) throw tooManyToSearch();
    const named = found.rows.filter(({ name }) => searchable(name).includes(searchable(nameContains)));
    return this.findPage(
      this.anyOf(
        'id',
        named.map(({ id }) => id),
      ),
      BY_ID,
      page,
    );
  }

  /**
   * Returns the contractor with this credit code. If there is none, the method first inserts the row. If two callers
   * register the code at once, the database keeps one row. This method must be called without the caller's scope,
   * because a code belongs to one contractor in all districts.
   */
  async registered(row: ContractorRow): Promise<ContractorRow> {
    await insertOrJoin(this.access.connection, ContractorRow, { rows: [row], unique: ['creditCode'], flags: [] });
    const [found] = await this.findLocked(this.equals('creditCode', row.creditCode), BY_ID);
    if (found === undefined) throw new Error('The contractor was registered but cannot be read.');
    return found;
  }
}

function tooManyToSearch(): HubError {
  return badInput('division', {
    zh: `按部分名称查找最多涉及 ${MOST_SEARCHED} 家承接主体,请指定更小的区划,或填写统一社会信用代码。`,
    en: `A search for a part of a name covers at most ${MOST_SEARCHED} contractors. Give a smaller division or a credit code.`,
  });
}

/** The slice of a context or transaction with the repository of contractors. */
export type ContractorSlice = { contractors: ContractorRepository };

/**
 * The slice that reads contractors without the caller's scope. A contractor has one credit code in all districts, and
 * another district may have registered the contractor.
 */
export type BeyondContractors = { beyond: ContractorSlice };
