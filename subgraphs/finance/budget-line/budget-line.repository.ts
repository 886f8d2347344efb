import { all, divisionFilter } from '../../../shared/data/conditions';
import { FiguresRepository } from '../../../shared/data/figures-repository';
import { type Page, type PageRequest } from '../../../shared/data/page';
import { type Access, type Order } from '../../../shared/data/scoped-repository';
import { type BudgetLevel } from '../../../shared/demo/facts';
import { type DivisionCode } from '../../../shared/division-code';
import { type Fen } from '../../../shared/money';
import { type BudgetLineRow, budgetLineTable } from './budget-line.row';

const BY_YEAR: Order<BudgetLineRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'year', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
/** Lines are kept for a district: none is a street's. */
const PLACED = { district: 'districtCode', division: null };

export type GeneralBudget = { cityFen: Fen; districtFen: Fen; streetFen: Fen };

export class BudgetLineRepository extends FiguresRepository<BudgetLineRow> {
  constructor(access: Access) {
    super(access, budgetLineTable);
  }

  page(wanted: { division: DivisionCode; year: number }, page: PageRequest): Promise<Page<BudgetLineRow>> {
    const condition = all(divisionFilter(PLACED, wanted.division), this.equals('year', wanted.year));
    return this.findPage(condition, BY_YEAR, page);
  }

  /** What the lines of the general budget of a year amount to by district, and by whose they are. */
  generalIn(codes: readonly DivisionCode[], year: number): Promise<Map<string, GeneralBudget>> {
    const ofLevel = (level: BudgetLevel) => ({ sum: 'amountFen' as const, where: this.equals('level', level) });
    const wanted = { cityFen: ofLevel('CITY'), districtFen: ofLevel('DISTRICT'), streetFen: ofLevel('STREET') };
    const condition = all(this.equals('year', year), this.equals('source', 'GENERAL_BUDGET'));
    return this.figuresByDivision(codes, wanted, { source: { ...PLACED, joined: null }, condition });
  }

  /** What the lines of a year amount to by district, city or province. */
  async sumsIn(codes: readonly DivisionCode[], year: number): Promise<Map<string, Fen>> {
    const source = { ...PLACED, joined: null };
    const sum = { fen: { sum: 'amountFen' as const, where: null } };
    const figures = await this.figuresByDivision(codes, sum, { source, condition: this.equals('year', year) });
    return new Map([...figures].map(([code, { fen }]) => [code, fen]));
  }
}
