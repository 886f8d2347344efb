import { type MajorKind } from '../../../../shared/domain/personnel';
import { type Fault, HubError } from '../../../../shared/kernel/errors';
import { birthDateIn, isIdentityNumber } from '../../../../shared/kernel/ids/identity-number';
import { ageOn } from '../../../../shared/kernel/dates/period';

export type Qualifications = { majorKind: MajorKind; certificates: readonly unknown[] };

/**
 * Returns whether a worker is professionally qualified (PE-4, 三(二)). A qualified worker graduated in social work or a
 * related major, or holds the national certificate of any level. The registration of a certificate ends, but the
 * qualification does not. The row can therefore store the result. Only a write that registers or corrects the worker or
 * adds a certificate computes it again. The level of education does not count here, because PE-3 judges it.
 */
export function isQualified({ majorKind, certificates }: Qualifications): boolean {
  return majorKind === 'SOCIAL_WORK' || majorKind === 'RELATED' || certificates.length > 0;
}

/**
 * Returns a phone number that shows only its first three and last four digits. A number of fewer than 11 digits shows
 * no digits.
 */
export function maskPhone(phone: string): string {
  return phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Returns the last four characters of an identity number. No caller is ever shown more of it. */
export function identityNumberTail(identityNumber: string): string {
  return identityNumber.slice(-4);
}

/**
 * Matches a mobile number of the mainland, or a landline with its area code. The codes 010 and 02x are followed by 8
 * digits, all other codes by 7 or 8.
 */
const PHONE = /^(?:1\d{10}|0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8})$/;
/** The minimum age of a worker in years. Labour law (劳动法 15) forbids employing anybody younger. */
const LEAST_AGE = 16;

/** Returns a fault if a phone number is not valid. The number has only digits, as the Hub stores it. */
export function phoneFaults(phone: string): Fault[] {
  if (PHONE.test(phone)) return [];
  const text = {
    zh: '电话须为 11 位手机号码,或带区号的固定电话号码,请核对。',
    en: 'The number is neither a mobile number of 11 digits nor a landline number with its area code. Check it.',
  };
  return [{ field: 'phone', text }];
}

/**
 * Returns a fault if the form, date or check character of the number is wrong (GB 11643). It never shows the number.
 */
export function identityFaults(identityNumber: string): Fault[] {
  if (isIdentityNumber(identityNumber)) return [];
  const text = {
    zh: '身份证号码无效,请对照证件核对 18 位号码、出生日期和校验码。',
    en: 'The identity number is not valid. Check its 18 characters, birth date and check character on the card.',
  };
  return [{ field: 'identityNumber', text }];
}

/**
 * Returns a fault if the birth date differs from the date in a valid identity number, or if the person is under 16
 * today.
 */
export function birthFaults(
  { birthDate, identityNumber }: { birthDate: string; identityNumber: string },
  today: string,
): Fault[] {
  if (birthDateIn(identityNumber) === birthDate) return ageFaults(birthDate, today);
  const text = {
    zh: '出生日期与身份证号码不一致,请核对。',
    en: 'The birth date differs from the birth date in the identity number. Check both.',
  };
  return [{ field: 'birthDate', text }];
}

function ageFaults(birthDate: string, today: string): Fault[] {
  if (ageOn(birthDate, today) >= LEAST_AGE) return [];
  const text = {
    zh: `人员须年满 ${LEAST_AGE} 周岁,请核对出生日期。`,
    en: `A worker must be at least ${LEAST_AGE} years old. Check the birth date.`,
  };
  return [{ field: 'birthDate', text }];
}

/** Returns all faults of a person who is to be registered. A field that is left out has no faults. */
export function personFaults(
  { birthDate, identityNumber, phone }: { birthDate?: string; identityNumber?: string; phone?: string },
  today: string,
): Fault[] {
  const identity = identityNumber === undefined ? [] : identityFaults(identityNumber);
  const isNumberValid = identityNumber !== undefined && identity.length === 0;
  const birth =
    birthDate === undefined
      ? []
      : isNumberValid
        ? birthFaults({ birthDate, identityNumber }, today)
        : ageFaults(birthDate, today);
  return [...identity, ...birth, ...(phone === undefined ? [] : phoneFaults(phone))];
}

/**
 * Returns the error that refuses to register a person twice with the same contractor. Persons whom other contractors
 * have registered are not refused, because a contractor must not learn who works for others.
 */
export function alreadyRegistered(): HubError {
  return new HubError('CONFLICT', {
    zh: '该人员已在本单位登记,请使用已有登记。',
    en: 'Your organisation has already registered this person. Use the existing entry.',
  });
}
