import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client';
import { isIsoWeek } from '../kernel/dates/period';
import { readConfigWith } from '../runtime/settings/config';
import { secureUrl } from '../runtime/settings/setting-kinds';
import { isUlid } from '../kernel/ids/ulid';
import { refuse } from './cli-refusal';

const OPTIONS = {
  token: { type: 'string' },
  'token-file': { type: 'string' },
  url: { type: 'string' },
  station: { type: 'string' },
  week: { type: 'string' },
  division: { type: 'string' },
  year: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;

export type Arguments = ReturnType<typeof readArguments>;

/** @throws CliRefusal for an option that there is not */
export function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw refuse(`参数有误:${detail}`, `The arguments are not valid: ${detail}`);
  }
}

/** A district or a city, whose file is asked for. @throws CliRefusal where none is named */
export function placeOf({ division }: Arguments): string {
  if (division !== undefined && /^(?:\d{4}|\d{6})$/.test(division)) return division;
  throw refuse(
    '请用 --division 给出区县(6 位)或市(4 位)的代码。',
    'Name a district (6 digits) or a city (4) with --division.',
  );
}

export function yearOf({ year }: Arguments): string {
  if (year !== undefined && /^20\d\d$/.test(year)) return year;
  throw refuse('请用 --year 给出年份,例如 2026。', 'Name the year with --year, such as 2026.');
}

export function outOf({ out }: Arguments): string {
  if (out !== undefined) return out;
  throw refuse('请用 --out 给出要写的文件。', 'Name the file to write with --out.');
}

/** @throws CliRefusal where a command is given more than it takes */
export function nothingMore(positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  const more = positionals.join(' ');
  throw refuse(`多余的参数:${more}`, `Unexpected: ${more}`);
}

export type SheetKind = 'workers' | 'hours';

export function kindOf(text: string | undefined): SheetKind {
  if (text === 'workers' || text === 'hours') return text;
  throw refuse('请写明 workers(人员)或 hours(工时)。', 'Say workers or hours.');
}

/** Where and when the hours of a sheet were worked: it does not say so itself. */
export function stationAndWeek({ station, week }: Arguments): { stationId: string; week: string } {
  if (!isUlid(station)) throw refuse('请用 --station 给出站点编号。', 'Name the station by its id with --station.');
  if (!isIsoWeek(week))
    throw refuse('请用 --week 给出周次,例如 2026-W14。', 'Name the week with --week, such as 2026-W14.');
  return { stationId: station, week };
}

/**
 * The token goes nowhere but to this address, and in the clear only within this machine.
 * @throws CliRefusal where address or token is missing or unfit
 */
export function apiClientOf({ url, token, 'token-file': tokenFile }: Arguments): ApiClient {
  const address = secureUrl.safeParse(url ?? defaultAddress());
  if (!address.success)
    throw refuse(
      '--url 应为 https 地址,或本机的 http 地址。',
      '--url is an https address, or http within this machine.',
    );
  const given = tokenFile === undefined ? token : tokenIn(tokenFile);
  if (given === undefined)
    throw refuse('请用 --token-file 或 --token 给出凭证。', 'Give a token with --token-file or --token.');
  if (!/^[\w.~+/=-]+$/.test(given)) throw refuse('凭证的格式不对。', 'This is no token.');
  return new ApiClient(address.data, given);
}

/** Without --url a command asks the hub of this machine, at the port that the environment names. */
function defaultAddress(): string {
  const { publicUrl, port } = readConfigWith({});
  return publicUrl ?? `http://127.0.0.1:${port}`;
}

/** What stands on a command line can be read by every user of the machine: a file need not be. */
function tokenIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw refuse(`无法读取凭证文件 ${path}。`, `The file of the token cannot be read: ${path}`);
  }
}
