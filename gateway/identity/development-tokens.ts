import { divisionsOf } from '../../shared/divisions/china';
import { type DivisionCode, divisionCode } from '../../shared/kernel/ids/division-code';
import { JURISDICTION_DIGITS } from '../../shared/access/caller';
import { type TokenRole } from '../../shared/runtime/settings/setting-kinds';
import { type DevelopmentIssuer, subjectOf } from './development-issuer';
import { type FindContractor, type TokenRequest, readTokenRequest, TOKEN_ROLES } from './token-request';

/**
 * The demonstration data: which divisions are loaded (as in HUB_DIVISIONS), and a function that finds the contractor
 * for a token.
 */
export type Loaded = { divisions: string; findContractor: FindContractor };

/** Formats the tokens for somebody who has just started the Hub: each on its own line, beneath its role and place. */
export function printedTokens(tokens: readonly DevelopmentToken[]): string {
  const lines = tokens.map(({ token, ...about }) => `  ${[about.role, ...placeOf(about)].join(' ')}\n  ${token}\n`);
  return `试用令牌,八小时内有效 · Tokens for a trial, valid for eight hours\n\n${lines.join('\n')}\n`;
}

/** The role and the place of a token, and the number of its person in the office. */
export type TokenHolder = { role: TokenRole; division: DivisionCode | null; person: number };
export type DevelopmentToken = TokenHolder & { token: string };

/**
 * Returns the texts that distinguish a token from others of its role: its division code, if it has one, and the number
 * of its person, unless this is the first.
 */
export function placeOf({ division, person }: TokenHolder): string[] {
  return [...(division === null ? [] : [division]), ...(person === 1 ? [] : [`(${person})`])];
}

/**
 * The number of persons of an office who get a trial token, for roles with more than one. Nobody may both approve and
 * make a payment, so a finance bureau has two persons.
 */
const PERSONS: Partial<Record<TokenRole, number>> = { FINANCE_BUREAU: 2 };

/** Makes the tokens for a trial. */
export async function developmentTokens(issuer: DevelopmentIssuer, loaded: Loaded): Promise<DevelopmentToken[]> {
  const requests = await tokenRequests(loaded);
  return Promise.all(
    requests.map(async ({ claims, seconds, ...holder }) => ({ ...holder, token: await issuer.issue(claims, seconds) })),
  );
}

/**
 * Returns the requests for the trial tokens of each role. The places are the first city, its first district, and the
 * first two streets of this district. A role is left out if the data has no place for it, or no contractor for which it
 * could act.
 */
export async function tokenRequests(loaded: Loaded): Promise<(TokenHolder & TokenRequest)[]> {
  const places = firstPlaces(loaded.divisions);
  const requests: (TokenHolder & TokenRequest)[] = [];
  for (const role of TOKEN_ROLES) {
    const digits = JURISDICTION_DIGITS[role].at(-1);
    const divisions = digits === undefined ? [null] : places.filter((code) => code.length === digits);
    for (const division of divisions) requests.push(...(await requestsOf(role, division, loaded.findContractor)));
  }
  return requests;
}

async function requestsOf(
  role: TokenRole,
  division: DivisionCode | null,
  findContractor: FindContractor,
): Promise<(TokenHolder & TokenRequest)[]> {
  const needsContractor = role === 'CONTRACTOR' || role === 'DISTRICT_HUB';
  const contractor = needsContractor ? await findContractor(role, division) : null;
  if (needsContractor && contractor === null) return [];
  const given = [
    ['--role', role],
    division === null ? [] : ['--division', division],
    contractor === null ? [] : ['--contractor', contractor],
  ].flat();
  const persons = Array.from({ length: PERSONS[role] ?? 1 }, (_, index) => index + 1);
  return Promise.all(
    persons.map(async (person) => {
      const named = person === 1 ? [] : ['--subject', `${subjectOf(role)}-${person}`];
      return { role, division, person, ...(await readTokenRequest([...given, ...named], null)) };
    }),
  );
}

function firstPlaces(divisions: string): DivisionCode[] {
  const [city] = divisionsOf(divisions === 'nation' ? 'nation' : divisionCode(divisions));
  const district = city?.districts.find(({ streets }) => streets.length > 0);
  const streets = district?.streets.slice(0, 2).map(({ code }) => code) ?? [];
  return [city?.city.code, district?.district.code, ...streets].filter((code) => code !== undefined);
}
