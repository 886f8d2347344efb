import { type DevelopmentIssuer, subjectOf } from '../development-issuer';
import { readTokenRequest } from '../token-request';
import { type PersonTokens, personTokens, WHOLE_MILLISECONDS } from './session';

/**
 * The persons of each office that a developer may choose. Two persons suffice for every step that needs a second
 * person.
 */
export const PERSONS = ['甲', '乙'] as const;
export type Person = (typeof PERSONS)[number];

/** The identity that a developer has chosen. */
export type Chosen = { role: string; place?: string | undefined; contractorId?: string | undefined; person: Person };

/**
 * The development sign-in without a password, in which a developer chooses an identity. It does not exist in
 * production.
 */
export class DevelopmentSignIn {
  constructor(private readonly issuer: DevelopmentIssuer) {}

  /**
   * Issues the tokens of the chosen person.
   * @throws TokenRefusal if the gateway would refuse the claims
   */
  async signIn({ role, place, contractorId, person }: Chosen): Promise<PersonTokens> {
    const { claims, seconds } = await readTokenRequest(argumentsOf({ role, place, contractorId }), null);
    const number = PERSONS.indexOf(person) + 1;
    const sub = number === 1 ? subjectOf(claims.role) : `${subjectOf(claims.role)}-${number}`;
    return personTokens(await this.issuer.issue({ ...claims, sub, name: person }, seconds), null);
  }
}

function argumentsOf({ role, place, contractorId }: Omit<Chosen, 'person'>): string[] {
  const division = place === undefined ? [] : [`--division=${place}`];
  const contractor = contractorId === undefined ? [] : [`--contractor=${contractorId}`];
  return [`--role=${role}`, ...division, ...contractor, `--ttl=${WHOLE_MILLISECONDS / 1000}s`];
}
