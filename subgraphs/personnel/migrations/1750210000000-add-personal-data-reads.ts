import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'personal_data_read',
    primary: ['id'],
    columns: {
      ...{ id: 'id', occurredAt: 'instant', requestId: 'word64', actor: 'word256', role: 'word16', workerId: 'id' },
      ...{ readBirthDate: 'flag', readPhone: 'flag', readIdentityNumberTail: 'flag', readCertificateNumber: 'flag' },
    },
    unique: [['requestId', 'workerId']],
    indices: [['workerId', 'id']],
  },
];

export class AddPersonalDataReads1750210000000 extends CreateTables {
  protected readonly tables = TABLES;
}
