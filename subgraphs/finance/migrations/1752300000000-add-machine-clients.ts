import { type TableShape, CreateTables } from '../../../shared/store/sql/table-columns';

/** Adds the programs that act for a finance bureau or an auditor, with the hashes of their secrets. */
export class AddMachineClients1752300000000 extends CreateTables {
  protected readonly tables: readonly TableShape[] = [
    {
      name: 'machine_client',
      primary: ['id'],
      columns: {
        id: 'id',
        name: 'word100',
        role: 'word16',
        division: 'word6',
        scopes: 'text',
        secretHash: 'word64',
        previousSecretHash: 'word64?',
        previousValidUntil: 'instant?',
        createdAt: 'instant',
        disabledAt: 'instant?',
      },
      indices: [['disabledAt']],
    },
  ];
}
