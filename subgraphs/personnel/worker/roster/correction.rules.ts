import { type Fault, badInput } from '../../../../shared/kernel/errors';
import { type WorkerRow } from '../worker/worker.row';
import { type Identity } from '../worker/personal-data-vault';
import { birthFaults, identityFaults, phoneFaults } from '../worker/worker.rules';

type Own = Identity & Pick<WorkerRow, 'education' | 'major' | 'majorKind'>;
/** The corrected values. Null means that a value does not change. */
export type Corrected = { [Name in keyof Own]: Own[Name] | null };

/** Returns the names of the corrected fields. @throws HubError BAD_USER_INPUT if there are none */
export function correctedFields({ ...changes }: Corrected): string[] {
  const fields = Object.entries(changes).flatMap(([name, value]) => (value === null ? [] : [name]));
  if (fields.length > 0) return fields;
  throw badInput('input', {
    zh: '未填写任何更正内容,请至少填写一项。',
    en: 'The correction is empty. Give at least one field.',
  });
}

/**
 * The fields on which a verification rests: who the person is, and what they studied. The phone number is not one of
 * these fields.
 */
const VERIFIED_FIELDS: readonly (keyof Corrected)[] = ['name', 'identityNumber', 'education', 'major', 'majorKind'];

/**
 * Returns whether a correction changes a field on which a verification rests. The worker must then be verified again.
 */
export function isOtherThanVerified(corrected: readonly string[]): boolean {
  return VERIFIED_FIELDS.some((name) => corrected.includes(name));
}

/** Returns the person with the corrections. */
export function correctedPerson(person: Identity, changes: Corrected): Identity {
  return {
    name: changes.name ?? person.name,
    birthDate: changes.birthDate ?? person.birthDate,
    phone: changes.phone ?? person.phone,
    identityNumber: changes.identityNumber ?? person.identityNumber,
  };
}

/** Returns the worker with the corrected values of the columns that are stored in clear text. */
export function withCorrection(worker: WorkerRow, changes: Corrected): WorkerRow {
  return {
    ...worker,
    education: changes.education ?? worker.education,
    major: changes.major ?? worker.major,
    majorKind: changes.majorKind ?? worker.majorKind,
  };
}

/**
 * Returns the faults of the corrected fields. Fields that do not change are not checked.
 * @param person the birth date and the identity number after the correction
 */
export function correctionFaults(
  { identityNumber, birthDate, phone }: Corrected,
  person: { birthDate: string; identityNumber: string },
  today: string,
): Fault[] {
  const identity = identityNumber === null ? [] : identityFaults(identityNumber);
  const isBirthAsked = identity.length === 0 && (identityNumber ?? birthDate) !== null;
  const birth = isBirthAsked ? birthFaults(person, today) : [];
  // The fault names a field that the caller sent.
  const field = birthDate === null ? 'identityNumber' : 'birthDate';
  return [...identity, ...birth.map((each) => ({ ...each, field })), ...(phone === null ? [] : phoneFaults(phone))];
}
