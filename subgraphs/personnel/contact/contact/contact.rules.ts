import { type Caller, type OfficeRole } from '../../../../shared/access/caller';
import { HubError, type Message, invalidState } from '../../../../shared/kernel/errors';
import { VersionConflict, assertVersion } from '../../../../shared/kernel/expected-version';
import { type OfficeOf, officeId } from '../../../../shared/kernel/ids/office-id';
import { type ContactRow } from './contact.row';

/** An office that has contact details: its role and its division. */
export type Office = OfficeOf<OfficeRole>;

/** Returns the office of the caller. @throws HubError FORBIDDEN if the caller belongs to no office */
export function officeOf(caller: Caller): Office {
  if (!('division' in caller)) throw noOffice();
  const { role, division } = caller;
  return { role, division };
}

function noOffice(): HubError {
  return new HubError('FORBIDDEN', {
    zh: '您的账号不属于任何机关单位,不能登记单位联系方式,请由该单位的人员登记。',
    en: 'Your account belongs to no office, so it cannot record the contact of an office. Ask a person of that office.',
  });
}

/** The columns of a contact that name the office, contractor or station to which it belongs. */
export type Owner = Pick<
  ContactRow,
  'keeper' | 'role' | 'divisionCode' | 'districtCode' | 'contractorId' | 'stationId'
>;

const NO_OWNER = {
  role: null,
  divisionCode: null,
  districtCode: null,
  contractorId: null,
  stationId: null,
} as const satisfies Omit<Owner, 'keeper'>;

/** Returns the key of the contact of a contractor. */
export const keeperOfContractor = (contractorId: string): string => `CONTRACTOR:${contractorId}`;
/** Returns the key of the contact of a station. */
export const keeperOfStation = (stationId: string): string => `STATION:${stationId}`;

/** Returns the columns that name an office as the owner of a contact. The key is the id of the office. */
export function ownedByOffice(office: Office): Owner {
  const { role, division } = office;
  const districtCode = division.length > 6 ? null : division;
  return { ...NO_OWNER, keeper: officeId(office), role, divisionCode: division, districtCode };
}

/** Returns the columns that name a contractor as the owner of a contact. */
export function ownedByContractor(contractorId: string): Owner {
  return { ...NO_OWNER, keeper: keeperOfContractor(contractorId), contractorId };
}

/** Returns the columns that name a station as the owner of a contact. */
export function ownedByStation(stationId: string): Owner {
  return { ...NO_OWNER, keeper: keeperOfStation(stationId), stationId };
}

/** Returns the version of a contact. The version is 0 before the contact is recorded for the first time. */
export function versionOf(before: Pick<ContactRow, 'version'> | null): number {
  return before?.version ?? 0;
}

/**
 * Checks that the caller has seen the current version of the contact.
 * @throws VersionConflict if the contact has another version than the caller expects
 */
export function assertSeen(before: Pick<ContactRow, 'id' | 'version'> | null, expected: number): void {
  assertVersion({ id: before?.id ?? null, version: versionOf(before) }, expected);
}

/** Returns the error that refuses a first contact because another call recorded one at the same moment. */
export function recordedMeanwhile(): VersionConflict {
  return new VersionConflict(null, { version: 1, expected: 0 });
}

/** Checks that a station is not closed. @throws HubError INVALID_STATE if it is closed */
export function assertStationNotClosed({ status }: { status: string }): void {
  if (status !== 'CLOSED') return;
  const text = {
    zh: '该社工站已关闭,不能登记联系方式。请选择未关闭的社工站。',
    en: 'The station is closed, so its contact cannot be recorded. Choose a station that is not closed.',
  };
  throw invalidState(status, text);
}

/**
 * Checks that a lot of the contractor has begun at the station.
 * @param lots the contractor's lots in force at the station
 * @throws HubError INVALID_STATE if none of them has begun
 */
export function assertServing(lots: readonly { startsOn: string }[], today: string): void {
  if (lots.some(({ startsOn }) => startsOn <= today)) return;
  const [first] = lots.map(({ startsOn }) => startsOn).sort();
  throw invalidState('NOT_BEGUN', first === undefined ? NO_LOT : begins(first));
}

const NO_LOT: Message = {
  zh: '本单位在该社工站没有履行中的标段,不能登记联系方式。请核对社工站编号。',
  en: 'Your organisation has no lot in force at this station, so it cannot record the contact. Check the station id.',
};
const begins = (on: string): Message => ({
  zh: `本单位在该社工站的服务自 ${on} 开始。请在该日或以后登记联系方式。`,
  en: `Your service at this station begins on ${on}. Record the contact on that day or later.`,
});
