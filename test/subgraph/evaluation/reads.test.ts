import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { evaluation } from '../../../subgraphs/evaluation/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  NOW,
  OTHER_CITY,
  SHIZHONG,
  STATION,
  STREET,
  ZONE,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { sharedSubgraph, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const EV = {
  lixia: idOf('EV', 1),
  shizhong: idOf('EV', 3),
  licheng: idOf('EV', 4),
  zone: idOf('EV', 5),
  other: idOf('EV', 6),
  /** The unqualified evaluation of 2024, whose contractor no longer serves Lixia's first street. */
  left: idOf('EV', 90),
  /** Lixia's evaluation of 2026, which the district has scored and the street has not. */
  draft: idOf('EV', 31),
  /** Shizhong's evaluation of 2026, which both offices have scored and one office has signed. */
  scored: idOf('EV', 33),
  /** Licheng's first evaluation of 2025, which is superseded. */
  superseded: idOf('EV', 2),
} as const;

/** The total scores in tenths. Licheng ranks first, and Shizhong and the zone have equal scores. */
const SCORES: Record<string, number> = { [EV.shizhong]: 871, [EV.licheng]: 955, [EV.zone]: 871 };

function moreOf(fact: EvaluationFact): EvaluationFact[] {
  const scored = { ...fact, scoreTenths: SCORES[fact.id] ?? fact.scoreTenths };
  const next = { ...scored, projectYear: 2026, yearOrdinal: 2 };
  switch (fact.id) {
    case EV.lixia: {
      const scores = fact.scores.filter((score) => score.office === 'DISTRICT_BUREAU');
      const draft = { ...next, id: EV.draft, status: 'DRAFT' as const, scores, signatures: [] };
      return [scored, { ...draft, scoreTenths: null, grade: null }];
    }
    case EV.shizhong: {
      const scores = fact.scores.map((score, index) => ({ ...score, pointsTenths: score.pointsTenths - (index % 2) }));
      const signatures = fact.signatures.slice(0, 1);
      const objection = { on: '2026-01-22', reason: '请求复核', decided: null };
      return [scored, { ...next, id: EV.scored, status: 'SCORED', scores, signatures, objection, scoreTenths: 895 }];
    }
    case EV.licheng:
      return [scored, { ...scored, id: EV.superseded, status: 'SUPERSEDED', scoreTenths: 990 }];
    default:
      return [scored];
  }
}

function cityOfEvaluations(): DemoBatch[] {
  return smallCity().map((batch) =>
    batch.kind === 'CITY' ? batch : { ...batch, evaluations: batch.evaluations.flatMap(moreOf) },
  );
}

const under = sharedSubgraph(evaluation, cityOfEvaluations(), NOW);

type Found = { id: string; [field: string]: unknown };
type List = { totalCount: number; nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
const LIST = (fields: string, order: string) => `query ($division: DivisionCode, $projectYear: Int,
  $status: [EvaluationStatus!], $first: Int!, $after: Cursor) { evaluations(division: $division,
  projectYear: $projectYear, status: $status, first: $first, after: $after ${order}) { totalCount
  pageInfo { hasNextPage endCursor } nodes { id ${fields} } } }`;

async function list(caller: Caller, variables: Record<string, unknown> = {}, fields = ''): Promise<List> {
  const { orderBy = null, ...others } = variables;
  const order = typeof orderBy === 'string' ? `orderBy: ${orderBy}` : '';
  const { data, errors } = await under.ask(caller, LIST(fields, order), { first: 100, ...others });
  expect(errors).toBeUndefined();
  return data?.['evaluations'] as List;
}

async function idsOf(caller: Caller, variables: Record<string, unknown> = {}): Promise<string[]> {
  const { nodes, totalCount } = await list(caller, variables);
  expect(totalCount).toBe(nodes.length);
  return nodes.map((node) => node.id);
}

async function latest(caller: Caller, stationIds: readonly string[], fields = 'id projectYear grade') {
  const source = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Station { id latestEvaluation { ${fields} } } } }`;
  const representations = stationIds.map((id) => ({ __typename: 'Station', id }));
  const { data, errors } = await under.ask(caller, source, { representations });
  expect(errors).toBeUndefined();
  return data?.['_entities'] as ({ id: string; latestEvaluation: Found | null } | null)[];
}

const city = office('CITY_BUREAU', CITY);
const lixia = office('DISTRICT_BUREAU', LIXIA);
const lixiaStreet = office('STREET_OFFICE', STREET.lixiaFirst);
const shizhong = office('DISTRICT_BUREAU', SHIZHONG);
const several = contractor(CONTRACTOR.several);

describe('the scope of evaluations', () => {
  const ofCity = [EV.lixia, EV.left, EV.draft, EV.shizhong, EV.scored, EV.licheng, EV.superseded, EV.zone];
  const cases: [string, Caller, string[]][] = [
    ['the city: all evaluations of the city, and none of another city', city, ofCity],
    ['the other city: its own evaluations', office('CITY_PLATFORM', OTHER_CITY), [EV.other]],
    ['a district: its own evaluations, also those of an earlier contractor', lixia, [EV.lixia, EV.left, EV.draft]],
    [
      'a zone: those of stations that it supervises, even with the code of another district',
      office('DISTRICT_BUREAU', ZONE),
      [EV.zone],
    ],
    ['the district whose code the zone’s street has', office('AUDITOR', LICHENG), [EV.licheng, EV.superseded]],
    ['a district hub: those of its district', hub(LIXIA, CONTRACTOR.hub), [EV.lixia, EV.left, EV.draft]],
    [
      'a street office: its own evaluations, without the draft that it has not scored',
      lixiaStreet,
      [EV.lixia, EV.left],
    ],
    ['the neighbouring street office: none', office('STREET_OFFICE', STREET.lixiaSecond), []],
    ['a contractor: the signed evaluations of its work', several, [EV.shizhong, EV.licheng, EV.zone]],
    ["the next contractor: none of the earlier contractor's", contractor(CONTRACTOR.lixia), [EV.lixia]],
    ['a contractor that has left: the signed evaluations of its work', contractor(CONTRACTOR.left), [EV.left]],
    ['a district hub’s contractor without stations: none', contractor(CONTRACTOR.hub), []],
    ['a contractor without a contract: none', contractor(CONTRACTOR.none), []],
    ['the assessor: all', ASSESSOR, [...ofCity, EV.other]],
  ];
  it.each(cases)('%s', async (_, caller, expected) => {
    expect((await idsOf(caller)).sort()).toEqual([...expected].sort());
    const source = 'query ($id: ID!) { evaluation(id: $id) { id } }';
    for (const id of Object.values(EV)) {
      const own = expected.includes(id) ? { id } : null;
      expect(await under.ask(caller, source, { id })).toEqual({ data: { evaluation: own } });
    }
  });

  it.each([
    ['finance', office('FINANCE_BUREAU', CITY)],
    ['a follower', FOLLOWER],
  ])('hides lists and single evaluations from %s', async (_, caller) => {
    for (const source of ['{ evaluations(first: 1) { totalCount } }', '{ evaluation(id: "1") { id } }']) {
      const { data, errors } = await under.ask(caller, source);
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });
});

describe('filters', () => {
  it('never extend the scope', async () => {
    expect(await idsOf(lixia, { division: SHIZHONG })).toEqual([]);
    expect(await idsOf(lixia, { division: CITY })).toHaveLength(3);
    expect(await idsOf(several, { status: ['DRAFT', 'SCORED', 'SUPERSEDED'] })).toEqual([]);
    expect(await idsOf(several, { projectYear: 2026 })).toEqual([]);
    expect(await idsOf(contractor(CONTRACTOR.left), { division: LIXIA })).toEqual([]);
  });

  it('select by place, project year and status', async () => {
    expect(await idsOf(city, { division: ZONE })).toEqual([EV.zone]);
    expect(await idsOf(city, { division: STREET.zone })).toEqual([EV.zone]);
    expect(await idsOf(city, { division: LICHENG })).toEqual([EV.licheng, EV.superseded]);
    expect(await idsOf(city, { projectYear: 2026 })).toEqual([EV.scored, EV.draft]);
    expect(await idsOf(city, { status: ['DRAFT', 'SCORED'], division: LIXIA })).toEqual([EV.draft]);
    expect(await idsOf(city, { status: [] })).toEqual([]);
  });
});

describe('points', () => {
  const POINTS =
    'status score grade dimensions { dimension weight points } signedBy { role on } objection { on reason }';
  const one = async (caller: Caller, id: string) => {
    const source = `query ($id: ID!) { evaluation(id: $id) { ${POINTS} } }`;
    const { data, errors } = await under.ask(caller, source, { id });
    expect(errors).toBeUndefined();
    return data?.['evaluation'] as { dimensions: { dimension: string; weight: number; points: number | null }[] };
  };

  it.each([
    ['the office that has scored', lixia],
    ['the city', city],
    ['the district hub', hub(LIXIA, CONTRACTOR.hub)],
    ['the auditor', office('AUDITOR', LIXIA)],
  ])('are hidden from everybody until both offices have scored, even from %s', async (_, caller) => {
    const draft = await one(caller, EV.draft);
    expect(draft).toMatchObject({ status: 'DRAFT', score: null, grade: null, signedBy: [], objection: null });
    expect(draft.dimensions.map(({ weight }) => weight)).toEqual([15, 20, 40, 15, 10]);
    expect(draft.dimensions.map(({ points }) => points)).toEqual([null, null, null, null, null]);
  });

  it('are the mean of both offices once both have scored', async () => {
    const scored = await one(shizhong, EV.scored);
    expect(scored).toMatchObject({
      status: 'SCORED',
      score: 89.5,
      grade: 'EXCELLENT',
      signedBy: [{ role: 'DISTRICT_BUREAU', on: '2026-01-20' }],
      objection: { on: '2026-01-22', reason: '请求复核' },
    });
    expect(scored.dimensions).toEqual([
      { dimension: 'ADMINISTRATION', weight: 15, points: 12.95 },
      { dimension: 'FINANCE', weight: 20, points: 17.95 },
      { dimension: 'SERVICE', weight: 40, points: 37.95 },
      { dimension: 'SOCIAL_APPRAISAL', weight: 15, points: 12.95 },
      { dimension: 'PUBLICITY_AND_INNOVATION', weight: 10, points: 7.95 },
    ]);
  });

  it('are shown to the contractor after both signatures, even if it has left', async () => {
    const left = await one(contractor(CONTRACTOR.left), EV.left);
    expect(left).toMatchObject({ status: 'SIGNED', score: 55, grade: 'UNQUALIFIED' });
    expect(left.dimensions.every(({ points }) => points !== null)).toBe(true);
    expect(await one(several, EV.scored)).toBeNull();
  });

  it.each([
    ['the assessor', ASSESSOR, '{ evaluations(first: 1) { nodes { score } } }'],
    ['the assessor', ASSESSOR, '{ evaluations(first: 1) { nodes { dimensions { points } } } }'],
    [
      'finance',
      office('FINANCE_BUREAU', LIXIA),
      '{ _entities(representations: []) { ... on Station { latestEvaluation { score } } } }',
    ],
    [
      'finance',
      office('FINANCE_BUREAU', LIXIA),
      '{ _entities(representations: []) { ... on Station { latestEvaluation { status } } } }',
    ],
    ['the public', PUBLIC, '{ _entities(representations: []) { ... on Station { latestEvaluation { score } } } }'],
    [
      'the public',
      PUBLIC,
      '{ _entities(representations: []) { ... on Station { latestEvaluation { signedBy { on } } } } }',
    ],
  ])('are not in the schema of %s', async (_, caller, source) => {
    const { data, errors } = await under.ask(caller, source);
    expect(data ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  });
});

describe('a ranking', () => {
  const ranking = { orderBy: 'SCORE_DESC' };

  it('contains only signed evaluations by falling score, and equal scores by id', async () => {
    const { nodes, totalCount } = await list(city, { ...ranking, projectYear: 2025 }, 'score status');
    expect(nodes.map(({ id, score }) => [id, score])).toEqual([
      [EV.licheng, 95.5],
      [EV.lixia, 90],
      [EV.shizhong, 87.1],
      [EV.zone, 87.1],
    ]);
    expect(totalCount).toBe(4);
    expect(await idsOf(city, { ...ranking, projectYear: 2026 })).toEqual([]);
    expect(await idsOf(city, { ...ranking, status: ['DRAFT', 'SCORED', 'SUPERSEDED'] })).toEqual([]);
  });

  it.each([
    ['ranked', ranking, [EV.licheng, EV.lixia, EV.shizhong, EV.zone, EV.left]],
    ['newest first', {}, [EV.scored, EV.draft, EV.zone, EV.licheng, EV.shizhong, EV.superseded, EV.lixia, EV.left]],
  ])('is paged by cursor without gaps or repeats: %s', async (_, order, expected) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: List = await list(city, { ...order, first: 2, after });
      seen.push(...page.nodes.map((node) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(expected);
  });
});

describe('a station’s latest evaluation', () => {
  it('is the last signed evaluation, not a draft', async () => {
    const [station] = await latest(lixia, [STATION.lixiaFirst], 'id projectYear score grade');
    expect(station?.latestEvaluation).toEqual({ id: EV.lixia, projectYear: 2025, score: 90, grade: 'EXCELLENT' });
  });

  const grade = (id: string) => ({ id, projectYear: 2025, grade: 'EXCELLENT' });
  const cases: [string, Caller, (Found | null | undefined)[]][] = [
    ['the city', city, [grade(EV.lixia), null, grade(EV.shizhong)]],
    ['a district: its own', lixia, [grade(EV.lixia), null, undefined]],
    ['a street office: of its own station', lixiaStreet, [grade(EV.lixia), undefined, undefined]],
    ['a contractor: of its own work', several, [undefined, undefined, grade(EV.shizhong)]],
    ['a contractor that has left: no station', contractor(CONTRACTOR.left), [undefined, undefined, undefined]],
    ['city finance: grades', office('FINANCE_BUREAU', CITY), [grade(EV.lixia), null, grade(EV.shizhong)]],
    ['district finance: grades', office('FINANCE_BUREAU', SHIZHONG), [undefined, undefined, grade(EV.shizhong)]],
    ['the public: of stations that have opened', PUBLIC, [grade(EV.lixia), undefined, grade(EV.shizhong)]],
    ['the assessor', ASSESSOR, [grade(EV.lixia), null, grade(EV.shizhong)]],
  ];
  it.each(cases)('is in the scope of %s', async (_, caller, expected) => {
    const answered = await latest(caller, [STATION.lixiaFirst, STATION.lixiaSecond, STATION.shizhong]);
    expect(answered.map((station) => (station === null ? undefined : station.latestEvaluation))).toEqual(expected);
  });

  it('is, for a new contractor, only its own evaluation', async () => {
    const batches = cityOfEvaluations().map((batch) =>
      batch.kind === 'CITY' ? batch : { ...batch, evaluations: batch.evaluations.filter(({ id }) => id === EV.left) },
    );
    const fresh = await subgraphUnderTest(evaluation, batches, NOW);
    const source = `{ _entities(representations: [{ __typename: "Station", id: "${STATION.lixiaFirst}" }]) {
      ... on Station { latestEvaluation { id } } } }`;
    const answer = async (caller: Caller) => (await fresh.ask(caller, source)).data?.['_entities'];
    try {
      expect(await answer(contractor(CONTRACTOR.lixia))).toEqual([{ latestEvaluation: null }]);
      expect(await answer(lixia)).toEqual([{ latestEvaluation: { id: EV.left } }]);
    } finally {
      await fresh.close();
    }
  });
});

describe('references', () => {
  it('show the station while it is in the caller’s scope, and the contractor recorded at creation', async () => {
    const { nodes } = await list(lixia, { status: ['SIGNED'] }, 'station { id } contractor { id }');
    expect(nodes).toEqual([
      { id: EV.lixia, station: { id: STATION.lixiaFirst }, contractor: { id: CONTRACTOR.lixia } },
      { id: EV.left, station: { id: STATION.lixiaFirst }, contractor: { id: CONTRACTOR.left } },
    ]);
  });

  it('hide the station from a contractor that has left', async () => {
    const { nodes } = await list(contractor(CONTRACTOR.left), {}, 'station { id } contractor { id }');
    expect(nodes).toEqual([{ id: EV.left, station: null, contractor: { id: CONTRACTOR.left } }]);
  });
});

describe('invalid input', () => {
  const refused: [string, string, string][] = [
    ['first: 0', '{ evaluations(first: 0) { totalCount } }', 'first'],
    ['first: 1000', '{ evaluations(first: 1000) { totalCount } }', 'first'],
    ['an invalid cursor', '{ evaluations(first: 1, after: "AAAA") { totalCount } }', 'after'],
  ];
  it.each(refused)('is refused, and the error names the field: %s', async (_, source, field) => {
    const { data, errors } = await under.ask(city, source);
    expect(data?.['evaluations'] ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('the number of statements', () => {
  const FIELDS =
    'status score grade dimensions { points } station { id latestEvaluation { id grade } } contractor { id }';
  const statementsOf = async (run: () => Promise<unknown>) => {
    const before = under.statements.length;
    await run();
    return under.statements.length - before;
  };

  it('is the same for one evaluation and for all', async () => {
    const one = await statementsOf(() => list(city, { first: 1 }, FIELDS));
    const all = await statementsOf(() => list(city, { first: 100 }, FIELDS));
    expect(all).toBe(one);
    // The five statements read the page, its count, the scores, the places and the latest evaluations.
    expect(one).toBe(5);
  });

  it('is two for the latest evaluations of any number of stations', async () => {
    expect(await statementsOf(() => latest(city, [STATION.lixiaFirst]))).toBe(2);
    expect(await statementsOf(() => latest(city, Object.values(STATION)))).toBe(2);
  });
});
