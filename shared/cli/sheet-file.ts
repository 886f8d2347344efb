import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type SheetFault } from '../tabular/sheet/sheet-fault';
import { SHEET_LIMITS } from '../tabular/sheet/sheet-limits';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';

type Fault = { line: number | null; column: string | null; reason: string };

/** Reads a sheet from disk. @throws CliRefusal if there is no such file, or it exceeds the size limit of sheets */
export async function sourceOf(path: string): Promise<{ bytes: Uint8Array; fileName: string }> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile())
    throw refuse(`找不到文件 ${path},请核对路径。`, `There is no file ${path}. Check the path.`);
  if (found.size > SHEET_LIMITS.fileBytes) {
    throw refuse(
      `文件 ${path} 不得超过 ${SHEET_LIMITS.fileBytes / 1024} KB,请拆分后分别导入。`,
      `The file ${path} must not exceed ${SHEET_LIMITS.fileBytes / 1024} KB. Split it and import the parts separately.`,
    );
  }
  return { bytes: await readFile(path), fileName: basename(path) };
}

export function inChinese({ line, column, reason }: SheetFault): Fault {
  return { line, column, reason: reason.zh };
}

/** Prints all faults of a sheet, and that no row was imported. Returns the exit code 1. */
export function printFaults(faults: readonly Fault[], more: boolean, print: Print): ExitCode {
  for (const { line, column, reason } of faults) {
    const place = [line === null ? [] : `第 ${line} 行`, column === null ? [] : `${column} 列`].flat().join(',');
    print(place === '' ? reason : `${place}:${reason}`);
  }
  print(`共 ${faults.length} 处错误${more ? '(只列出前面的部分)' : ''},没有导入任何一行。`);
  return 1;
}
