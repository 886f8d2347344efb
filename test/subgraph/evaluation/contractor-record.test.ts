import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import {
  BAD,
  GOOD,
  auditor,
  bureau,
  cityBureau,
  eachOnFreshEvaluations,
  lixiaHub,
  runner,
  street,
  successor,
} from '../../support/drivers/writes/evaluation-writes';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, STREET } from '../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

describe('a contractor’s record', () => {
  const RECORD =
    `query ($id: String!) { _entities(representations: [{ __typename: "Contractor", id: $id }]) { ... on Contractor {
    record { evaluations excellent good qualified unqualified }
    evaluations(first: 10) { totalCount nodes { projectYear grade score station { id } } } } } }`.replace(
      '{ __typename: "Contractor", id: $id }',
      '$r',
    );
  const recordOf = async (caller: Caller, id: string) => {
    const source = RECORD.replace('$id: String!', '$r: _Any!');
    const { data, errors } = await bench.ask(caller, source, { r: { __typename: 'Contractor', id } });
    expect(errors).toBeUndefined();
    const [found] = data?.['_entities'] as { record: unknown; evaluations: { nodes: unknown[] } }[];
    return found && { record: found.record, nodes: found.evaluations.nodes };
  };
  const figures = (change: Record<string, number>) => ({
    ...{ evaluations: 0, excellent: 0, good: 0, qualified: 0, unqualified: 0 },
    ...change,
  });
  const excellent = (stationId: string) => ({
    projectYear: 2025,
    grade: 'EXCELLENT',
    score: 90,
    station: { id: stationId },
  });

  it('counts all contracts of the contractor for the caller’s stations', async () => {
    const { several } = CONTRACTOR;
    const all = [STATION.zone, STATION.licheng, STATION.shizhong].map(excellent);
    const whole = { record: figures({ evaluations: 3, excellent: 3 }), nodes: all };
    expect(await recordOf(cityBureau, several)).toEqual(whole);
    expect(await recordOf(contractor(several), several)).toEqual(whole);
    expect(await recordOf(office('DISTRICT_BUREAU', SHIZHONG), several)).toEqual({
      record: figures({ evaluations: 1, excellent: 1 }),
      nodes: [excellent(STATION.shizhong)],
    });
  });

  it('counts signed evaluations that are not superseded', async () => {
    const id = await bench.signed(BAD);
    const year2025 = excellent(STATION.lixiaFirst);
    const failed = { projectYear: 2026, grade: 'UNQUALIFIED', score: 25, station: { id: STATION.lixiaFirst } };
    for (const caller of [bureau, street, lixiaHub, auditor, runner]) {
      expect(await recordOf(caller, CONTRACTOR.lixia)).toEqual({
        record: figures({ evaluations: 2, excellent: 1, unqualified: 1 }),
        nodes: [failed, year2025],
      });
    }
    await bench.done(bureau, 'supersedeEvaluation', { id, reason: '依据有误' });
    for (const caller of [bureau, street]) await bench.score(successor(caller), GOOD);
    for (const caller of [bureau, street, runner]) {
      expect(await recordOf(caller, CONTRACTOR.lixia)).toEqual({
        record: figures({ evaluations: 1, excellent: 1 }),
        nodes: [year2025],
      });
    }
  });

  it('is hidden from callers who may read no station of the contractor', async () => {
    expect(await recordOf(bureau, CONTRACTOR.several)).toBeNull();
    expect(await recordOf(office('STREET_OFFICE', STREET.lixiaSecond), CONTRACTOR.lixia)).toBeNull();
    expect(await recordOf(runner, CONTRACTOR.left)).toBeNull();
    expect(await recordOf(bureau, MISSING)).toBeNull();
    expect((await recordOf(office('STREET_OFFICE', STREET.lixiaFirst), CONTRACTOR.left))?.record).toEqual(
      figures({ evaluations: 1, unqualified: 1 }),
    );
    expect((await recordOf(office('DISTRICT_BUREAU', LIXIA), CONTRACTOR.left))?.nodes).toHaveLength(1);
  });
});
