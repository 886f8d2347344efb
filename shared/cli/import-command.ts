import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { HOURS_COLUMNS } from '../tabular/sheets/hours-sheet';
import { readSheet } from '../tabular/read-sheet';
import { type SheetColumns } from '../tabular/sheet/sheet-column';
import { WORKER_COLUMNS } from '../tabular/sheets/worker-sheet';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';
import { IMPORTS } from './own-documents';
import { type Arguments, kindOf, type SheetKind, stationAndWeek, apiClientOf } from './read-arguments';
import { inChinese, sourceOf, printFaults } from './sheet-file';

type Row = { line: number } & Record<string, unknown>;

const COLUMNS: Readonly<Record<SheetKind, SheetColumns>> = { workers: WORKER_COLUMNS, hours: HOURS_COLUMNS };

const answerSchema = z.object({
  result: z.object({
    imported: z.int(),
    faults: z.array(z.object({ line: z.int().nullable(), column: z.string().nullable(), reason: z.string() })),
  }),
});

/**
 * Runs `npm run import -- workers FILE --token-file …`. It reads the sheet locally and sends its rows as one mutation,
 * which imports all of them or none. It prints every fault.
 */
export async function importCommand(args: Arguments, print: Print): Promise<ExitCode> {
  const [kindName, path, ...more] = args.positionals;
  const kind = kindOf(kindName);
  if (path === undefined || more.length > 0)
    throw refuse('请指定且只能指定一个文件。', 'Give the path of exactly one file.');
  const where = kind === 'hours' ? stationAndWeek(args) : {};
  const client = args['dry-run'] ? null : apiClientOf(args);
  const source = await sourceOf(path);
  print(`正在读取 ${path} …`);
  const reading = await readSheet(source, COLUMNS[kind]);
  if ('faults' in reading) return printFaults(reading.faults.map(inChinese), reading.more, print);
  const rows = reading.rows.map(({ line, values }): Row => ({ line, ...values }));
  print(`共 ${rows.length} 行,本地检查无误。`);
  if (client === null) return 0;
  print('正在提交,请稍候 …');
  // A worker is registered only once, so the same sheet gets the same idempotency key. Hours may change and change
  // back, so each run gets a new key, and only its own retries share that key.
  const input = { ...where, rows, idempotencyKey: kind === 'hours' ? randomUUID() : client.keyOf(rows) };
  const { result } = await client.ask(answerSchema, { query: IMPORTS[kind], variables: { input } });
  if (result.faults.length > 0) return printFaults(result.faults, false, print);
  print(`已导入 ${result.imported} 行。`);
  return 0;
}
