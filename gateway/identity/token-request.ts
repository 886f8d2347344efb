import { parseArgs } from 'node:util';
import { type DivisionCode, isDivisionCode } from '../../shared/kernel/ids/division-code';
import { secondsOf } from '../../shared/kernel/dates/duration';
import { type Message } from '../../shared/kernel/errors';
import { faultOfArguments, notValue } from '../../shared/kernel/operator-refusal';
import { type TokenRole, tokenRole } from '../../shared/runtime/settings/setting-kinds';
import { DEVELOPMENT_ISSUER, type UserClaims, subjectOf } from './development-issuer';
import { isGrant, readUserClaims } from './user-claims';

export type TokenRequest = { claims: UserClaims; seconds: number };

/** The refusal of bad arguments. It has both languages, because a command line sends no Accept-Language. */
export class TokenRefusal extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}
const refusal = (zh: string, en: string) => new TokenRefusal({ zh, en });

/**
 * Finds the contractor for a token if the command names none: the contractor that runs the district hub, or else the
 * first that runs stations in the division. Returns null if there is none.
 */
export type FindContractor = (
  role: 'DISTRICT_HUB' | 'CONTRACTOR',
  division: DivisionCode | null,
) => Promise<string | null>;

export const TOKEN_ROLES = tokenRole.options;

const LONGEST_SECONDS = 30 * 86_400;
const OPTIONS = {
  role: { type: 'string' },
  division: { type: 'string' },
  contractor: { type: 'string' },
  stations: { type: 'string' },
  scope: { type: 'string', multiple: true },
  subject: { type: 'string' },
  name: { type: 'string' },
  ttl: { type: 'string', default: '8h' },
} as const;

/**
 * Reads the arguments of `npm run token`.
 * @param findContractor null if there is no data to search; the command must then name the contractor
 * @throws TokenRefusal if an argument is not valid, or if the gateway would refuse the claims
 */
export async function readTokenRequest(
  args: readonly string[],
  findContractor: FindContractor | null,
): Promise<TokenRequest> {
  const { role: roleName, division, stations, scope, subject, name, ttl, ...given } = valuesOf(args);
  const role = roleOf(roleName);
  const contractor = given.contractor ?? (await foundContractor(role, division, findContractor));
  const claims: UserClaims = {
    sub: subject ?? subjectOf(role),
    role,
    ...(name === undefined ? {} : { name }),
    ...(division === undefined ? {} : { division }),
    ...(contractor === undefined ? {} : { contractor }),
    ...(stations === undefined ? {} : { stations: stations.split(',') }),
    ...(scope === undefined ? {} : { scope: scope.join(' ') }),
  };
  const reading = readUserClaims(claims, DEVELOPMENT_ISSUER);
  if ('fault' in reading) throw new TokenRefusal(reading.fault.text);
  return { claims, seconds: lifetimeOf(ttl) };
}

function valuesOf(args: readonly string[]) {
  try {
    const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
    return { ...values, scope: grantsIn(scopesOf(tokens)) };
  } catch (error) {
    if (error instanceof TokenRefusal) throw error;
    const detail = faultOfArguments(error);
    throw refusal(`参数有误:${detail}。请改正。`, `The arguments are not valid: ${detail}. Correct them.`);
  }
}

type Token = { kind: string; name?: string; value?: string | undefined };
/**
 * Returns the scopes of `--scope a b` and of `--scope a --scope b`. Any other option may be given only once. Otherwise
 * parseArgs would silently use the last value, for example another division than the first one.
 */
function scopesOf(tokens: readonly Token[]): string[] | undefined {
  const scopes: string[] = [];
  const seen = new Set<string>();
  let last = '';
  for (const { kind, name, value = '' } of tokens) {
    if (kind === 'option') last = name ?? '';
    if (kind === 'option' && last !== 'scope' && seen.has(last)) throw once(last);
    if (kind === 'positional' && last !== 'scope') throw unexpected(value);
    if (last === 'scope') scopes.push(value);
    seen.add(last);
  }
  return seen.has('scope') ? scopes : undefined;
}

/** Returns the scopes. Words that are not grants are refused, because they would narrow nothing. */
function grantsIn(scope: string[] | undefined): string[] | undefined {
  const odd = scope?.flatMap((words) => words.split(' ')).find((word) => !isGrant(word));
  if (odd === undefined) return scope;
  throw refusal(
    `--scope 须为根字段加 :read 或 :write,例如 stations:read,不能是“${odd}”。`,
    `--scope must be a root field with :read or :write, such as stations:read, not "${odd}".`,
  );
}

function once(name: string): TokenRefusal {
  return refusal(`--${name} 只能给出一次,请删除重复项。`, `--${name} may be given once only. Remove the repetition.`);
}

function unexpected(value: string): TokenRefusal {
  return refusal(`多余的参数:${value}。请删除。`, `Unexpected argument: ${value}. Remove it.`);
}

function roleOf(name: string | undefined): TokenRole {
  const role = TOKEN_ROLES.find((each) => each === name);
  if (role !== undefined) return role;
  if (name === 'PUBLIC')
    throw refusal(
      '公众不需要令牌,请求时不带 Authorization 即可。',
      'The public needs no token. Send requests without Authorization.',
    );
  const [names, not] = [TOKEN_ROLES.join(', '), notValue(name)];
  throw refusal(`--role 须为以下之一:${names}${not.zh}。`, `--role must be one of ${names}${not.en}.`);
}

async function foundContractor(
  role: TokenRole,
  division: string | undefined,
  find: FindContractor | null,
): Promise<string | undefined> {
  if (role !== 'DISTRICT_HUB' && role !== 'CONTRACTOR') return undefined;
  const found = await find?.(role, isDivisionCode(division) ? division : null);
  if (typeof found === 'string') return found;
  throw refusal(
    `未找到可用于 ${role} 的承接主体。请用 --contractor 给出承接主体的编号。`,
    `No contractor was found for ${role}. Give the id of a contractor with --contractor.`,
  );
}

function lifetimeOf(ttl: string): number {
  const seconds = secondsOf(ttl);
  if (seconds <= LONGEST_SECONDS) return seconds;
  throw refusal(
    `--ttl 须为数字加 s、m、h 或 d,例如 8h,最长 30d,不能是“${ttl}”。`,
    `--ttl must be a number with s, m, h or d, such as 8h, and at most 30d, not "${ttl}".`,
  );
}
