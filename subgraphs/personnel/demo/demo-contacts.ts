import { type ContactFact } from '../../../shared/demo/facts/contacts';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { sealedName } from '../contact/contact/contact-name';
import { type ContactRow } from '../contact/contact/contact.row';
import { type Owner, ownedByContractor, ownedByOffice, ownedByStation } from '../contact/contact/contact.rules';
import { type PersonalDataVault } from '../worker/worker/personal-data-vault';

/** Returns the contact rows of a batch. The name of the person in charge is encrypted. */
export function contactRows({ contacts }: Pick<DemoBatch, 'contacts'>, vault: PersonalDataVault): ContactRow[] {
  return contacts.map(({ id, keeper, personInCharge, phone, openingHours, recordedOn }) => ({
    id,
    ...ownerOf(keeper),
    nameCipher: sealedName(vault.sealing, id, personInCharge),
    phone,
    openingHours,
    recordedOn,
    version: 1,
  }));
}

/** Returns the columns that name the office, contractor or station to which a contact belongs. */
function ownerOf(keeper: ContactFact['keeper']): Owner {
  switch (keeper.kind) {
    case 'OFFICE':
      return ownedByOffice(keeper);
    case 'CONTRACTOR':
      return ownedByContractor(keeper.contractorId);
    case 'STATION':
      return ownedByStation(keeper.stationId);
  }
}
