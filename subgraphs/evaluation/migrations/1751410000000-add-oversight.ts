import { type QueryRunner } from 'typeorm';
import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const OBSERVATION = { ordinal: 'int', rule: 'word8?', verdict: 'word8?', text: 'text' } as const;

const TABLES: readonly TableShape[] = [
  {
    name: 'visit',
    primary: ['id'],
    columns: { id: 'id', stationId: 'id', visitedOn: 'date' },
    indices: [
      ['stationId', 'visitedOn'],
      ['visitedOn', 'id'],
    ],
  },
  { name: 'visit_observation', primary: ['visitId', 'ordinal'], columns: { visitId: 'id', ...OBSERVATION } },
  {
    name: 'inspection_commission',
    primary: ['id'],
    columns: {
      ...({ id: 'id', cityCode: 'word4', year: 'int', withFinance: 'flag' } as const),
      ...({ scope: 'text', commissionedOn: 'date' } as const),
    },
    unique: [['cityCode', 'year']],
  },
  {
    name: 'rectification',
    primary: ['id'],
    columns: {
      ...({ id: 'id', stationId: 'id', contractorId: 'id', lotId: 'id', rule: 'word8', demand: 'text' } as const),
      ...({ openedBy: 'word16', openedOn: 'date', dueOn: 'date', status: 'word16' } as const),
      ...({ answer: 'text?', answeredOn: 'date?', remark: 'text?', closedOn: 'date?' } as const),
    },
    indices: [
      ['stationId', 'openedOn'],
      ['contractorId', 'openedOn'],
      ['openedOn', 'id'],
      ['status', 'dueOn'],
    ],
  },
  {
    name: 'complaint',
    primary: ['id'],
    columns: {
      ...({ id: 'id', stationId: 'id', receivedOn: 'date', text: 'text', contact: 'word200?' } as const),
      ...({ status: 'word16', outcome: 'word16?', remark: 'text?', answeredOn: 'date?' } as const),
    },
    indices: [
      ['stationId', 'receivedOn'],
      ['receivedOn', 'id'],
    ],
  },
  {
    name: 'complaint_receipt',
    primary: ['receiptHash'],
    columns: { receiptHash: 'word64', complaintId: 'id', stationId: 'id', status: 'word16' },
    unique: [['complaintId']],
  },
];

/**
 * Adds visits, commissions, rectifications and complaints. An observation of an inspection no longer needs a rule or a
 * verdict.
 */
export class AddOversight1751410000000 extends CreateTables {
  protected readonly tables = TABLES;

  override async up(queryRunner: QueryRunner): Promise<void> {
    await super.up(queryRunner);
    for (const name of ['rule', 'verdict']) await makeNullable(queryRunner, name);
    await queryRunner.query('CREATE INDEX ix_inspection_inspectedOn_id ON inspection (inspectedOn, id)');
  }
}

async function makeNullable(queryRunner: QueryRunner, name: string): Promise<void> {
  const column = (await queryRunner.getTable('inspection_observation'))?.findColumnByName(name);
  if (column === undefined) throw new Error(`inspection_observation has no column ${name}.`);
  const nullable = column.clone();
  nullable.isNullable = true;
  await queryRunner.changeColumn('inspection_observation', column, nullable);
}
