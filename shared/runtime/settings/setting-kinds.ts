import { isIP } from 'node:net';
import { z } from 'zod';

/** How the kinds of values of an environment are read. */
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

/** Addresses and ranges of addresses, by commas. */
export const addresses = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine(
    (all) => all.every(isAddressOrRange),
    'must list addresses or ranges, such as 10.0.0.0/8, separated by commas',
  );

/** Names of hosts, or their addresses as a URL has them, by commas. */
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

/** Names of this machine, as a URL has them. */
export const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Keys and tokens travel over it: plain http only within this machine. */
export const secureUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => text.startsWith('https:') || LOOPBACK.has(new URL(text).hostname), 'must be an https address');

/** Where clients find the hub, and by what they know who signed their tokens: no slash at its end, as they compare it as text. */
export const publicOrigin = secureUrl
  .refine((text) => `${new URL(text).origin}/` === new URL(text).href, 'must be an origin only, without path or user')
  .transform((text) => new URL(text).origin);

/** No password in an address: addresses end up in process lists and logs. */
export const databaseUrl = z
  .url({ protocol: /^(?:mysql|mariadb)$/ })
  .refine(
    (text) => new URL(text).password === '',
    'must not hold a password: name its file in HUB_DATABASE_PASSWORD_FILE',
  )
  .refine((text) => new URL(text).username !== '', 'must name a user')
  .refine((text) => /^\/?$/.test(new URL(text).pathname + new URL(text).search), 'must not name a database');

/** An origin within the hub's own network. */
export const originUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => `${new URL(text).origin}/` === new URL(text).href, 'must be an origin only, without path or user');
