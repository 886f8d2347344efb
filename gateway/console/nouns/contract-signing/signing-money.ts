import { addDays, addMonths, addYears, isPlainDate } from '../../../../shared/kernel/dates/period';
import { type Fault } from '../../graph/refusal';
import { rowsOf } from '../../kit/form/check-values';
import { type Values } from '../../kit/form/field';
import { fenOf } from '../../kit/form/money';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { yuan } from '../../words/format';
import { say } from '../../words/language';

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const fenIn = (value: unknown) => fenOf(textOf(value)) ?? 0n;

/** Returns the sum of the amounts in the column `name` of form rows. A value that is not an amount counts as 0. */
function sumOf(rows: unknown, name: string): bigint {
  return rowsOf(rows).reduce((sum, row) => sum + fenIn(row[name]), 0n);
}

/**
 * Returns the price of the contract in fen: the sum of the lot prices. For a district hub, returns the single price.
 */
export function priceOf({ lots, priceFen }: Values): bigint {
  return sumOf(lots, 'priceFen') + fenIn(priceFen);
}

export function agreedSum({ instalments }: Values): bigint {
  return sumOf(instalments, 'amountFen');
}

/** Returns the sum of the instalments in each project year, sorted by year. */
export function sumsOfYears({ instalments }: Values): [year: string, sum: bigint][] {
  const sums = new Map<string, bigint>();
  for (const row of rowsOf(instalments)) {
    const year = textOf(row['projectYear']);
    sums.set(year, (sums.get(year) ?? 0n) + fenIn(row['amountFen']));
  }
  return [...sums].sort(([one], [other]) => one.localeCompare(other));
}

/** Returns the last day of a term of whole years. Returns `startsOn` unchanged if it is not a date. */
export function lastDayOf(startsOn: string, years: number): string {
  return isPlainDate(startsOn) ? addDays(addYears(startsOn, years), -1) : startsOn;
}

/**
 * The usual instalments of a project year: 50% at its start, 40% after the mid-term report, 10% after the acceptance.
 */
const PARTS = [
  { kind: 'INITIAL', percent: 50n },
  { kind: 'INTERIM', percent: 40n },
  { kind: 'FINAL', percent: 10n },
] as const;
type Part = (typeof PARTS)[number]['kind'];

/**
 * Returns the usual instalments of a term: three in each project year. The last instalment takes the remainder from
 * rounding, so that all instalments sum to the price.
 */
export function usualInstalments(price: bigint, term: { startsOn: string; years: number; isHub: boolean }): Values[] {
  const { startsOn, years, isHub } = term;
  if (!isPlainDate(startsOn)) return [];
  let left = price;
  const slots = Array.from({ length: years }, (_, year) => PARTS.map((part) => ({ ...part, year }))).flat();
  return slots.map(({ kind, percent, year }, index) => {
    const amount = index === slots.length - 1 ? left : (price * percent) / (100n * BigInt(years));
    left -= amount;
    const begins = addYears(startsOn, year);
    return {
      projectYear: begins.slice(0, 4),
      kind,
      milestone: milestoneOf(kind, year, isHub),
      amountFen: yuan(amount),
      dueOn: dueDateOf(kind, begins),
    };
  });
}

function milestoneOf(kind: Part, year: number, isHub: boolean): string {
  if (kind === 'INTERIM') return 'MID_TERM_REPORT';
  if (kind === 'FINAL') return 'ACCEPTANCE';
  if (isHub) return 'STAFF_ON_POST';
  return year === 0 ? 'CONTRACT_SIGNED' : 'EVALUATION_QUALIFIED';
}

function dueDateOf(kind: Part, begins: string): string {
  if (kind === 'INITIAL') return addDays(begins, 30);
  return kind === 'INTERIM' ? addDays(addMonths(begins, 6), 15) : addDays(addYears(begins, 1), 60);
}

/**
 * Returns a fault if a contract for stations has no lot, and a fault for each station that is listed again. The Hub
 * repeats these checks and makes further checks.
 */
export function signingFaults(values: Values, isHub: boolean): Fault[] {
  const faults: Fault[] = [];
  const stations = rowsOf(values['lots']).map((row) => textOf(row['stationId']));
  if (!isHub && stations.length === 0) faults.push({ field: 'lots', message: say(PROCUREMENT.noLot) });
  stations.forEach((station, index) => {
    if (station === '' || stations.indexOf(station) === index) return;
    faults.push({ field: `lots.${index}.stationId`, message: say(PROCUREMENT.twice) });
  });
  return faults;
}

/** Returns a fault if there is no instalment, or if the instalments do not sum to the price. */
export function sumFaults(values: Values): Fault[] {
  if (rowsOf(values['instalments']).length === 0) {
    return [{ field: 'instalments', message: say(PROCUREMENT.noInstalment) }];
  }
  const [sum, price] = [agreedSum(values), priceOf(values)];
  return sum === price ? [] : [{ field: 'instalments', message: differenceText(sum, price) }];
}

export function differenceText(sum: bigint, price: bigint): string {
  const difference = sum > price ? sum - price : price - sum;
  return say(PROCUREMENT.sumDiffers, { sum: yuan(sum), price: yuan(price), difference: yuan(difference) });
}
