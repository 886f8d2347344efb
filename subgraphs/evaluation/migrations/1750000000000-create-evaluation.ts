import { placeLotShape, placeShape } from '../../../shared/follow/projection/place';
import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'evaluation',
    primary: ['id'],
    columns: {
      id: 'id',
      stationId: 'id',
      contractorId: 'id',
      lotId: 'id',
      yearOrdinal: 'int',
      projectYear: 'int',
      status: 'word16',
      weightsTenths: 'text?',
      scoreTenths: 'int?',
      grade: 'word16?',
      districtSignedOn: 'date?',
      streetSignedOn: 'date?',
      objectedOn: 'date?',
      objectionReason: 'text?',
    },
    indices: [
      ['stationId', 'status'],
      ['contractorId', 'status'],
      ['projectYear', 'id'],
    ],
  },
  {
    name: 'evaluation_score',
    primary: ['evaluationId', 'office', 'dimension'],
    columns: {
      evaluationId: 'id',
      office: 'word16',
      dimension: 'word32',
      pointsTenths: 'int',
      scoredOn: 'date',
    },
  },
  {
    name: 'submission',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      stationId: 'id?',
      contractorId: 'id?',
      kind: 'word32',
      period: 'word7',
      dueOn: 'date',
      submittedAt: 'instant',
      revision: 'int',
      summary: 'text',
    },
    indices: [
      ['stationId', 'kind', 'period'],
      ['contractorId', 'dueOn'],
      ['districtCode', 'kind', 'period'],
    ],
  },
  {
    name: 'inspection',
    primary: ['id'],
    columns: { id: 'id', stationId: 'id', inspectedOn: 'date', conclusion: 'word8' },
    indices: [['stationId', 'inspectedOn']],
  },
  {
    name: 'inspection_observation',
    primary: ['inspectionId', 'ordinal'],
    columns: { inspectionId: 'id', ordinal: 'int', rule: 'word8', verdict: 'word8', text: 'text' },
  },
  placeShape,
  placeLotShape,
];

export class CreateEvaluation1750000000000 extends CreateTables {
  protected readonly tables = TABLES;
}
