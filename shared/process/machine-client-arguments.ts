import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MACHINE_CLIENT_ROLES } from '../domain/roles';
import { type MachineClientDraft } from './machine-clients';
import { type DivisionCode, isDivisionCode } from '../kernel/ids/division-code';
import { secondsOf } from '../kernel/dates/duration';
import { type Message } from '../kernel/errors';
import { faultOfArguments, notValue } from '../kernel/operator-refusal';
import { line } from '../graphql/input/input-schemas';
import { JURISDICTION_DIGITS } from '../access/caller';
import { isUlid } from '../kernel/ids/ulid';

/** A command that an operator types after `client`. */
export type MachineClientCommand =
  | { command: 'add'; draft: MachineClientDraft }
  | { command: 'list' }
  | { command: 'rotate'; id: string; overlapMilliseconds: number }
  | { command: 'disable'; id: string };

/**
 * The error that is thrown if a command cannot be carried out. Its message has both languages, because a command line
 * sends no Accept-Language.
 */
export class MachineClientRefusal extends Error {
  constructor({ zh, en }: Message) {
    super(`${zh} · ${en}`);
  }
}

const LONGEST_OVERLAP_SECONDS = 30 * 86_400;
/** The maximum length of all scopes together, the same as for the `scope` claim of a token (user-claims.ts). */
const MOST_SCOPE_CHARACTERS = 2000;

/**
 * Reads `add NAME --role FINANCE_BUREAU --division 370102 --scope …`, `list`, `rotate ID [--overlap 24h]` or `disable
 * ID`.
 * @throws MachineClientRefusal if the command or an argument is missing, unknown or not valid
 */
export function readMachineClientCommand([command = '', ...args]: readonly string[]): MachineClientCommand {
  switch (command) {
    case 'add':
      return { command, draft: draftOf(args) };
    case 'list':
      valuesOf(args, {}, 0);
      return { command };
    case 'rotate': {
      const { named, values } = valuesOf(args, { overlap: { type: 'string', default: '24h' } }, 1);
      return { command, id: idOf(named), overlapMilliseconds: overlapOf(String(values['overlap'])) };
    }
    case 'disable':
      return { command, id: idOf(valuesOf(args, {}, 1).named) };
    default: {
      const not = notValue(command);
      throw refused(
        `请指定 add、list、rotate 或 disable${not.zh}。`,
        `The first argument must be add, list, rotate or disable${not.en}.`,
      );
    }
  }
}

function draftOf(args: readonly string[]): MachineClientDraft {
  const options = {
    role: { type: 'string' },
    division: { type: 'string' },
    scope: { type: 'string', multiple: true },
  } as const;
  const { named, values, more } = valuesOf(args, options, Infinity);
  const name = line(100).safeParse(named);
  if (!name.success)
    throw refused(
      '机器客户端名称须为 1 到 100 个字符。',
      'The name of a machine client must have 1 to 100 characters.',
    );
  const role = z.enum(MACHINE_CLIENT_ROLES).safeParse(values['role']);
  if (!role.success) throw refused(...oneOfRoles());
  const { division } = values;
  if (!isJurisdiction(division, JURISDICTION_DIGITS[role.data])) {
    const not = notValue(division as string | undefined);
    throw refused(
      `--division 须为市(4 位)或区县(6 位)的区划代码${not.zh}。`,
      `--division must be the code of a city (4 digits) or a district (6 digits)${not.en}.`,
    );
  }
  const scopes = [...new Set([...((values['scope'] as string[] | undefined) ?? []), ...more])];
  const characters = scopes.join(' ').length;
  if (scopes.length === 0)
    throw refused('请用 --scope 至少指定一项授权范围。', 'Give at least one scope with --scope.');
  if (characters > MOST_SCOPE_CHARACTERS)
    throw refused(
      `--scope 合计不得超过 ${MOST_SCOPE_CHARACTERS} 个字符,请减少授权范围。`,
      `--scope must not exceed ${MOST_SCOPE_CHARACTERS} characters in total. Give fewer scopes.`,
    );
  return { name: name.data, role: role.data, division, scopes };
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/**
 * Parses the arguments. In the result, `named` is the first word. `more` holds the words after it, which `add` takes as
 * further scopes (`--scope a b`).
 */
function valuesOf(args: readonly string[], options: Options, mostWords: number) {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
    const [named = '', ...more] = positionals;
    const [extra] = positionals.slice(mostWords);
    if (extra !== undefined) throw new Error(`Unexpected argument '${extra}'`);
    return { named, more, values };
  } catch (error) {
    const detail = faultOfArguments(error);
    throw refused(`命令行参数有误:${detail}。请改正。`, `The command line is not valid: ${detail}. Correct it.`);
  }
}

function idOf(named: string): string {
  if (isUlid(named)) return named;
  const not = notValue(named === '' ? undefined : named);
  throw refused(
    `请指定机器客户端编号(用 npm run client -- list 查询)${not.zh}。`,
    `Give the id of a machine client (npm run client -- list shows it)${not.en}.`,
  );
}

/**
 * Reads the option `--overlap` and returns milliseconds. `0` ends the previous secret at once, for use after a leak.
 */
function overlapOf(text: string): number {
  const seconds = text === '0' ? 0 : secondsOf(text);
  if (seconds <= LONGEST_OVERLAP_SECONDS) return seconds * 1000;
  const not = notValue(text);
  throw refused(
    `--overlap 须为 0,或数字加 s、m、h 或 d,最长 30d${not.zh}。`,
    `--overlap must be 0, or a number followed by s, m, h or d, and at most 30d${not.en}.`,
  );
}

function isJurisdiction(code: unknown, digits: readonly number[]): code is DivisionCode {
  return isDivisionCode(code) && digits.includes(code.length);
}

function oneOfRoles(): [string, string] {
  const list = MACHINE_CLIENT_ROLES.join(', ');
  return [`--role 须为以下之一:${list}。`, `--role must be one of ${list}.`];
}

function refused(zh: string, en: string): MachineClientRefusal {
  return new MachineClientRefusal({ zh, en });
}
