import { type Caller, type OfficeRole } from '../../../../shared/access/caller';
import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { VersionConflict, assertVersion } from '../../../../shared/kernel/expected-version';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type VaultSlice } from '../../worker/worker/personal-data-vault';
import { type ContactRow } from './contact.row';

/** An office: its role and its place. */
export type Office = { role: OfficeRole; division: DivisionCode };

/** Returns the office of the caller. @throws HubError FORBIDDEN if the caller belongs to no office */
export function officeOf(caller: Caller): Office {
  if (!('division' in caller)) throw noOffice();
  const { role, division } = caller;
  return { role, division };
}

function noOffice(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '调用方不属于任何机关单位,不能登记单位联系方式。',
    en: 'The caller belongs to no office and cannot record the contact of one.',
  });
}

/** Returns the key of the row of an office. */
export const keeperOfOffice = ({ role, division }: Office): string => `${role}:${division}`;
/** Returns the key of the row of a contractor. */
export const keeperOfContractor = (contractorId: string): string => `CONTRACTOR:${contractorId}`;
/** Returns the key of the row of a station. */
export const keeperOfStation = (stationId: string): string => `STATION:${stationId}`;

/** Returns the version of a contact. It is 0 before the first recording. */
export function versionOf(before: Pick<ContactRow, 'version'> | null): number {
  return before?.version ?? 0;
}

/** Checks that the caller has seen the present contact. @throws VersionConflict */
export function assertSeen(before: Pick<ContactRow, 'id' | 'version'> | null, expected: number): void {
  assertVersion({ id: before?.id ?? null, version: versionOf(before) }, expected);
}

/** Returns the refusal of a first contact if another call has recorded one at the same moment. */
export function recordedMeanwhile(): VersionConflict {
  return new VersionConflict(null, { version: 1, expected: 0 });
}

/** Checks that a station is not closed. @throws HubError INVALID_STATE */
export function assertStationNotClosed({ status }: { status: string }): void {
  if (status !== 'CLOSED') return;
  const text = {
    zh: '该社工站已关闭,不能登记联系方式。',
    en: 'The station is closed. Its contact cannot be recorded.',
  };
  throw invalidState(status, text);
}

/**
 * Checks that a lot of the contractor has begun at the station.
 * @param lots the contractor's own lots at the station that are in force
 * @throws HubError INVALID_STATE
 */
export function assertServing(lots: readonly { startsOn: string }[], today: string): void {
  if (lots.some(({ startsOn }) => startsOn <= today)) return;
  const [first] = lots.map(({ startsOn }) => startsOn).sort();
  throw invalidState('NOT_BEGUN', {
    zh: `贵单位在该社工站的服务自 ${first ?? '合同约定的首日'} 起,届时方可登记联系方式。`,
    en: `Your service at the station begins on ${first ?? 'the first day of the contract'}. Record the contact from then on.`,
  });
}

/** The table and the column in which the name of a person in charge is stored. */
export const CONTACT_NAME = { table: 'contact', column: 'nameCipher' } as const;

/** Decrypts the name of a person in charge. Null if none is recorded. */
export function openedName(
  { vault }: VaultSlice,
  { id, nameCipher }: Pick<ContactRow, 'id' | 'nameCipher'>,
): string | null {
  return nameCipher === '' ? null : vault.sealing.open(nameCipher, { ...CONTACT_NAME, id });
}
