import { type TableShape } from '../../store/sql/table-columns';

/**
 * The tables of the record as migrations create them. record-tables.ts documents their content and who may read them.
 */
export const RECORD_SHAPES: readonly TableShape[] = [
  {
    name: 'event',
    primary: ['chain', 'sequence'],
    columns: {
      chain: 'word4',
      sequence: 'int',
      id: 'id',
      occurredAt: 'instant',
      stationId: 'id?',
      divisionCode: 'word12',
      districtCode: 'word6',
      actor: 'word256',
      role: 'word16?',
      action: 'word48',
      subjectType: 'word32',
      subjectId: 'id',
      requestId: 'word64?',
      before: 'text?',
      after: 'text?',
      previousHash: 'word64',
      hash: 'word64',
    },
    indices: [
      ['districtCode', 'sequence'],
      ['stationId', 'chain', 'sequence'],
    ],
  },
  { name: 'event_chain', primary: ['chain'], columns: { chain: 'word4', length: 'int', hash: 'word64' } },
  {
    name: 'used_passport',
    primary: ['jti'],
    columns: { jti: 'word64', expiresAt: 'instant' },
    indices: [['expiresAt']],
  },
  {
    name: 'idempotency_key',
    primary: ['keyHash'],
    columns: { keyHash: 'word64', inputHash: 'word64', subjects: 'text', createdAt: 'instant' },
    indices: [['createdAt']],
  },
  {
    name: 'follower_cursor',
    primary: ['subgraph', 'chain'],
    columns: { subgraph: 'word16', chain: 'word4', sequence: 'int' },
  },
];

/** The table of the rows that follower-tables.ts documents as FollowerStepRow. */
export const FOLLOWER_STEP: TableShape = {
  name: 'follower_step',
  primary: ['subgraph', 'chain', 'sequence'],
  columns: { subgraph: 'word16', chain: 'word4', sequence: 'int', hash: 'word64' },
};
