import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExitCode, type Print } from './carry-out';
import { refuse } from './client-refusal';
import { type Arguments, clientOf } from './read-arguments';

const KILOBYTES_A_LINE = 100;

/** `npm run report -- --division 370102 --year 2026 --token-file … --out FILE`: the report of a district or a city as XLSX. */
export async function reportCommand(args: Arguments, print: Print): Promise<ExitCode> {
  const { division, year, out } = args;
  if (args.positionals.length > 0) {
    const more = args.positionals.join(' ');
    throw refuse(`多余的参数:${more}`, `Unexpected: ${more}`);
  }
  if (division === undefined || !/^(?:\d{4}|\d{6})$/.test(division))
    throw refuse(
      '请用 --division 给出区县(6 位)或市(4 位)的代码。',
      'Name a district (6 digits) or a city (4) with --division.',
    );
  if (year === undefined || !/^20\d\d$/.test(year))
    throw refuse('请用 --year 给出年份,例如 2026。', 'Name the year with --year, such as 2026.');
  if (out === undefined) throw refuse('请用 --out 给出要写的文件。', 'Name the file to write with --out.');
  const body = await clientOf(args).download(`/reports/${division}/${year}.xlsx`);
  const bytes = await write(body, out, print);
  print(`已写入 ${out}(${Math.ceil(bytes / 1024)} KB)`);
  return 0;
}

/** What is there already is not written over, and half a report is not left behind. */
async function write(body: Readable, path: string, print: Print): Promise<number> {
  const file = createWriteStream(path, { flags: 'wx' });
  let bytes = 0;
  let told = 0;
  body.on('data', (piece: Buffer) => {
    bytes += piece.length;
    if (bytes - told < KILOBYTES_A_LINE * 1024) return;
    told = bytes;
    print(`已收到 ${Math.floor(bytes / 1024)} KB …`);
  });
  let isOurs = false;
  file.once('open', () => (isOurs = true));
  try {
    await pipeline(body, file);
    return bytes;
  } catch {
    if (!isOurs)
      throw refuse(`无法写入 ${path},文件可能已存在。`, `${path} cannot be written; it may be there already.`);
    await rm(path, { force: true });
    throw refuse('报告未能完整收到,请稍后重试。', 'The report did not come in whole. Try again shortly.');
  }
}
