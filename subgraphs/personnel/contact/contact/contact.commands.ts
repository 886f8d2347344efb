import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { type EventPlace, recorded } from '../../../../shared/store/write';
import { inOrderOfWeek } from '../../../../shared/kernel/office-contact';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { employerOf, homeOf } from '../../ground/contractor/contractor.commands';
import { type HomeSlice } from '../../ground/contractor/contractor-home.repository';
import { type LotSlice, type PlaceSlice } from '../../ground/station/place.repository';
import { type VaultSlice } from '../../worker/worker/personal-data-vault';
import { type OwnContact, type StationContact } from './contact.input';
import { sealedName } from './contact-name';
import { type ContactSlice } from './contact.repository';
import { type ContactRow, RECORDED_CONTACT } from './contact.row';
import {
  type Office,
  type Owner,
  assertSeen,
  assertServing,
  assertStationNotClosed,
  officeOf,
  ownedByContractor,
  ownedByOffice,
  ownedByStation,
  recordedMeanwhile,
  versionOf,
} from './contact.rules';

/** The transaction that the commands of this file need. */
export type ContactTransaction = Transaction<ContactSlice & VaultSlice & HomeSlice & PlaceSlice & LotSlice>;

/** Records the contact of the caller's own office. @returns the contact's id */
export async function recordOfficeContact(tx: ContactTransaction, contact: OwnContact): Promise<string[]> {
  const office = officeOf(tx.caller);
  const own = ownedByOffice(office);
  const place = await placeOfOffice(tx, office);
  return recordContact(tx, contact, { own, place, action: 'OFFICE_CONTACT_RECORDED' });
}

/** Records the contact of the caller's own contractor. @returns the contact's id */
export async function recordContractorContact(tx: ContactTransaction, contact: OwnContact): Promise<string[]> {
  const contractorId = employerOf(tx);
  const own = ownedByContractor(contractorId);
  const place = await homeOf(tx, contractorId);
  return recordContact(tx, contact, { own, place, action: 'CONTRACTOR_CONTACT_RECORDED' });
}

/** Records the contact of a station in the caller's scope. @returns the contact's id */
export async function recordStationContact(
  tx: ContactTransaction,
  { stationId, ...contact }: StationContact,
): Promise<string[]> {
  const station = await tx.places.get(stationId);
  assertStationNotClosed(station);
  if (tx.caller.role === 'CONTRACTOR') assertServing(await tx.lots.lockedAt(stationId), tx.today);
  const { divisionCode, districtCode } = station;
  const own = ownedByStation(stationId);
  const place = { stationId, divisionCode, districtCode };
  return recordContact(tx, { ...contact, openingHours: [] }, { own, place, action: 'STATION_CONTACT_RECORDED' });
}

/**
 * Returns the division and district to which an event about an office belongs. The district that supervises a street is
 * found through the stations of the street. If the street has no station, the event belongs to the city.
 */
async function placeOfOffice({ places }: PlaceSlice, { division }: Office): Promise<EventPlace> {
  if (division.length <= 6) return { stationId: null, divisionCode: division, districtCode: division };
  const [station] = await places.findByKeys('divisionCode', [division]);
  const districtCode = station?.districtCode ?? divisionCode(division.slice(0, 4));
  return { stationId: null, divisionCode: division, districtCode };
}

type Recording = { own: Owner; place: EventPlace; action: string };

async function recordContact(
  tx: ContactTransaction,
  { expectedVersion, personInCharge, phone, openingHours }: OwnContact,
  { own, place, action }: Recording,
): Promise<string[]> {
  const before = await tx.contacts.findOwnLocked(own.keeper);
  assertSeen(before, expectedVersion);
  const id = before?.id ?? newId(tx.now);
  const nameCipher = sealedName(tx.vault.sealing, id, personInCharge);
  const details = { nameCipher, phone, openingHours: inOrderOfWeek(openingHours), recordedOn: tx.today };
  const after: ContactRow = { id, ...own, ...details, version: versionOf(before) + 1 };
  await (before === null ? insertFirst(tx, after) : tx.contacts.update(after));
  tx.write.record({
    action,
    subject: { type: 'Contact', id },
    place,
    before: before && recorded(before, RECORDED_CONTACT),
    after: recorded(after, RECORDED_CONTACT),
  });
  return [id];
}

async function insertFirst({ contacts }: ContactSlice, row: ContactRow): Promise<void> {
  await contacts.insert(row).catch((error: unknown) => {
    throw isDuplicate(error) ? recordedMeanwhile() : error;
  });
}
