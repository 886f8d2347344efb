import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client';
import { ROLES } from '../domain/roles';
import { isIsoWeek } from '../kernel/dates/period';
import { faultOfArguments, notValue } from '../kernel/operator-refusal';
import { readConfigWith } from '../runtime/settings/config';
import { secureUrl } from '../runtime/settings/setting-kinds';
import { isUlid } from '../kernel/ids/ulid';
import { refuse } from './cli-refusal';

const OPTIONS = {
  token: { type: 'string' },
  'token-file': { type: 'string' },
  role: { type: 'string' },
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

/** Reads the options of a command line. @throws CliRefusal if an option is unknown */
export function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    const detail = faultOfArguments(error);
    throw refuse(`命令行参数有误:${detail}。请改正。`, `The command line is not valid: ${detail}. Correct it.`);
  }
}

/** Returns the code of the district or city that the file covers. @throws CliRefusal if none is given */
export function placeOf({ division }: Arguments): string {
  if (division !== undefined && /^(?:\d{4}|\d{6})$/.test(division)) return division;
  const not = notValue(division);
  throw refuse(
    `请用 --division 指定区县(6 位)或市(4 位)的区划代码${not.zh}。`,
    `Give the code of a district (6 digits) or a city (4 digits) with --division${not.en}.`,
  );
}

export function yearOf({ year }: Arguments): string {
  if (year !== undefined && /^20\d\d$/.test(year)) return year;
  const not = notValue(year);
  throw refuse(`请用 --year 指定年份,例如 2026${not.zh}。`, `Give the year with --year, such as 2026${not.en}.`);
}

export function outOf({ out }: Arguments): string {
  if (out !== undefined) return out;
  throw refuse('请用 --out 指定要写入的文件。', 'Give the path of the file to write with --out.');
}

/** Refuses superfluous arguments. @throws CliRefusal if any are left */
export function nothingMore(positionals: readonly string[]): void {
  if (positionals.length === 0) return;
  const more = positionals.join(' ');
  throw refuse(`多余的参数:${more},请删除。`, `Unexpected arguments: ${more}. Remove them.`);
}

export type SheetKind = 'workers' | 'hours';

export function kindOf(text: string | undefined): SheetKind {
  if (text === 'workers' || text === 'hours') return text;
  const not = notValue(text);
  throw refuse(
    `请指定 workers(人员)或 hours(工时)${not.zh};模板还可指定 statement(对账单)。`,
    `The first argument must be workers or hours${not.en}. For a template, it can also be statement.`,
  );
}

/** Returns the station and the week of an hours sheet, which the sheet itself does not state. */
export function stationAndWeek({ station, week }: Arguments): { stationId: string; week: string } {
  if (!isUlid(station)) {
    const not = notValue(station);
    throw refuse(`请用 --station 指定社工站编号${not.zh}。`, `Give the id of the station with --station${not.en}.`);
  }
  if (!isIsoWeek(week)) {
    const not = notValue(week);
    throw refuse(
      `请用 --week 指定周次,例如 2026-W14${not.zh}。`,
      `Give the week with --week, such as 2026-W14${not.en}.`,
    );
  }
  return { stationId: station, week };
}

/**
 * Creates the API client for one address. The client sends the token only to this address. It accepts an address
 * without encryption only on this machine.
 * @throws CliRefusal if the address or the token is missing or malformed
 */
export function apiClientOf({ url, token, 'token-file': tokenFile, role }: Arguments): ApiClient {
  const address = secureUrl.safeParse(url ?? defaultAddress());
  if (!address.success)
    throw refuse(
      '--url 须为 https 地址,或本机的 http 地址。',
      '--url must be an https address, or an http address on this machine.',
    );
  const given = tokenFile === undefined ? token : tokenIn(tokenFile);
  if (given === undefined)
    throw refuse('请用 --token-file 或 --token 提供令牌。', 'Give a token with --token-file or --token.');
  if (!/^[\w.~+/=-]+$/.test(given))
    throw refuse('令牌格式有误,请重新取得令牌。', 'The token has a wrong format. Request a new one.');
  if (role !== undefined && !ROLES.some((each) => each === role))
    throw refuse(`没有角色 ${role},请核对 --role。`, `There is no role ${role}. Check --role.`);
  return new ApiClient(address.data, { token: given, role: role ?? null });
}

/**
 * Returns the address that a command uses without --url: HUB_PUBLIC_URL, or the Hub on this machine at the port that
 * the environment names.
 */
function defaultAddress(): string {
  const { publicUrl, port } = readConfigWith({});
  return publicUrl ?? `http://127.0.0.1:${port}`;
}

/**
 * Reads the token from a file. A file can be protected, but every user of the machine can read the command line of a
 * running program.
 */
function tokenIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw refuse(
      `无法读取令牌文件 ${path},请核对路径和权限。`,
      `The token file ${path} cannot be read. Check its path and permissions.`,
    );
  }
}
