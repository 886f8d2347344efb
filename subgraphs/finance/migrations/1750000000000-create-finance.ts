// This file is longer than most, because the tables of one migration form one list.
import { placeShape } from '../../../shared/follow/projection/place';
import { type ColumnType, CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

type Columns = Readonly<Record<string, ColumnType>>;

const STAMP: Columns = { contractId: 'id', contractorId: 'id', districtCode: 'word6', stationId: 'id?' };
const DRAW: Columns = { id: 'id', lotId: 'id', budgetLineId: 'id', year: 'int', amountFen: 'fen', ...STAMP };
/**
 * The indices of the tables that record what lots draw from budget lines. Their rows are summed by lot, contract,
 * station and line, and by district and year.
 */
const DRAW_INDICES = [['lotId'], ['contractId'], ['stationId'], ['budgetLineId'], ['districtCode', 'year']];

const PARTIES: readonly TableShape[] = [
  {
    name: 'contractor',
    primary: ['id'],
    columns: {
      id: 'id',
      name: 'word128',
      creditCode: 'word18',
      kind: 'word24',
      treasuryFunded: 'flag',
      divisionCode: 'word12',
      districtCode: 'word6',
      bankAccount: 'word32',
    },
    unique: [['creditCode']],
    indices: [['districtCode']],
  },
  {
    name: 'procurement_notice',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      kind: 'word8',
      title: 'word200',
      content: 'text',
      standard: 'text',
      requirements: 'text',
      method: 'text',
      contractorConditions: 'text',
      publishedAt: 'instant?',
      awardContractorId: 'id?',
      awardedOn: 'date?',
      creditCheckedOn: 'date?',
    },
    indices: [['districtCode', 'id'], ['awardContractorId', 'id'], ['publishedAt']],
  },
  {
    name: 'service_contract',
    primary: ['id'],
    columns: {
      id: 'id',
      noticeId: 'id',
      districtCode: 'word6',
      contractorId: 'id',
      kind: 'word8',
      signedOn: 'date',
      startsOn: 'date',
      endsOn: 'date',
      clauses: 'text',
    },
    indices: [['districtCode', 'id'], ['contractorId', 'id'], ['noticeId'], ['signedOn']],
  },
  {
    name: 'subcontracting',
    primary: ['id'],
    columns: {
      id: 'id',
      contractId: 'id',
      districtCode: 'word6',
      contractorId: 'id',
      discoveredOn: 'date',
      description: 'text',
    },
    indices: [['contractId']],
  },
];

const LOTS: readonly TableShape[] = [
  {
    name: 'lot',
    primary: ['id'],
    columns: {
      id: 'id',
      ...STAMP,
      priceFen: 'fen',
      status: 'word16',
      signedOn: 'date',
      startsOn: 'date',
      endsOn: 'date',
      terminatedOn: 'date?',
      settlementOwedFen: 'fen?',
      settlementClaimedFen: 'fen?',
      settledOn: 'date?',
      settlementRemark: 'text?',
    },
    indices: [['contractId'], ['stationId'], ['contractorId', 'stationId']],
  },
  {
    name: 'instalment',
    primary: ['id'],
    columns: {
      id: 'id',
      lotId: 'id',
      ...STAMP,
      yearOrdinal: 'int',
      kind: 'word16',
      milestone: 'word24',
      amountFen: 'fen',
      dueOn: 'date',
      status: 'word16',
      acceptedOn: 'date?',
      acceptancePassed: 'flag?',
      acceptanceRemark: 'text?',
    },
    indices: [['lotId'], ['stationId', 'status']],
  },
];

const MONEY: readonly TableShape[] = [
  {
    name: 'budget_line',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      level: 'word8',
      source: 'word24',
      year: 'int',
      amountFen: 'fen',
      externalCode: 'word64?',
    },
    indices: [['districtCode', 'year', 'id']],
  },
  { name: 'commitment', primary: ['id'], columns: DRAW, indices: DRAW_INDICES },
  {
    name: 'disbursement',
    primary: ['id'],
    columns: {
      id: 'id',
      lotId: 'id',
      instalmentId: 'id',
      ...STAMP,
      status: 'word16',
      amountFen: 'fen',
      invoiceNumber: 'word64',
      invoiceAmountFen: 'fen',
      requestedAt: 'instant',
      approvedAt: 'instant?',
      paidOn: 'date?',
      voucher: 'word64?',
      confirmedOn: 'date?',
      reason: 'text?',
    },
    indices: [
      ['districtCode', 'id'],
      ['districtCode', 'status', 'id'],
      ['contractorId', 'id'],
      ['instalmentId'],
      ['stationId'],
    ],
  },
  {
    name: 'disbursement_posting',
    primary: ['id'],
    columns: { ...DRAW, disbursementId: 'id' },
    indices: [...DRAW_INDICES, ['disbursementId']],
  },
];

export class CreateFinance1750000000000 extends CreateTables {
  protected readonly tables = [...PARTIES, ...LOTS, ...MONEY, placeShape];
}
