import { divisionsOf } from '../../shared/divisions/china';
import { type DivisionCode, divisionCode } from '../../shared/kernel/ids/division-code';
import { JURISDICTION_DIGITS } from '../../shared/access/caller';
import { type TokenRole } from '../../shared/runtime/settings/setting-kinds';
import { type DevelopmentIssuer } from './development-issuer';
import { type FindContractor, readTokenRequest, TOKEN_ROLES } from './token-request';

/** The demonstration data: its divisions, and the contractor that a contractor's token speaks for. */
export type Loaded = { divisions: string; findContractor: FindContractor };

/** Formats the tokens for somebody who has just started the Hub: each on its own line, beneath its role and place. */
export function printedTokens(tokens: readonly DevelopmentToken[]): string {
  const lines = tokens.map(({ role, division, token }) => `  ${role} ${division ?? ''}\n  ${token}\n`);
  return `试用凭证,八小时内有效 · Tokens for a trial, valid for eight hours\n\n${lines.join('\n')}\n`;
}

export type DevelopmentToken = { role: TokenRole; division: DivisionCode | null; token: string };

/**
 * Makes one token for each role, for the first city, district and street of the loaded data. A role without a
 * contractor is left out.
 */
export async function developmentTokens(issuer: DevelopmentIssuer, loaded: Loaded): Promise<DevelopmentToken[]> {
  const places = firstPlaces(loaded.divisions);
  const tokens: DevelopmentToken[] = [];
  for (const role of TOKEN_ROLES) {
    const digits = JURISDICTION_DIGITS[role].at(-1);
    const division = places.find((code) => code.length === digits) ?? null;
    if (division === null && digits !== undefined) continue;
    const needsContractor = role === 'CONTRACTOR' || role === 'DISTRICT_HUB';
    const contractor = needsContractor ? await loaded.findContractor(role, division) : null;
    if (needsContractor && contractor === null) continue;
    const { claims, seconds } = await readTokenRequest(
      [
        ['--role', role],
        division === null ? [] : ['--division', division],
        contractor === null ? [] : ['--contractor', contractor],
      ].flat(),
      null,
    );
    tokens.push({ role, division, token: await issuer.issue(claims, seconds) });
  }
  return tokens;
}

function firstPlaces(divisions: string): DivisionCode[] {
  const [city] = divisionsOf(divisions === 'nation' ? 'nation' : divisionCode(divisions));
  const district = city?.districts.find(({ streets }) => streets.length > 0);
  return [city?.city.code, district?.district.code, district?.streets[0]?.code].filter((code) => code !== undefined);
}
