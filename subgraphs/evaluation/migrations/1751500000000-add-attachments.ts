import { CreateTables } from '../../../shared/store/sql/table-columns';

export class AddAttachments1751500000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'attachment',
      primary: ['id'],
      columns: {
        id: 'id',
        ownerKind: 'word16',
        ownerId: 'id',
        ordinal: 'int',
        name: 'word200',
        kind: 'word16',
        mediaType: 'word96',
        bytes: 'int',
        sha256: 'word64',
      },
      indices: [['ownerId']],
    },
  ] as const;
}
