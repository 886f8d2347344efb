import { type ExitCode, type Print } from './carry-out';
import { type Arguments, nothingMore, outOf, placeOf, yearOf, apiClientOf } from './read-arguments';
import { download } from './write-download';

/**
 * Runs `npm run report -- --division 370102 --year 2026 --token-file … --out FILE`: downloads a district's or city's
 * report as XLSX.
 */
export async function reportCommand(args: Arguments, print: Print): Promise<ExitCode> {
  nothingMore(args.positionals);
  const path = `/reports/${placeOf(args)}/${yearOf(args)}.xlsx`;
  await download(apiClientOf(args), { path, out: outOf(args) }, print);
  return 0;
}
