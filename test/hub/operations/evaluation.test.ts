import { type StationFact } from '../../../shared/demo/facts/stations';
import { type ContractFact, type LotFact } from '../../../shared/demo/facts/finance';
import { projectYearOf } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { finishedYear } from '../../support/city/demo/station-years';
import { MUTATIONS, pointsOf } from '../../support/drivers/writes/evaluation-writes';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { NOW, TODAY } from '../../support/city/small-city';

/**
 * This suite sends the API clients' documents with which two offices and a contractor write an evaluation of the last
 * finished project year. Each test first supersedes the signed evaluation of that year.
 */
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
  await hub.followers.catchUp();
});
afterAll(() => hub.close());

type Served = { station: StationFact; contract: ContractFact; lot: LotFact; projectYear: number; signedId: string };

/** Finds operating stations with an active lot whose last finished project year has a signed evaluation. */
function served(): Served[] {
  return jinanDistricts().flatMap(({ stations, contracts, evaluations }) =>
    contracts.flatMap((contract) =>
      contract.lots.flatMap((lot) => {
        const station = stations.find(({ id, status }) => id === lot.stationId && status === 'OPERATING');
        const year = projectYearOf(contract.startsOn, TODAY);
        if (station === undefined || year === null || lot.status !== 'ACTIVE' || contract.endsOn < TODAY) return [];
        const finished = finishedYear(evaluations, lot.id, year.projectYear);
        if (finished === null) return [];
        return [{ station, contract, lot, projectYear: finished.projectYear, signedId: finished.evaluationId }];
      }),
    ),
  );
}

const DECIDE = 'mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { id } }';
const ACCEPT = 'mutation ($id: ID!) { acceptEvaluation(evaluationId: $id) { id } }';
const SUPERSEDE = 'mutation ($id: ID!) { supersedeEvaluation(id: $id, reason: "重新评估") { id } }';

async function done(caller: Caller, source: string, variables: Record<string, unknown>): Promise<void> {
  expect((await hub.ask(caller, source, variables)).body.errors).toBeUndefined();
}

/** Expects that the caller cannot sign, because the objection procedure has not ended. */
async function expectRefused(caller: Caller, id: unknown, state: string): Promise<void> {
  const { body } = await hub.ask(caller, 'mutation ($id: ID!) { signEvaluation(id: $id) { id } }', { id });
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', state });
}

const supersede = ({ station, signedId: id }: Served) =>
  done(office('DISTRICT_BUREAU', station.districtCode), SUPERSEDE, { id });

async function evaluate({ station, contract, projectYear }: Served, points: readonly number[]): Promise<string> {
  const bureau = office('DISTRICT_BUREAU', station.districtCode);
  const street = office('STREET_OFFICE', station.divisionCode);
  const { contractorId } = contract;
  const input = { ...pointsOf(points), stationId: station.id, projectYear, contractorId };
  const { id, ...draft } = await send('district-bureau/Score', bureau, { input });
  expect(draft).toEqual({ status: 'DRAFT' });
  expect(await send('street-office/CoScore', street, { input })).toEqual({ id, status: 'SCORED' });
  const toObject = '{ evaluationsToObject(first: 100) { nodes { id projectYear station { id name } } } }';
  const response = await hub.ask(contractor(contractorId), toObject);
  expect((response.body.data?.['evaluationsToObject'] as { nodes: unknown[] }).nodes).toContainEqual({
    ...{ id, projectYear },
    station: { id: station.id, name: station.name },
  });
  await expectRefused(bureau, id, 'DELIVERED');
  const objection = { evaluationId: id, reason: '服务产出统计有遗漏' };
  expect(await send('contractor/Object', contractor(contractorId), objection)).toEqual({
    ...{ id, objection: { on: TODAY, reason: '服务产出统计有遗漏' } },
  });
  await expectRefused(street, id, 'OBJECTED');
  const colleague = { ...bureau, subject: 'colleague@test' } as Caller;
  await done(colleague, DECIDE, { input: { evaluationId: id, outcome: 'DISMISSED', answer: '维持原评分' } });
  await expectRefused(bureau, id, 'DELIVERED');
  await done(contractor(contractorId), ACCEPT, { id });
  const once = await send('district-bureau/SignEvaluation', bureau, { id });
  expect(once).toMatchObject({ id, status: 'SCORED', signedBy: [{ role: 'DISTRICT_BUREAU', on: TODAY }] });
  const { signedBy, ...twice } = await send('street-office/CoSign', street, { id });
  expect(twice).toEqual({ id, status: 'SIGNED' });
  expect(signedBy).toHaveLength(2);
  return String(id);
}

const LOT = `query ($id: ID!) { station(id: $id) { latestEvaluation { id grade } lot {
  id status contract { contractor { id record { evaluations unqualified } evaluations(first: 100) { totalCount nodes { id grade } } } } } } }`;

async function seen({ station }: Served) {
  const { body } = await hub.ask(office('DISTRICT_BUREAU', station.districtCode), LOT, { id: station.id });
  expect(body.errors).toBeUndefined();
  type Record = { record: { evaluations: number; unqualified: number }; evaluations: { totalCount: number } };
  return body.data?.['station'] as {
    latestEvaluation: { id: string; grade: string } | null;
    lot: { id: string; status: string; contract: { contractor: Record } };
  };
}

it("writes an evaluation: both scores, an objection, both signatures and the contractor's record", async () => {
  const [one] = served() as [Served];
  await supersede(one);
  const before = await seen(one);
  const id = await evaluate(one, [14, 18, 36, 13, 9]);
  const { latestEvaluation, lot } = await seen(one);
  expect(latestEvaluation).toEqual({ id, grade: 'EXCELLENT' });
  expect(lot.status).toBe('ACTIVE');
  const { record, evaluations } = lot.contract.contractor;
  expect(record.evaluations).toBe(before.lot.contract.contractor.record.evaluations + 1);
  expect(evaluations.totalCount).toBe(record.evaluations);
});

it('holds the lot of an unqualified evaluation before the call of the second signature returns (EV-2)', async () => {
  const [, one] = served() as [Served, Served];
  await supersede(one);
  const id = await evaluate(one, [9, 12, 20, 9, 5]);
  const { latestEvaluation, lot } = await seen(one);
  expect(latestEvaluation).toEqual({ id, grade: 'UNQUALIFIED' });
  expect([lot.id, lot.status]).toEqual([one.lot.id, 'HELD']);
});

it('sends every document in operations/ that writes an evaluation', () => {
  expect(sent()).toEqual(known());
});
