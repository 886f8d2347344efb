import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { RECONCILIATION_PROBLEM } from '../domain/money';
import { isPlainDate } from '../kernel/dates/period';
import { notValue } from '../kernel/operator-refusal';
import { readSheet } from '../tabular/read-sheet';
import { STATEMENT_COLUMNS } from '../tabular/sheets/statement-sheet';
import { yuanDigits } from '../kernel/amount-text';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';
import { RECONCILE } from './own-documents';
import { type Arguments, apiClientOf } from './read-arguments';
import { inChinese, sourceOf, printFaults } from './sheet-file';

const unmatchedSchema = z.object({
  voucher: z.string(),
  amountFen: z.int(),
  paidOn: z.string(),
  problem: z.enum(RECONCILIATION_PROBLEM.values),
  recordedFen: z.int().nullable(),
  recordedOn: z.string().nullable(),
});
const answerSchema = z.object({
  reconcile: z.object({ id: z.string(), matched: z.int(), unmatched: z.array(unmatchedSchema) }),
});
type Unmatched = z.output<typeof unmatchedSchema>;

/**
 * Runs `npm run exchange -- statement FILE --division 370102 --date 2026-06-16 --token-file …`. It reads a treasury's
 * statement locally and lets the Hub compare it with the recorded payments. The exit code is 1 if a line or a payment
 * has no match, or if the sheet has faults.
 */
export async function statementCommand(args: Arguments, files: readonly string[], print: Print): Promise<ExitCode> {
  const [path, ...more] = files;
  if (path === undefined || more.length > 0)
    throw refuse('请指定且只能指定一个文件。', 'Give the path of exactly one file.');
  const of = districtAndDay(args);
  const client = args['dry-run'] ? null : apiClientOf(args);
  const source = await sourceOf(path);
  print(`正在读取 ${path} …`);
  const reading = await readSheet(source, STATEMENT_COLUMNS);
  if ('faults' in reading) return printFaults(reading.faults.map(inChinese), reading.more, print);
  print(`共 ${reading.rows.length} 行,本地检查无误。`);
  if (client === null) return 0;
  print('正在提交,请稍候 …');
  const input = { ...of, entries: reading.rows.map(({ values }) => values), idempotencyKey: randomUUID() };
  const { reconcile } = await client.ask(answerSchema, { query: RECONCILE, variables: { input } });
  return printOutcome(reconcile, print);
}

/** Returns the district and the day, which the statement itself does not state. */
function districtAndDay({ division, date }: Arguments): { division: string; date: string } {
  if (division === undefined || !/^\d{6}$/.test(division)) {
    const not = notValue(division);
    throw refuse(
      `请用 --division 指定区县的 6 位区划代码${not.zh}。`,
      `Give the 6-digit code of the district with --division${not.en}.`,
    );
  }
  if (!isPlainDate(date)) {
    const not = notValue(date);
    throw refuse(
      `请用 --date 指定对账单日期,例如 2026-06-16${not.zh}。`,
      `Give the day of the statement with --date, such as 2026-06-16${not.en}.`,
    );
  }
  return { division, date };
}

function printOutcome({ id, matched, unmatched }: z.output<typeof answerSchema>['reconcile'], print: Print): ExitCode {
  for (const each of unmatched) print(inWords(each));
  print(`对账编号 ${id}:相符 ${matched} 笔,不符 ${unmatched.length} 笔。`);
  return unmatched.length === 0 ? 0 : 1;
}

function inWords({ voucher, amountFen, paidOn, problem, recordedFen, recordedOn }: Unmatched): string {
  const text = `凭证号 ${voucher},金额 ${yuanDigits(amountFen)} 元,日期 ${paidOn}:${RECONCILIATION_PROBLEM.labels[problem].zh}`;
  if (problem === 'AMOUNT_DIFFERS' && recordedFen !== null) return `${text}(系统登记为 ${yuanDigits(recordedFen)} 元)`;
  return problem === 'DATE_DIFFERS' && recordedOn !== null ? `${text}(系统登记为 ${recordedOn})` : text;
}
