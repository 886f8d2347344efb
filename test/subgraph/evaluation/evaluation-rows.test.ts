import { type SubmissionFact } from '../../../shared/demo/facts/evaluation';
import { type InspectionFact } from '../../../shared/demo/facts/oversight';
import { readingConnection } from '../../../shared/store/connection/connection';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { ScopedRepository, type Table } from '../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { scopeOf } from '../../../shared/access/scope';
import { evaluationScoreTable, ownScores } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation-score.row';
import { evaluationTable } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import {
  inspectionObservationTable,
  inspectionTable,
} from '../../../subgraphs/evaluation/oversight/inspection/inspection.row';
import { evaluation } from '../../../subgraphs/evaluation/schema';
import { obligationTable } from '../../../subgraphs/evaluation/submission/obligation/obligation.row';
import { submissionTable } from '../../../subgraphs/evaluation/submission/submission/submission.row';
import { PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  ZONE,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const LIXIA_PLAN = idOf('SB', 1);
const LIXIA_BRIEF = idOf('SB', 2);
const LEFT_BRIEF = idOf('SB', 3);
const ZONE_BRIEF = idOf('SB', 4);
const DRAFT = idOf('EV', 1);
/** A signed evaluation of a station that has not opened. */
const OF_PLANNED = idOf('EV', 2);

function submission(id: string, districtCode: DivisionCode, of: Partial<SubmissionFact>): SubmissionFact {
  const brief = { kind: 'MONTHLY_BRIEF' as const, period: '2026-05', dueOn: '2026-06-10' };
  const submittedAt = '2026-06-08T02:00:00.000Z';
  const content = { summary: '本月服务简报' };
  return { ...brief, id, districtCode, stationId: null, contractorId: null, submittedAt, revision: 1, content, ...of };
}

const SUBMISSIONS: SubmissionFact[] = [
  submission(LIXIA_PLAN, LIXIA, { kind: 'ANNUAL_PLAN', period: '2026', dueOn: '2026-03-31' }),
  submission(LIXIA_BRIEF, LIXIA, { stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.lixia }),
  submission(LEFT_BRIEF, LIXIA, { stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.left, period: '2024-05' }),
  submission(ZONE_BRIEF, ZONE, { stationId: STATION.zone, contractorId: CONTRACTOR.several }),
];
const inspection = (id: string, stationId: string): InspectionFact => ({
  id,
  stationId,
  inspectedOn: '2025-10-15',
  conclusion: 'PASS',
  observations: [{ rule: 'ST-5', verdict: 'MET', text: '服务内容属于三类服务。' }],
});
const LIXIA_INSPECTION = idOf('NP', 1);
const SHIZHONG_INSPECTION = idOf('NP', 3);
const INSPECTIONS = [
  inspection(LIXIA_INSPECTION, STATION.lixiaFirst),
  inspection(SHIZHONG_INSPECTION, STATION.shizhong),
];

/**
 * Builds the small city with a draft in Lixia that only the district has scored, and with submissions and inspections.
 * The inspections of all districts are in the batch of Lixia, because their scope must depend only on the place of the
 * station.
 */
function city(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    const submissions = SUBMISSIONS.filter(({ districtCode }) => districtCode === batch.district);
    if (batch.district !== LIXIA) return { ...batch, submissions };
    const evaluations = batch.evaluations.flatMap((fact) => {
      if (fact.id !== DRAFT) return [fact];
      const scores = fact.scores.filter(({ office: by }) => by === 'DISTRICT_BUREAU');
      const draft = { ...fact, status: 'DRAFT' as const, scores, scoreTenths: null, grade: null };
      return [draft, { ...fact, id: OF_PLANNED, stationId: STATION.lixiaSecond, lotId: idOf('XT', 2) }];
    });
    return { ...batch, evaluations, submissions, inspections: INSPECTIONS };
  });
}

const under = sharedSubgraph(evaluation, city(), NOW);

async function found<Row extends object>(
  table: Table<Row>,
  { caller, column, keys }: { caller: Caller; column: keyof Row & string; keys: readonly string[] },
): Promise<string[]> {
  const reading = { scope: scopeOf(caller), today: TODAY };
  const rows = await new ScopedRepository(
    { connection: readingConnection(under.database), reading, write: null },
    table,
  ).findByKeys(column, keys);
  return [...new Set(rows.map((row) => String(row[column])))].sort();
}

const lixia = office('DISTRICT_BUREAU', LIXIA);
const lixiaStreet = office('STREET_OFFICE', STREET.lixiaFirst);

