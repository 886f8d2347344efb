import { all } from '../../../shared/data/conditions';
import { type DivisionSource, FiguresRepository } from '../../../shared/data/figures-repository';
import { type Column } from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Fen } from '../../../shared/money';
import { type Condition, EVERYTHING } from '../../../shared/scope/scope-sql';
import { places } from '../station/place.row';
import { type DrawRow } from './draw.row';

/** What a draw is summed by. */
export type DrawKey = Column<DrawRow> & ('lotId' | 'contractId' | 'stationId' | 'budgetLineId');

/** Exact sums of what lots take from budget lines, over the rows in scope. What has no rows is left out. */
export abstract class DrawRepository<Row extends DrawRow> extends FiguresRepository<Row> {
  /** Which rows count; all of them unless a kind of draw says otherwise. */
  protected counted(): Condition {
    return EVERYTHING;
  }

  async sumsBy(key: DrawKey, ids: readonly string[]): Promise<Map<string, Fen>> {
    const figures = await this.figuresBy(key, this.sum(), all(this.anyOf(key, ids), this.counted()));
    return fenOf(figures);
  }

  /** Of one lot by the lines that it draws on. */
  async sumsByLine(lotId: string): Promise<Map<string, Fen>> {
    const ofLot = all(this.equals('lotId', lotId), this.counted());
    return fenOf(await this.figuresBy('budgetLineId' satisfies DrawKey, this.sum(), ofLot));
  }

  /**
   * Of the lines of one year: a district's and what lies above it by the purchaser, hubs' lots included; a street's by the
   * place of the lot's station.
   */
  async sumsIn(codes: readonly DivisionCode[], year: number): Promise<Map<string, Fen>> {
    const condition = all(this.equals('year', year), this.counted());
    const purchaser: DivisionSource<Row> = { district: 'districtCode', division: null, joined: null };
    const joined = { table: places, key: 'stationId', column: 'stationId' as const };
    const street: DivisionSource<Row> = { district: 'districtCode', division: 'divisionCode', joined };
    const districts = codes.filter((code) => code.length <= 6);
    const streets = codes.filter((code) => code.length > 6);
    const above = await this.figuresByDivision(districts, this.sum(), { source: purchaser, condition });
    const below = await this.figuresByDivision(streets, this.sum(), { source: street, condition });
    return fenOf(new Map([...above, ...below]));
  }

  private sum() {
    return { fen: { sum: 'amountFen' as const, where: null } };
  }
}

function fenOf(figures: ReadonlyMap<string, { fen: Fen }>): Map<string, Fen> {
  return new Map([...figures].map(([key, { fen }]) => [key, fen]));
}
