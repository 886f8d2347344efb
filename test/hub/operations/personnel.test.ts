import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { MUTATIONS, newcomer } from '../../support/drivers/writes/personnel-writes';
import { NOW, TODAY } from '../../support/city/small-city';

/**
 * This suite sends the API clients' documents that write staff data. They register a worker for a station of Lixia, and
 * record a training and the service hours of the first week.
 */
const LIXIA = divisionCode('370102');
const WEEK = '2026-W25';
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
const { station, contractorId, hubContractorId } = served();
const employer = contractor(contractorId);
const street = office('STREET_OFFICE', station.divisionCode);
const hubOfLixia = hubOf(LIXIA, hubContractorId);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

/**
 * Finds an operating station, its contractor in force, and the contractor of the district hub. The two contractors
 * differ, because nobody verifies their own work.
 */
function served(): { station: DistrictFacts['stations'][number]; contractorId: string; hubContractorId: string } {
  const lixia = found(jinanDistricts().find(({ district }) => district === LIXIA));
  const inForce = lixia.contracts.filter(({ signedOn, endsOn }) => signedOn <= TODAY && endsOn >= TODAY);
  const hubContract = found(inForce.find(({ kind }) => kind === 'HUB'));
  for (const each of lixia.stations.filter(({ status }) => status === 'OPERATING')) {
    const contract = inForce.find(({ lots }) =>
      lots.some(({ stationId, status }) => stationId === each.id && status === 'ACTIVE'),
    );
    if (contract === undefined || contract.contractorId === hubContract.contractorId) continue;
    return { station: each, contractorId: contract.contractorId, hubContractorId: hubContract.contractorId };
  }
  throw new Error('Lixia has no station whose contractor is not the contractor of its district hub.');
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration lacks a row that this test needs.');
  return value;
}

it('posts a new worker, verifies a training and hours, and ends the posting', async () => {
  const { id: workerId, ...shown } = await send('contractor/Register', employer, {
    input: newcomer({ majorKind: 'OTHER' }),
  });
  expect(shown).toEqual({ name: '钱某新', qualified: false });
  const certificate = { level: 'ASSISTANT', number: 'A1', obtainedOn: '2024-06-01' };
  expect(await send('contractor/Certificate', employer, { input: { workerId, ...certificate } })).toEqual({
    id: workerId,
    qualified: true,
    certificates: [{ level: 'ASSISTANT', obtainedOn: '2024-06-01' }],
  });
  const posted = { workerId, stationId: station.id, startsOn: TODAY };
  expect(await send('contractor/Post', employer, { input: posted })).toEqual({
    id: workerId,
    posting: { startsOn: TODAY, trainedOn: null, station: { id: station.id, name: station.name } },
  });
  const attendees = [{ workerId, passed: true }];
  const held = { division: LIXIA, heldOn: TODAY, topic: '上岗培训', hours: 8, attendees };
  const training = await send('contractor/Train', employer, { input: held });
  expect(training).toMatchObject({ heldOn: TODAY, attendees: [{ worker: { name: '钱某新' }, passed: true }] });
  expect(await send('district-hub/VerifyTraining', hubOfLixia, { id: training.id })).toMatchObject({
    verifiedOn: TODAY,
  });
  for (const [key, verifier] of [
    ['district-hub/VerifyTrainings', hubOfLixia],
    ['district-bureau/VerifyTrainings', office('DISTRICT_BUREAU', LIXIA)],
  ] as const) {
    const { id } = await send('contractor/Train', employer, { input: { ...held, topic: key } });
    expect(await send(key, verifier, { ids: [id], idempotencyKey: key })).toEqual([{ id, verifiedOn: TODAY }]);
  }
  const leave = { workerId, from: '2026-08-03', until: '2026-08-07', kind: 'ANNUAL' };
  expect(await send('contractor/Leave', employer, { input: leave })).toMatchObject({ from: '2026-08-03' });

  const logged = { stationId: station.id, week: WEEK, entries: [{ workerId, minutes: 900 }] };
  const log = async () => {
    const hours = await send<{ id: string }[]>('contractor/Log', employer, { input: logged });
    expect(hours).toMatchObject([{ week: WEEK, hours: 15, status: 'LOGGED', worker: { id: workerId } }]);
    return hours.map(({ id }) => id);
  };
  const ids = await log();
  const reviewed = (status: string) => ids.map((id) => ({ id, status }));
  const reason = '与签到不符';
  expect(await send('street-office/Dispute', street, { ids, reason })).toEqual(reviewed('RETURNED'));
  await log();
  expect(await send('street-office/Confirm', street, { ids })).toEqual(reviewed('CONFIRMED'));
  expect(await send('district-hub/Return', hubOfLixia, { ids, reason })).toEqual(reviewed('RETURNED'));
  await log();
  await send('street-office/Confirm', street, { ids });
  expect(await send('district-hub/Verify', hubOfLixia, { ids })).toEqual(reviewed('VERIFIED'));
  const end = { workerId, endsOn: TODAY, reason: '试用期满' };
  expect(await send('contractor/EndPosting', employer, end)).toEqual({ id: workerId });
});

it('sends every document in operations/ that writes staff data', () => {
  expect(sent()).toEqual(known());
});