describe('the scope of evaluations', () => {
  const keys = [DRAFT, OF_PLANNED, idOf('EV', 90), idOf('EV', 3)];

  it('contains, for the public, the signed evaluations of stations that have opened', async () => {
    expect(await found(evaluationTable, { caller: PUBLIC, column: 'id', keys })).toEqual([
      idOf('EV', 3),
      idOf('EV', 90),
    ]);
  });

  it('contains, for a district, all of its evaluations', async () => {
    const expected = [DRAFT, OF_PLANNED, idOf('EV', 90)].sort();
    expect(await found(evaluationTable, { caller: lixia, column: 'id', keys })).toEqual(expected);
  });

  it('excludes, for a street, a draft that the street has not scored', async () => {
    expect(await found(evaluationTable, { caller: lixiaStreet, column: 'id', keys })).toEqual([idOf('EV', 90)]);
  });
});

describe('the scope of an office’s own points', () => {
  const offices = async (caller: Caller) =>
    found(ownScores, { caller, column: 'office', keys: ['DISTRICT_BUREAU', 'STREET_OFFICE'] });
  const evaluations = (caller: Caller) =>
    found(ownScores, { caller, column: 'evaluationId', keys: [DRAFT, idOf('EV', 90)] });

  it('contains only the office’s own points, including the points of its draft', async () => {
    expect(await offices(lixia)).toEqual(['DISTRICT_BUREAU']);
    expect(await evaluations(lixia)).toEqual([DRAFT, idOf('EV', 90)].sort());
    expect(await offices(lixiaStreet)).toEqual(['STREET_OFFICE']);
    expect(await evaluations(lixiaStreet)).toEqual([idOf('EV', 90)]);
    expect(await evaluations(contractor(CONTRACTOR.lixia))).toEqual([]);
    expect(await evaluations(PUBLIC)).toEqual([]);
  });
});

describe('the scope of submissions', () => {
  const cases: [string, Caller, string[]][] = [
    [
      'the city: all submissions of the city',
      office('CITY_BUREAU', CITY),
      [LIXIA_PLAN, LIXIA_BRIEF, LEFT_BRIEF, ZONE_BRIEF],
    ],
    ['the other city: none', office('CITY_BUREAU', OTHER_CITY), []],
    ['a district: its own filings and its stations’ submissions', lixia, [LIXIA_PLAN, LIXIA_BRIEF, LEFT_BRIEF]],
    [
      'a zone: those of its station, which has the code of another district',
      office('DISTRICT_BUREAU', ZONE),
      [ZONE_BRIEF],
    ],
    ['a street: those of its station, not of its district', lixiaStreet, [LIXIA_BRIEF, LEFT_BRIEF]],
    ['a contractor: its own', contractor(CONTRACTOR.lixia), [LIXIA_BRIEF]],
    ['a contractor that has left: its own submissions', contractor(CONTRACTOR.left), [LEFT_BRIEF]],
    ['the public: none', PUBLIC, []],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    const keys = SUBMISSIONS.map(({ id }) => id);
    expect(await found(submissionTable, { caller, column: 'id', keys })).toEqual([...expected].sort());
    expect(await found(obligationTable, { caller, column: 'id', keys })).toEqual([...expected].sort());
  });
});

describe('the scope of inspections and their observations', () => {
  const cases: [string, Caller, string[]][] = [
    ['the city: all inspections of the city', office('CITY_PLATFORM', CITY), [LIXIA_INSPECTION, SHIZHONG_INSPECTION]],
    ['a district: its own', office('DISTRICT_BUREAU', SHIZHONG), [SHIZHONG_INSPECTION]],
    ['a district hub: those of its district', hub(LIXIA, CONTRACTOR.hub), [LIXIA_INSPECTION]],
    ['a street: its own', lixiaStreet, [LIXIA_INSPECTION]],
    ['a contractor: none', contractor(CONTRACTOR.several), []],
    ['the public: none', PUBLIC, []],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    const keys = INSPECTIONS.map(({ id }) => id);
    expect(await found(inspectionTable, { caller, column: 'id', keys })).toEqual(expected);
    expect(await found(inspectionObservationTable, { caller, column: 'inspectionId', keys })).toEqual(expected);
  });
});

describe('the scope of points', () => {
  const EVALUATIONS = [DRAFT, idOf('EV', 90), idOf('EV', 3)];
  const cases: [string, Caller, string[]][] = [
    ['the city: none of a draft', office('CITY_BUREAU', CITY), [idOf('EV', 3), idOf('EV', 90)]],
    ['the district that has scored a draft: none of the draft', lixia, [idOf('EV', 90)]],
    ['the street that has not scored the draft: none of the draft', lixiaStreet, [idOf('EV', 90)]],
    ['a contractor: those of its signed evaluations', contractor(CONTRACTOR.several), [idOf('EV', 3)]],
    ['the contractor of a draft: none', contractor(CONTRACTOR.lixia), []],
    ['the district next to it: none', office('DISTRICT_BUREAU', ZONE), []],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    const wanted = { caller, column: 'evaluationId' as const, keys: EVALUATIONS };
    expect(await found(evaluationScoreTable, wanted)).toEqual(expected);
  });
});
