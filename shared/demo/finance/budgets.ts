import { type BudgetLineFact, type DisbursementFact } from '../facts/finance';
import { grouped } from '../../kernel/grouped';
import { addFen, expandToLots, sumFen } from '../../kernel/money';
import { type PlainDate } from '../../kernel/dates/period';
import { originsOf, splitBy, type Origin } from './budget-origins';
import { type Budget, withCharity } from './charity';
import { idOn, type DistrictContext } from '../plan/context';
import { type LotPlan } from '../plan/plan';
import { chance, int, type Random } from '../plan/random';
import { type Due } from './schedule';

/** The amounts of budget lines, except the charity lines, are multiples of this amount: ten thousand yuan. */
const STEP_FEN = 1_000_000;
/** The factor by which a budget line exceeds its encumbered amount. The rest of the line stays available. */
const SPARE = 1.08;

/** A budget line. `ordinal` is its number within its year. A year has fewer than ten lines. */
type OpenLine = { id: string; origin: Origin; year: number; ordinal: number };
type Posting = DisbursementFact['postings'][number];

function isPaid({ status }: DisbursementFact): boolean {
  return status === 'PAID' || status === 'CONFIRMED';
}

/**
 * Returns the postings of a payment: one for each line from which a part is paid. `parts` are in the order of `lines`.
 * A payment that was returned later has postings too.
 */
function postingsOf(random: Random, lines: readonly OpenLine[], parts: readonly number[], on: PlainDate): Posting[] {
  return lines
    .map((line, index) => ({ id: idOn(random, on), budgetLineId: line.id, amountFen: parts[index] ?? 0 }))
    .filter(({ amountFen }) => amountFen > 0);
}

function sumByLine(parts: readonly Pick<Posting, 'budgetLineId' | 'amountFen'>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { budgetLineId, amountFen } of parts)
    sums.set(budgetLineId, addFen(sums.get(budgetLineId) ?? 0, amountFen));
  return sums;
}

/**
 * Returns one lot's commitments and payments of one year. Each payment is drawn from all lines in proportion, so that
 * the rest of each commitment covers the other instalments. If the lot has ended, only the paid amounts stay
 * encumbered.
 */
function boundBy(random: Random, lot: LotPlan, dues: readonly Due[], lines: readonly OpenLine[]) {
  const amounts = dues.map(({ instalment }) => instalment.amountFen);
  const committed = splitBy(
    lines.map(({ origin }) => origin),
    sumFen(amounts),
  );
  const cells = expandToLots(amounts, committed);
  const drawn = dues.map((due, column) => {
    const parts = cells.map((row) => row[column] ?? 0);
    return due.disbursements.map((fact) =>
      fact.paidOn === null ? fact : { ...fact, postings: postingsOf(random, lines, parts, fact.paidOn) },
    );
  });
  const spent = sumByLine(
    drawn
      .flat()
      .filter(isPaid)
      .flatMap(({ postings }) => postings),
  );
  const ended = lot.fate === 'TERMINATED' || lot.fate === 'SETTLED';
  const commitments = lines
    .map(({ id }, row) => ({
      id: idOn(random, lot.contract.signedOn),
      budgetLineId: id,
      contractId: lot.contract.id,
      lotId: lot.id,
      amountFen: ended ? (spent.get(id) ?? 0) : (committed[row] ?? 0),
    }))
    .filter(({ amountFen }) => amountFen > 0);
  return { drawn, commitments };
}

function lineFact(context: DistrictContext, random: Random, line: OpenLine, committedFen: number): BudgetLineFact {
  const { level, source } = line.origin;
  const districtCode = context.district.code;
  const external =
    source === 'OTHER' && chance(random, 0.5)
      ? null
      : `2080299-${districtCode}-${line.year}-${int(random, 10, 99)}${line.ordinal}`;
  const amountFen = Math.ceil((committedFen * SPARE) / STEP_FEN + 1) * STEP_FEN;
  return { id: line.id, districtCode, level, source, year: line.year, amountFen, externalCode: external };
}

type YearOf = { year: number; dues: readonly Due[]; isLast: boolean };

function inYear(context: DistrictContext, random: Random, { year, dues, isLast }: YearOf): Budget {
  const cityAlone = context.violations.includes('FN-1') && isLast;
  const lines = originsOf(random, cityAlone).map((origin, ordinal) => ({
    id: idOn(random, `${year}-01-05`),
    origin,
    year,
    ordinal,
  }));
  const bound = [...grouped(dues, ({ lot }) => lot)].map(([lot, own]) => boundBy(random, lot, own, lines));
  const commitments = bound.flatMap((each) => each.commitments);
  const committed = sumByLine(commitments);
  return {
    lines: lines.map((line) => lineFact(context, random, line, committed.get(line.id) ?? 0)),
    commitments,
    disbursements: bound.flatMap(({ drawn }) => drawn.flat()),
  };
}

/**
 * Generates the budget lines by year, level and source, the commitments of each lot, and the postings of payments.
 * Future years have no lines.
 */
export function budgetOf(context: DistrictContext, schedule: readonly Due[]): Budget {
  const random = context.stream('budget');
  const thisYear = Number(context.today.slice(0, 4));
  const years = [...grouped(schedule, ({ budgetYear }) => budgetYear)]
    .filter(([year]) => year <= thisYear)
    .sort(([a], [b]) => a - b)
    .map(([year, dues], index, all) => inYear(context, random, { year, dues, isLast: index === all.length - 1 }));
  const budget = {
    lines: years.flatMap((year) => year.lines),
    commitments: years.flatMap((year) => year.commitments),
    disbursements: years.flatMap((year) => year.disbursements),
  };
  const planted = schedule.find(({ lot }) => lot.station?.violations.includes('FN-2'));
  return planted === undefined ? budget : withCharity(context, budget, planted.lot);
}
