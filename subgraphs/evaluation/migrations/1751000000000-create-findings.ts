import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const FOUND = {
  subjectId: 'id',
  rule: 'word8',
  subjectKind: 'word8',
  stationId: 'id?',
  lotId: 'id?',
  divisionCode: 'word9?',
  districtCode: 'word6',
  contractorId: 'id?',
  verdict: 'word16',
  figures: 'text',
  since: 'date',
  asOf: 'date',
  policyVersion: 'word64?',
  clause: 'text?',
} as const;

const TABLES: readonly TableShape[] = [
  {
    name: 'finding',
    primary: ['subjectId', 'rule'],
    columns: FOUND,
    indices: [
      ['stationId'],
      ['districtCode', 'subjectId', 'rule'],
      ['districtCode', 'verdict', 'rule'],
      ['divisionCode', 'subjectId', 'rule'],
      ['contractorId', 'districtCode', 'subjectId'],
    ],
  },
  {
    name: 'finding_past',
    primary: ['subjectId', 'rule', 'id'],
    columns: { ...FOUND, id: 'id', until: 'date' },
    indices: [['stationId', 'rule', 'id']],
  },
  {
    name: 'assessment_due',
    primary: ['kind', 'subjectId'],
    columns: { kind: 'word8', subjectId: 'id', mark: 'id', byDate: 'flag' },
    indices: [['byDate', 'kind', 'subjectId']],
  },
  { name: 'assessment_day', primary: ['city'], columns: { city: 'word4', markedOn: 'date' } },
  {
    name: 'compliance_month',
    primary: ['districtCode', 'month', 'rule'],
    columns: {
      districtCode: 'word6',
      month: 'word7',
      rule: 'word8',
      met: 'int',
      notMet: 'int',
      notApplicable: 'int',
      unknown: 'int',
      waived: 'int',
      asOf: 'date',
    },
  },
];

export class CreateFindings1751000000000 extends CreateTables {
  protected readonly tables = TABLES;
}
