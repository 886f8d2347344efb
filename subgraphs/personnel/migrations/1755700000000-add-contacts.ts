import { CreateTables } from '../../../shared/store/sql/table-columns';

/** Adds the contact details of offices, contractors and stations. The name of the person in charge is encrypted. */
export class AddContacts1755700000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'contact',
      primary: ['id'],
      columns: {
        id: 'id',
        keeper: 'word48',
        role: 'word16?',
        divisionCode: 'word9?',
        districtCode: 'word6?',
        contractorId: 'id?',
        stationId: 'id?',
        nameCipher: 'word512',
        phone: 'word24?',
        openingHours: 'text?',
        recordedOn: 'date',
        version: 'int',
      },
      unique: [['keeper']],
      indices: [['districtCode'], ['divisionCode'], ['contractorId'], ['stationId']],
    },
  ] as const;
}
