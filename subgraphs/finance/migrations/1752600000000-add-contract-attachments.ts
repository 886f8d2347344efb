import { CreateTables } from '../../../shared/store/sql/table-columns';

export class AddContractAttachments1752600000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'contract_attachment',
      primary: ['id'],
      columns: {
        id: 'id',
        contractId: 'id',
        version: 'int',
        districtCode: 'word6',
        contractorId: 'id',
        ordinal: 'int',
        name: 'word200',
        kind: 'word16',
        mediaType: 'word96',
        bytes: 'int',
        sha256: 'word64',
      },
      indices: [['contractId']],
    },
  ] as const;
}
