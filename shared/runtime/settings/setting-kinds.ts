import { isIP } from 'node:net';
import { z } from 'zod';
import { USER_ROLES } from '../../domain/roles';

/** Returns the schema of a whole number from `least` to `most`. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

export const port = whole(0, 65_535);
export const count = whole(1, 10_000_000);
export const filePath = z.string().min(1);
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The schema of IP addresses and address ranges, separated by commas. */
export const addresses = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine(
    (all) => all.every(isAddressOrRange),
    'must list addresses or ranges, such as 10.0.0.0/8, separated by commas',
  );

/** The schema of host names, or IP addresses in the form that URLs use, separated by commas. */
export const hosts = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim().toLowerCase()))
  .refine((all) => all.every(isHost), 'must list host names, such as hooks.example.cn, separated by commas');

function isHost(text: string): boolean {
  return URL.canParse(`https://${text}/`) && new URL(`https://${text}/`).hostname === text;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', digits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return digits === undefined || (/^\d{1,3}$/.test(digits) && Number(digits) <= (version === 4 ? 32 : 128));
}

/** The roles that a user's token can carry. The public sends no token. */
export const tokenRole = z.enum(USER_ROLES).exclude(['PUBLIC']);
export type TokenRole = z.output<typeof tokenRole>;

/** The schema of `name=ROLE` pairs, separated by commas. A name may hold an equals sign, and a role cannot. */
export const roleMap = z.string().transform((text, context): ReadonlyMap<string, TokenRole> => {
  const map = new Map<string, TokenRole>();
  for (const pair of text.split(',').map((each) => each.trim())) {
    const at = pair.lastIndexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    const role = tokenRole.safeParse(pair.slice(at + 1).trim());
    if (name === '' || !role.success || map.has(name)) {
      const message = `must list pairs such as qu-ju=DISTRICT_BUREAU, separated by commas, each name once; the roles are ${tokenRole.options.join(', ')}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    map.set(name, role.data);
  }
  return map;
});

/** The host names of this machine, in the form that URLs use. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The schema of an https address, over which keys and tokens travel. It accepts http only for an address of this
 * machine.
 */
export const secureUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => text.startsWith('https:') || LOOPBACK.has(new URL(text).hostname), 'must be an https address');

/**
 * The schema of the address by which API clients reach the Hub. Tokens name it as their issuer, and API clients compare
 * it as text, so it has no slash at the end.
 */
export const publicOrigin = secureUrl
  .refine((text) => `${new URL(text).origin}/` === new URL(text).href, 'must be an origin only, without path or user')
  .transform((text) => new URL(text).origin);

/** The schema of a database address without a password, because addresses appear in process lists and logs. */
export const databaseUrl = z
  .url({ protocol: /^(?:mysql|mariadb)$/ })
  .refine(
    (text) => new URL(text).password === '',
    'must not hold a password: name its file in HUB_DATABASE_PASSWORD_FILE',
  )
  .refine((text) => new URL(text).username !== '', 'must name a user')
  .refine((text) => /^\/?$/.test(new URL(text).pathname + new URL(text).search), 'must not name a database');

/** The schema of an origin within the Hub's own network. */
export const originUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => `${new URL(text).origin}/` === new URL(text).href, 'must be an origin only, without path or user');

/** The schema of origins within the Hub's own network, separated by commas. */
export const originUrls = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine(
    (all) => all.every((each) => originUrl.safeParse(each).success),
    'must list origins only, without path or user, such as http://stations:4001, separated by commas',
  );

/** The schema of a Redis address without a password, because addresses appear in process lists and logs. */
export const redisUrl = z
  .url({ protocol: /^rediss?$/ })
  .refine(
    (text) => new URL(text).password === '',
    'must not hold a password: name its file in HUB_SESSION_STORE_PASSWORD_FILE',
  )
  .refine((text) => /^(?:\/\d{0,3})?$/.test(new URL(text).pathname + new URL(text).search), 'must name only a server');
