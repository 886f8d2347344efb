import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, contractor, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { MUTATIONS, creditCodeOf, signing } from '../../support/drivers/writes/procurement-writes';
import { CITY, NOW, TODAY } from '../../support/city/small-city';
import { identityNumberOf } from '../../support/city/writing-city';

/**
 * This suite sends the API clients' documents of procurement, from the registration of a contractor to the findings
 * about its contract.
 */
const { send: sendKey, source, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

type Row = Record<string, unknown>;

async function asked(caller: Caller, source: string, variables: Row = {}): Promise<Row> {
  const { body } = await hub.ask(caller, source, variables);
  expect(body.errors).toBeUndefined();
  return Object.values(body.data ?? {})[0] as Row;
}

const send = (name: string, caller: Caller, input: Row) => sendKey(`district-bureau/${name}`, caller, { input });

/** Finds a planned station without a contract. */
function planned() {
  const station = jinanDistricts()
    .flatMap(({ stations }) => stations)
    .find(({ status }) => status === 'PLANNED');
  if (station === undefined) throw new Error('The demonstration has no planned station.');
  return station;
}

it('procures a station’s service, from the registration of the contractor to the acceptance', async () => {
  const { id: stationId, districtCode: division } = planned();
  const bureau = office('DISTRICT_BUREAU', division);
  const body = { name: '示例新社会工作服务中心', creditCode: creditCodeOf(7), kind: 'SOCIAL_ORGANISATION' };
  const registered = await send('RegisterContractor', bureau, { ...body, treasuryFunded: false, division });
  expect(registered).toEqual({ id: expect.any(String) as string, ...body });
  const contractorId = String(registered['id']);

  const parts = {
    content: '内容',
    standard: '标准',
    requirements: '要求',
    method: '公开招标',
    contractorConditions: '条件',
  };
  const announced = { division, kind: 'STATION', title: '社会工作服务站项目公告', ...parts };
  const notice = await send('Publish', bureau, announced);
  expect(notice).toEqual({ id: expect.any(String) as string, publishedAt: NOW.toISOString() });
  const noticeId = String(notice['id']);
  expect(await asked(PUBLIC, '{ procurementNotices(first: 100) { nodes { id } } }')).toMatchObject({
    nodes: expect.arrayContaining([{ id: noticeId }]) as unknown,
  });

  // The notice was published today. An award on the day of publication needs a waiver of the city (CO-6).
  const award = { noticeId, contractorId, awardedOn: TODAY, creditCheckedOn: TODAY };
  const refused = await hub.ask(bureau, source('district-bureau/Award'), { input: award });
  expect(refused.body.errors?.[0]?.extensions).toMatchObject({ code: 'RULE_VIOLATION', rule: 'CO-6' });
  const waive = 'mutation ($input: GrantWaiverInput!) { grantWaiver(input: $input) { id } }';
  const waiver = { rule: 'CO-6', division, reason: '应急采购', until: TODAY };
  await asked(office('CITY_BUREAU', CITY), waive, { input: waiver });
  expect(await send('Award', bureau, award)).toEqual({
    ...{ id: noticeId, awardedOn: TODAY, contractor: { id: contractorId, name: body.name } },
  });

  const lots = [{ stationId, priceFen: 100_000 }];
  const contract = await send('Sign', bureau, signing({ noticeId, contractorId, lots }));
  expect(contract).toMatchObject({ status: 'IN_SERVICE', priceFen: 100_000, contractor: { name: body.name } });
  const [lot] = contract['lots'] as Row[];
  expect(lot).toMatchObject({ status: 'ACTIVE', station: { id: stationId } });
  expect(lot?.['instalments']).toMatchObject([{ status: 'DUE' }, { status: 'PLANNED' }]);
  const statusOf = `query { station(id: "${stationId}") { status } }`;
  expect(await asked(bureau, statusOf)).toEqual({ status: 'PREPARING' });
  expect(await asked(contractor(contractorId), statusOf)).toEqual({ status: 'PREPARING' });

  // Personnel follows the events of finance, so it knows where the contractor is registered. It can therefore register
  // the contractor's workers.
  const person = { name: '钱某某', birthDate: '1991-03-04', identityNumber: identityNumberOf('1991-03-04', 7) };
  const more = { phone: '10987650000', education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };
  const register = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { name } }';
  const worker = await asked(contractor(contractorId), register, { input: { ...person, ...more } });
  expect(worker).toEqual({ name: '钱某某' });

  const acceptance = { lotId: lot?.['id'], projectYear: 2026, acceptedOn: TODAY, passed: true };
  expect(await send('Accept', bureau, acceptance)).toMatchObject({ acceptedOn: TODAY, passed: true });
  const due = `query { contract(id: "${String(contract['id'])}") { lots { instalments { status acceptance { passed } } } } }`;
  expect(await asked(bureau, due)).toEqual({
    lots: [
      {
        instalments: [
          { status: 'DUE', acceptance: null },
          { status: 'DUE', acceptance: { passed: true } },
        ],
      },
    ],
  });

  const found = { contractId: contract['id'], discoveredOn: TODAY, description: '整体转包给他人' };
  const handedOn = await send('Subcontracting', bureau, found);
  expect(handedOn).toEqual({ id: expect.any(String) as string, contract: { id: contract['id'] } });
  await hub.assess();
  const findings = `query { station(id: "${stationId}") { findings { rule verdict } } }`;
  expect(await asked(bureau, findings)).toMatchObject({
    findings: expect.arrayContaining([
      { rule: 'CO-5', verdict: 'NOT_MET' },
      { rule: 'CO-1', verdict: 'MET' },
      { rule: 'CO-3', verdict: 'MET' },
    ]) as unknown,
  });
});

it('sends every document in operations/ that writes procurement data', () => {
  expect(sent()).toEqual(known());
});
