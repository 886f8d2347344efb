import { type Cost } from './measure';

const HEAD = ['attack', 'answers', 'CPU ms', 'longest wait ms', 'verdict'];
const WIDTHS = [58, 48, 8, 15, 0];

export function printHead(title: string): void {
  process.stdout.write(`\n${title}\n`);
  printRow(HEAD);
}

export function printCost({ name, outcomes, cpu, longest, faults }: Cost): void {
  const answers = Object.entries(outcomes).map(([outcome, count]) => (count === 1 ? outcome : `${outcome} × ${count}`));
  const verdict = faults.length === 0 ? 'holds' : `FAILS: ${faults.join(', ')}`;
  printRow([name, answers.join(', '), cpu.toFixed(0), longest.toFixed(0), verdict]);
}

function printRow(cells: readonly string[]): void {
  const padded = cells.map((cell, column) => {
    const width = WIDTHS[column] ?? 0;
    return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
  });
  process.stdout.write(`${padded.join(' | ')}\n`);
}
