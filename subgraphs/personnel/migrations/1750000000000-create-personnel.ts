import { placeLotShape, placeShape } from '../../../shared/follow/projection/place';
import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'worker',
    primary: ['id'],
    columns: {
      id: 'id',
      contractorId: 'id',
      name: 'word64',
      birthDate: 'date',
      identityCipher: 'word160',
      identityHash: 'word64',
      phone: 'word20',
      education: 'word16',
      major: 'word64',
      majorKind: 'word16',
      qualified: 'flag',
    },
    unique: [['contractorId', 'identityHash']],
    indices: [['contractorId', 'id'], ['identityHash']],
  },
  {
    name: 'certificate',
    primary: ['id'],
    columns: {
      id: 'id',
      workerId: 'id',
      level: 'word16',
      number: 'word64',
      obtainedOn: 'date',
      registeredUntil: 'date?',
    },
    indices: [['workerId', 'obtainedOn']],
  },
  {
    name: 'posting',
    primary: ['id'],
    columns: {
      id: 'id',
      workerId: 'id',
      stationId: 'id',
      contractorId: 'id',
      startsOn: 'date',
      endsOn: 'date?',
    },
    indices: [
      ['stationId', 'workerId'],
      ['workerId', 'startsOn'],
      ['contractorId', 'workerId'],
    ],
  },
  {
    name: 'training',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      contractorId: 'id',
      heldOn: 'date',
      topic: 'word200',
      hours: 'int',
      verifiedOn: 'date?',
    },
    indices: [['districtCode', 'heldOn', 'id']],
  },
  {
    name: 'training_attendee',
    primary: ['trainingId', 'workerId'],
    columns: { trainingId: 'id', workerId: 'id', passed: 'flag' },
    indices: [['workerId', 'trainingId']],
  },
  {
    name: 'leave',
    primary: ['id'],
    columns: { id: 'id', workerId: 'id', from: 'date', until: 'date', kind: 'word32' },
    indices: [['workerId', 'from']],
  },
  {
    name: 'service_hours',
    primary: ['id'],
    columns: {
      id: 'id',
      workerId: 'id',
      stationId: 'id',
      contractorId: 'id',
      week: 'word8',
      minutes: 'int',
      community: 'word64?',
      serviceKind: 'word32?',
      status: 'word16',
      returnReason: 'word200?',
      revision: 'int',
    },
    indices: [
      ['stationId', 'week'],
      ['workerId', 'week'],
      ['contractorId', 'week', 'id'],
      ['week', 'id'],
    ],
  },
  placeShape,
  placeLotShape,
];

export class CreatePersonnel1750000000000 extends CreateTables {
  protected readonly tables = TABLES;
}
