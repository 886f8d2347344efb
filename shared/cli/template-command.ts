import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { weekEnd } from '../kernel/dates/period';
import { HOURS_COLUMNS, HOURS_SHEET_TITLE } from '../tabular/sheets/hours-sheet';
import { STATEMENT_COLUMNS, STATEMENT_SHEET_TITLE } from '../tabular/sheets/statement-sheet';
import { WORKER_COLUMNS, WORKER_SHEET_TITLE } from '../tabular/sheets/worker-sheet';
import { writeTemplate } from '../tabular/write-template';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';
import { ROSTER } from './own-documents';
import { type Arguments, kindOf, nothingMore, outOf, stationAndWeek, apiClientOf } from './read-arguments';

const rosterSchema = z.object({
  station: z
    .object({
      name: z.string(),
      staff: z
        .array(z.object({ id: z.string(), name: z.string(), posting: z.object({ startsOn: z.string() }).nullable() }))
        .nullable(),
    })
    .nullable(),
});

/**
 * Runs `npm run template -- hours --station ID --week 2026-W14 --token-file … --out FILE`: writes the sheet to fill in.
 */
export async function templateCommand(args: Arguments, print: Print): Promise<ExitCode> {
  const [kindName, ...more] = args.positionals;
  const kind = kindName === 'statement' ? kindName : kindOf(kindName);
  nothingMore(more);
  const path = outOf(args);
  await writeNew(path, kind === 'hours' ? await hoursTemplate(args) : EMPTY[kind]());
  print(`已写入 ${path}`);
  return 0;
}

const EMPTY = {
  workers: () => writeTemplate(WORKER_COLUMNS, { title: WORKER_SHEET_TITLE }),
  statement: () => writeTemplate(STATEMENT_COLUMNS, { title: STATEMENT_SHEET_TITLE }),
};

/**
 * Returns the sheet, filled with the workers who are on post at the station today. It leaves out the workers whose
 * posting began after the week.
 */
async function hoursTemplate(args: Arguments): Promise<Uint8Array> {
  const { stationId, week } = stationAndWeek(args);
  const { station } = await apiClientOf(args).ask(rosterSchema, { query: ROSTER, variables: { station: stationId } });
  if (station === null)
    throw refuse(
      `社工站 ${stationId} 不存在,或不在您的管辖范围内,请核对 --station。`,
      `The station ${stationId} does not exist or is outside your jurisdiction. Check --station.`,
    );
  const roster = (station.staff ?? []).filter(({ posting }) => posting === null || posting.startsOn <= weekEnd(week));
  return writeTemplate(HOURS_COLUMNS, {
    title: `${HOURS_SHEET_TITLE} ${week}`,
    notes: [`${station.name},${week}(至 ${weekEnd(week)})。导入时请指定同一社工站和周次。`],
    rows: roster.map(({ id, name }) => ({ workerId: id, name })),
    choices: { workerId: roster.map(({ id }) => id) },
  });
}

/** Writes a new file. It never overwrites an existing file, which somebody may have filled in. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'EEXIST')
      throw refuse(`文件 ${path} 已存在,请另选文件名。`, `The file ${path} already exists. Choose another name.`);
    throw refuse(
      `无法写入 ${path},请核对文件夹和权限。`,
      `The file ${path} cannot be written. Check its folder and the permissions.`,
    );
  }
}
