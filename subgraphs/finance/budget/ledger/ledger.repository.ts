import { type DivisionSource } from '../../../../shared/store/figure-sql';
import { type BudgetLevel } from '../../../../shared/domain/money';
import { all, divisionFilter } from '../../../../shared/store/sql/conditions';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { places } from '../../ground/place/place.row';
import {
  type Balance,
  type BalanceKey,
  type Balances,
  type GeneralBudget,
  negatedBudget,
  postingsOfBalances,
  sumsOf,
  withAmountNegated,
} from './balance';
import { type LedgerPostingRow, ledgerTable } from './ledger.row';
import { type PaidMonth } from './ledger.rules';
import { type PostingFilter, postingsOf } from './posting-filter';

const BY_ENTRY: Order<LedgerPostingRow> = [
  { column: 'entryId', direction: 'ASC' },
  { column: 'side', direction: 'ASC' },
];
const BY_DAY: Order<LedgerPostingRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'year', direction: 'ASC' },
  { column: 'bookedOn', direction: 'ASC' },
  ...BY_ENTRY,
];
const OF_DISTRICT: DivisionSource<LedgerPostingRow> = { district: 'districtCode', division: null, joined: null };
/** The columns by which postings are filtered: the district, and the street or town in which the station is now. */
const OF_STREET: DivisionSource<LedgerPostingRow> = {
  district: 'districtCode',
  division: 'divisionCode',
  joined: { table: places, key: 'stationId', column: 'stationId' },
};

/**
 * Sums postings of the ledger exactly, within the caller's scope. The result has no entry for a key without postings.
 */
export class LedgerRepository extends FiguresRepository<LedgerPostingRow> {
  constructor(access: Access) {
    super(access, ledgerTable);
  }

  /** Returns a page of the postings that match the filter, in the order of district, year and day. */
  page(filter: PostingFilter, page: PageRequest): Promise<Page<LedgerPostingRow>> {
    return this.findPage(postingsOf(filter), BY_DAY, page);
  }

  /** Returns balances of contracts, lots, stations or budget lines, with one statement for all of these balances. */
  async balancesBy<Name extends Balance>(
    key: BalanceKey,
    ids: readonly string[],
    names: readonly Name[],
  ): Promise<Map<string, Balances<Name>>> {
    const condition = all(this.anyOf(key, ids), postingsOfBalances(names));
    return withAmountNegated(await this.figuresBy(key, sumsOf(names), condition));
  }

  /** Returns the amount that is committed for a lot and not paid, by budget line. */
  async unpaidOf(lotId: string): Promise<Map<string, Fen>> {
    const condition = all(this.equals('lotId', lotId), postingsOfBalances(['unpaid']));
    const figures = await this.figuresBy('budgetLineId', sumsOf(['unpaid']), condition);
    return new Map([...figures].map(([id, { unpaid }]) => [id, unpaid]));
  }

  /**
   * Returns the amounts that are committed for a contract on these budget lines and not paid, by lot and then by line.
   */
  async unpaidOfContract(contractId: string, budgetLineIds: readonly string[]): Promise<Map<string, Map<string, Fen>>> {
    const condition = all(this.equals('contractId', contractId), postingsOfBalances(['unpaid']));
    const wanted = budgetLineIds.map(
      (id) => [id, { sum: 'amountFen', where: this.equals('budgetLineId', id) }] as const,
    );
    const figures = await this.figuresBy<string>('lotId', Object.fromEntries(wanted), condition);
    return new Map([...figures].map(([lotId, lines]) => [lotId, new Map(Object.entries(lines))]));
  }

  /**
   * Returns balances, summed over a year's budget lines, for each division. For a district or a division above it, the
   * sums cover all purchases of the districts, including the district hubs. For a street or town, they cover the lots of
   * the stations there, and a street or town has no `amount`.
   */
  async balancesIn<Name extends Balance>(
    codes: readonly DivisionCode[],
    year: number,
    names: readonly Name[],
  ): Promise<Map<string, Balances<Name>>> {
    const condition = all(this.equals('year', year), postingsOfBalances(names));
    const districts = codes.filter((code) => code.length <= 6);
    const streets = codes.filter((code) => code.length > 6);
    const sums = sumsOf(names);
    const above = await this.figuresByDivision(districts, sums, { source: OF_DISTRICT, condition });
    const below = await this.figuresByDivision(streets, sums, { source: OF_STREET, condition });
    return withAmountNegated(new Map([...above, ...below]));
  }

  /** Returns the general budget of a year for each division, split by level of government. */
  async generalIn(codes: readonly DivisionCode[], year: number): Promise<Map<string, GeneralBudget>> {
    const ofLevel = (level: BudgetLevel) => ({ sum: 'amountFen' as const, where: this.equals('level', level) });
    const wanted = { cityFen: ofLevel('CITY'), districtFen: ofLevel('DISTRICT'), streetFen: ofLevel('STREET') };
    const general = all(
      this.equals('year', year),
      this.equals('source', 'GENERAL_BUDGET'),
      postingsOfBalances(['amount']),
    );
    const figures = await this.figuresByDivision(codes, wanted, { source: OF_DISTRICT, condition: general });
    return new Map([...figures].map(([code, each]) => [code, negatedBudget(each)]));
  }

  /**
   * Returns what was paid from the lines of a year, less what was returned, for each source and month of booking. The
   * earliest month comes first.
   */
  async paidByMonth(code: DivisionCode, year: number): Promise<PaidMonth[]> {
    const placed = divisionFilter({ district: 'districtCode', division: null }, code);
    const paid = all(placed, this.equals('year', year), postingsOfBalances(['disbursed']));
    const sums = await this.sumsByMonth({ sum: 'amountFen', day: 'bookedOn', by: 'source' }, paid);
    return sums.map(({ month, key, sum }) => ({ month, source: key as PaidMonth['source'], disbursedFen: sum }));
  }

  /**
   * Returns the postings by which these payments were booked on the account PAID, one for each budget line. A returned
   * payment keeps its postings.
   */
  paymentsOf(disbursementIds: readonly string[]): Promise<LedgerPostingRow[]> {
    return this.findAll(all(this.anyOf('disbursementId', disbursementIds), this.payments()), BY_ENTRY);
  }

  /** Returns the postings that `paymentsOf` returns, for all payments of these lots. */
  paymentsOfLots(lotIds: readonly string[]): Promise<LedgerPostingRow[]> {
    return this.findAll(all(this.anyOf('lotId', lotIds), this.payments()), BY_ENTRY);
  }

  private payments() {
    return all(this.equals('entryKind', 'PAYMENT'), this.equals('account', 'PAID'));
  }
}

/** The slice of a context or transaction with the repository of the ledger. */
export type LedgerSlice = { ledger: LedgerRepository };
