import { CreateTables } from '../../../shared/store/sql/table-columns';

export class AddContractAttachments1752600000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'contract_attachment',
      primary: ['id'],
      columns: {
        ...({ id: 'id', contractId: 'id', version: 'int', districtCode: 'word6', contractorId: 'id' } as const),
        ...({ ordinal: 'int', name: 'word200', kind: 'word16' } as const),
        ...({ mediaType: 'word96', bytes: 'int', sha256: 'word64' } as const),
      },
      indices: [['contractId']],
    },
  ] as const;
}
