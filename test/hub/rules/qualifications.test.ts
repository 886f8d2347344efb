import { type Caller } from '../../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { CONTRACTOR, LIXIA, NOW, STATION, STREET, TODAY, idOf } from '../../support/city/small-city';
import { UNVERIFIED_STAFF, writingCity } from '../../support/city/writing-city';
import { PDF } from '../../support/drivers/peers/attached-files';
import { downloaded, uploaded } from '../../support/drivers/peers/file-requests';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

/** This suite tests that education and qualification count only once an office has verified them (PE-3, PE-4). */
let hub: GatewayUnderTest;
const bureau = office('DISTRICT_BUREAU', LIXIA);
const districtHub = hubOf(LIXIA, CONTRACTOR.hub);

beforeEach(async () => {
  hub = await gatewayUnderTest(writingCity, NOW);
});
afterEach(() => hub.close());

const VERIFY =
  'mutation M($input: VerifyQualificationInput!) { verifyQualification(input: $input) { id version qualificationVerification { verifiedOn method education qualified } qualificationFiles { id name kind } } }';

type Answered = { id: string; version: number; qualificationFiles: { id: string; name: string }[] };

async function verify(caller: Caller, input: object): Promise<Answered> {
  const { body } = await hub.ask(caller, VERIFY, { input: { expectedVersion: 1, ...input } });
  expect(body.errors).toBeUndefined();
  return body.data?.['verifyQualification'] as Answered;
}

type Found = { rule: string; verdict: string; figures: { name: string; value: string; required: string | null }[] };

async function found(rule: string): Promise<Found> {
  await hub.assessDay();
  const query = `{ station(id: "${STATION.lixiaFirst}") { findings { rule verdict figures { name value required } } } }`;
  const { body } = await hub.ask(bureau, query);
  expect(body.errors).toBeUndefined();
  const { findings } = body.data?.['station'] as { findings: Found[] };
  const one = findings.find((each) => each.rule === rule);
  if (one === undefined) throw new Error(`There is no finding by ${rule}.`);
  return one;
}
const figuresOf = ({ figures }: Found) => Object.fromEntries(figures.map(({ name, value }) => [name, value]));

async function upload(caller: Caller): Promise<unknown> {
  return (await uploaded(hub, caller, { content: PDF })).json['receipt'];
}

it('leaves PE-3 and PE-4 unknown while a claim is not verified, and shows both figures', async () => {
  expect(await found('PE-3')).toMatchObject({ verdict: 'UNKNOWN' });
  const pe4 = await found('PE-4');
  expect([pe4.verdict, figuresOf(pe4)]).toEqual(['UNKNOWN', { verified: '1', qualified: '2', staff: '3' }]);
  await verify(districtHub, { workerId: UNVERIFIED_STAFF.lixia, method: 'SHARED_DATA' });
  expect((await found('PE-3')).verdict).toBe('MET');
  expect((await found('PE-4')).verdict).toBe('MET');
});

it('requires a new verification after a correction of verified facts, but not of the phone', async () => {
  const employer = contractor(CONTRACTOR.lixia);
  const correct = async (input: object) => {
    const mutation = 'mutation M($input: CorrectWorkerInput!) { correctWorker(input: $input) { version } }';
    const { body } = await hub.ask(employer, mutation, { input });
    expect(body.errors).toBeUndefined();
  };
  await verify(bureau, { workerId: UNVERIFIED_STAFF.lixia, method: 'SHARED_DATA' });
  await correct({ workerId: UNVERIFIED_STAFF.lixia, expectedVersion: 2, phone: '10012345678' });
  expect((await found('PE-4')).verdict).toBe('MET');
  await correct({ workerId: UNVERIFIED_STAFF.lixia, expectedVersion: 3, education: 'DOCTORATE' });
  expect((await found('PE-3')).verdict).toBe('UNKNOWN');
  expect((await found('PE-4')).verdict).toBe('UNKNOWN');
});

it('serves the checked file to the offices that may read it, and records each download', async () => {
  const receipt = await upload(districtHub);
  const attachments = [{ receipt, name: '孙某某的毕业证.pdf', kind: 'CERTIFICATE' }];
  const { qualificationFiles } = await verify(districtHub, {
    ...{ workerId: UNVERIFIED_STAFF.lixia, method: 'FILE', attachments },
  });
  expect(qualificationFiles).toMatchObject([{ name: '资格证明1', kind: 'CERTIFICATE' }]);
  const file = qualificationFiles[0]?.id ?? '';
  const download = async (caller: Caller) => {
    const response = await downloaded(hub, caller, { id: file });
    return [response.status, response.status === 200 && Buffer.from(await response.arrayBuffer()).equals(PDF)];
  };
  expect(await download(bureau)).toEqual([200, true]);
  expect((await download(office('STREET_OFFICE', STREET.lixiaFirst)))[0]).toBe(404);
  const query = '{ personalDataReads(first: 10) { nodes { subject { id } fields } } }';
  const { body } = await hub.ask(office('AUDITOR', LIXIA), query);
  expect(body.data?.['personalDataReads']).toEqual({
    nodes: [{ subject: { id: UNVERIFIED_STAFF.lixia }, fields: ['StationWorker.qualificationFiles'] }],
  });
});

it('counts a training by the day on which it was held, and not by the day of its verification (PE-6)', async () => {
  const training = idOf('TR', 1);
  await hub.databases['personnel']?.query('UPDATE training SET verifiedOn = NULL WHERE id = ?', [training]);
  expect((await found('PE-6')).verdict).toBe('NOT_MET');
  const { body } = await hub.ask(bureau, 'mutation M($id: ID!) { verifyTraining(id: $id) { heldOn verifiedOn } }', {
    id: training,
  });
  expect(body.data?.['verifyTraining']).toEqual({ heldOn: '2025-01-05', verifiedOn: TODAY });
  expect((await found('PE-6')).verdict).toBe('MET');
});
