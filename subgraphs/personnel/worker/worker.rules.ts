import { type MajorKind } from '../../../shared/demo/facts';

export type Qualifications = { majorKind: MajorKind; certificates: readonly unknown[] };

/**
 * PE-4 (三(二)): professionally qualified is who graduated in social work or a related major, or holds the national
 * certificate of any level. The level of education is PE-3's matter. Neither ground ever lapses: a certificate's registration
 * does, the qualification does not. So a worker's row keeps the answer, and only a write that registers him or adds a
 * certificate asks again.
 */
export function isQualified({ majorKind, certificates }: Qualifications): boolean {
  return majorKind === 'SOCIAL_WORK' || majorKind === 'RELATED' || certificates.length > 0;
}

/** The first three and last four digits: enough to recognise a number that one already has. Shorter ones show nothing. */
export function maskPhone(phone: string): string {
  return phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** The most that anybody is ever shown of an identity number (domain.md §4). */
export function identityNumberTail(identityNumber: string): string {
  return identityNumber.slice(-4);
}
