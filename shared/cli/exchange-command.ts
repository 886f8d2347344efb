import { extname } from 'node:path';
import { notValue } from '../kernel/operator-refusal';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';
import { type Arguments, nothingMore, outOf, placeOf, yearOf, apiClientOf } from './read-arguments';
import { statementCommand } from './statement-command';
import { download } from './write-download';

/**
 * Runs `npm run exchange -- payment-orders …`, `ledger …` or `statement FILE …`: exchanges files with the treasury's
 * system.
 */
export async function exchangeCommand(args: Arguments, print: Print): Promise<ExitCode> {
  const [kind, ...more] = args.positionals;
  if (kind === 'statement') return statementCommand(args, more, print);
  const path = kind === 'payment-orders' ? ordersPath(args) : kind === 'ledger' ? ledgerPath(args) : null;
  if (path === null) {
    const not = notValue(kind);
    throw refuse(
      `请指定 payment-orders(支付指令)、statement(对账单)或 ledger(预算台账)${not.zh}。`,
      `The first argument must be payment-orders, statement or ledger${not.en}.`,
    );
  }
  nothingMore(more);
  await download(apiClientOf(args), { path, out: outOf(args) }, print);
  return 0;
}

/** Returns the path from which the Hub serves the payment orders. The extension in --out chooses CSV or XLSX. */
function ordersPath(args: Arguments): string {
  const out = outOf(args);
  const ending = extname(out).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx')
    throw refuse(
      `--out 的文件名(${out})须以 .csv 或 .xlsx 结尾。`,
      `The file name in --out (${out}) must end with .csv or .xlsx.`,
    );
  return `/payment-orders/${placeOf(args)}${ending}`;
}

function ledgerPath(args: Arguments): string {
  return `/ledgers/${placeOf(args)}/${yearOf(args)}.xlsx`;
}
