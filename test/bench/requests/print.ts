import { residentMiB } from '../../support/drivers/load/process-cost';
import { type Measured } from './together';
import { type Query } from './operations';
import { type Cost } from './query-bench';
import { type Front } from './start-front';
import { type Writing } from './write-bench';

/** Prints the cost of a query on each server, and the ratio to its cost on the first server. */
export function printQuery({ name }: Query, costs: readonly Cost[], counts: Front['counts']): void {
  const counted = counts.find((each) => each.name === name);
  const sql = counted === undefined ? '' : `: ${counted.statements} SQL statements, ${counted.rows} rows`;
  process.stdout.write(`\n${name}${sql}\n`);
  const first = costs[0]?.all ?? [];
  console.table(
    costs.map(({ server, all, front }) => ({
      server: server.name,
      'CPU ms': digits(median(all)),
      'min to max': range(all),
      'own process': digits(median(front)),
      'x first': digits(median(all.map((each, round) => each / (first[round] ?? NaN)))),
      'RSS MiB': Math.round(residentMiB(server.front)),
    })),
  );
}

export function printWrites(writings: readonly Writing[]): void {
  process.stdout.write('\nlogHours\n');
  console.table(
    writings.map(({ server, perSecond, cost }) => ({
      server: server.name,
      'a second': digits(median(perSecond)),
      'min to max': range(perSecond),
      'CPU ms': digits(median(cost)),
      'RSS MiB': Math.round(residentMiB(server.front)),
    })),
  );
}

/** Prints the processor time that an idle server uses. @param percent the percentage of one core */
export function printIdle({ name }: Measured, percent: number): void {
  process.stdout.write(`${name}, idle: ${percent.toFixed(2)} % of a core\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

function range(values: readonly number[]): string {
  return `${digits(Math.min(...values))}–${digits(Math.max(...values))}`;
}

function digits(value: number): string {
  return value.toPrecision(3);
}
