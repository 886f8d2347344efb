import { type QueryRunner } from 'typeorm';
import { CreateTables, addColumns } from '../../../shared/store/sql/table-columns';

/** Adds the panel that scores an evaluation in the place of the two offices. */
export class AddPanels1753570000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'panel_member',
      primary: ['id'],
      columns: {
        ...({ id: 'id', evaluationId: 'id', round: 'int', stationId: 'id', projectYear: 'int' } as const),
        ...({ kind: 'word16', person: 'text?', name: 'word100?', appointedOn: 'date' } as const),
        ...({ recusedOn: 'date?', recusalReason: 'text?' } as const),
        ...({ scoredOn: 'date?', enteredBy: 'text?', points: 'text?' } as const),
      },
      indices: [['evaluationId'], ['stationId', 'projectYear']],
    },
  ];

  override async up(queryRunner: QueryRunner): Promise<void> {
    await super.up(queryRunner);
    await addColumns(queryRunner, 'evaluation', { panel: 'text NULL' });
  }
}
