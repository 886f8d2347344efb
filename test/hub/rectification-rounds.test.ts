import { type DataSource } from 'typeorm';
import { mintReceipt } from '../../shared/access/file-receipt';
import { type Caller } from '../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, STREET, TODAY } from '../support/city/small-city';
import { LIXIA_WRITES, MISSING_ID, writingCity } from '../support/city/writing-city';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const districtHub = hubOf(LIXIA, CONTRACTOR.hub);
const platform = office('CITY_PLATFORM', CITY);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const serving = contractor(CONTRACTOR.lixia);

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(writingCity, NOW);
});
afterAll(() => hub.close());

type Written = Record<string, unknown> & { code?: string; field?: string; state?: string };

async function sent(caller: Caller, source: string, variables: Record<string, unknown>): Promise<Written> {
  const { body, text } = await hub.ask(caller, source, variables);
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { field, state } = error.extensions as Record<string, string | undefined>;
    return {
      code: error.extensions.code,
      ...(field === undefined ? {} : { field }),
      ...(state === undefined ? {} : { state }),
    };
  }
  const [written] = Object.values(body.data ?? {});
  if (written === undefined || written === null) throw new Error(text);
  return written as Written;
}

const SHOWN = `id addressee status round dueOn answer contractor { id } attachments { name }
  rounds { round dueOn answer answeredOn returnedOn returnReason attachments { name } }`;
const open = (caller: Caller, more: Record<string, unknown> = {}) =>
  sent(caller, `mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { ${SHOWN} } }`, {
    input: { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: '补齐', dueOn: '2026-07-17', ...more },
  });
const answer = (caller: Caller, variables: Record<string, unknown>) =>
  sent(
    caller,
    `mutation ($id: ID!, $text: String!, $attachments: [AttachmentInput!]) {
      answerRectification(id: $id, text: $text, attachments: $attachments) { ${SHOWN} } }`,
    { text: '已改', ...variables },
  );
const giveBack = (caller: Caller, variables: Record<string, unknown>) =>
  sent(
    caller,
    `mutation ($id: ID!, $reason: String!, $dueOn: Date!) {
      returnRectification(id: $id, reason: $reason, dueOn: $dueOn) { ${SHOWN} } }`,
    { reason: '照片不清', dueOn: '2026-08-01', ...variables },
  );
const close = (caller: Caller, id: unknown) =>
  sent(caller, 'mutation ($id: ID!) { closeRectification(id: $id, outcome: CLOSED) { status } }', { id });
const fileOf = (author: Caller, name: string) => {
  const content = { sha256: 'b'.repeat(64), bytes: 9, mediaType: 'image/png' as const };
  return { receipt: mintReceipt(content, author, { key: hub.keys.passport, now: NOW }), name, kind: 'PHOTOGRAPH' };
};

describe('the addressee of a rectification', () => {
  it.each<[string, Caller, Caller, readonly Caller[]]>([
    ['PE-5', bureau, serving, [street]],
    ['ST-3', bureau, street, [bureau]],
    ['ST-4', platform, bureau, [street]],
  ])('of %s is the party that must act, and only this party may answer', async (rule, opener, addressee, others) => {
    const opened = await open(opener, { rule });
    const role = { CONTRACTOR: 'CONTRACTOR', STREET_OFFICE: 'STREET', DISTRICT_BUREAU: 'DISTRICT' }[
      addressee.role as 'CONTRACTOR' | 'STREET_OFFICE' | 'DISTRICT_BUREAU'
    ];
    const served = addressee === serving ? { id: CONTRACTOR.lixia } : null;
    expect(opened).toMatchObject({ addressee: role, status: 'OPEN', contractor: served, round: 1 });
    for (const other of others) expect(await answer(other, { id: opened['id'] })).toEqual({ code: 'FORBIDDEN' });
    if (addressee !== serving) expect(await answer(serving, { id: opened['id'] })).toEqual({ code: 'NOT_FOUND' });
    expect(await answer(addressee, { id: opened['id'] })).toMatchObject({ status: 'ANSWERED', answer: '已改' });
    expect(await close(opener, opened['id'])).toEqual({ status: 'CLOSED' });
  });

  it('can be chosen only if the rule permits several addressees', async () => {
    expect(await open(bureau, { rule: 'ST-2' })).toMatchObject({ addressee: 'STREET' });
    expect(await open(platform, { rule: 'ST-2', addressee: 'DISTRICT' })).toMatchObject({ addressee: 'DISTRICT' });
    const refused = { code: 'BAD_USER_INPUT', field: 'input.addressee' };
    expect(await open(platform, { rule: 'PE-5', addressee: 'STREET' })).toEqual(refused);
    expect(await open(platform, { rule: 'ST-3', addressee: 'CONTRACTOR' })).toEqual(refused);
  });

  it('can be the district only if an office of the city opens the rectification', async () => {
    for (const caller of [bureau, districtHub])
      expect(await open(caller, { rule: 'ST-4' })).toEqual({ code: 'FORBIDDEN' });
  });

  it('requires a contractor in force only if the contractor must act', async () => {
    const { station: stationId } = LIXIA_WRITES.suspended;
    expect(await open(bureau, { stationId })).toEqual({ code: 'INVALID_STATE', state: 'NO_CONTRACTOR' });
    expect(await open(bureau, { stationId, rule: 'ST-3' })).toMatchObject({ addressee: 'STREET', contractor: null });
  });

  it('reads its own rectifications, and the contractor cannot read rectifications of the street', async () => {
    const { id } = await open(bureau, { rule: 'ST-3' });
    const list = '{ rectifications(first: 100) { nodes { id } } }';
    const idsOf = async (caller: Caller) =>
      ((await sent(caller, list, {}))['nodes'] as { id: string }[]).map((each) => each.id);
    expect(await idsOf(street)).toContain(id);
    expect(await idsOf(serving)).not.toContain(id);
  });
});

describe('the files of a rectification', () => {
  it('belong to the demand or to an answer, and each of its readers may read them', async () => {
    const opened = await open(bureau, { attachments: [fileOf(bureau, '现场.png')] });
    expect(opened['attachments']).toEqual([{ name: '现场.png' }]);
    const foreign = { id: opened['id'], attachments: [fileOf(bureau, '他人.png')] };
    expect(await answer(serving, foreign)).toEqual({ code: 'BAD_USER_INPUT', field: 'attachments.0.receipt' });
    const answered = await answer(serving, { id: opened['id'], attachments: [fileOf(serving, '整改后.png')] });
    expect(answered['rounds']).toMatchObject([{ round: 1, attachments: [{ name: '整改后.png' }] }]);
    const source = '{ rectifications(first: 100) { nodes { id attachments { id } rounds { attachments { id } } } } }';
    type Node = { id: string; attachments: { id: string }[]; rounds: { attachments: { id: string }[] }[] };
    const nodes = (await sent(street, source, {}))['nodes'] as Node[];
    const own = nodes.find(({ id }) => id === opened['id']);
    const ids = [...(own?.attachments ?? []), ...(own?.rounds[0]?.attachments ?? [])].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const file = 'query ($id: ID!) { attachment(id: $id) { name } }';
    const other = contractor(CONTRACTOR.several);
    for (const id of ids) {
      expect(await sent(serving, file, { id })).toEqual({ name: expect.any(String) as unknown });
      expect((await hub.ask(other, file, { id })).body.data).toEqual({ attachment: null });
    }
  });
});

describe('a second round', () => {
  it('keeps the first answer with the reason of the return, and requires another answer by the new date', async () => {
    const { id } = await open(bureau, {});
    expect(await giveBack(bureau, { id })).toEqual({ code: 'INVALID_STATE', state: 'OPEN' });
    await answer(serving, { id, attachments: [fileOf(serving, '一.png')] });
    const returned = await giveBack(bureau, { id });
    expect(returned).toMatchObject({ status: 'OPEN', round: 2, dueOn: '2026-08-01', answer: null });
    const first = { round: 1, dueOn: '2026-07-17', answer: '已改', answeredOn: TODAY, returnedOn: TODAY };
    expect(returned['rounds']).toEqual([{ ...first, returnReason: '照片不清', attachments: [{ name: '一.png' }] }]);
    const again = await answer(serving, { id, text: '重拍', attachments: [fileOf(serving, '二.png')] });
    expect(again).toMatchObject({ status: 'ANSWERED', answer: '重拍', round: 2 });
    expect(again['rounds']).toMatchObject([
      { round: 1, answer: '已改', attachments: [{ name: '一.png' }] },
      { round: 2, answer: '重拍', returnedOn: null, attachments: [{ name: '二.png' }] },
    ]);
    expect(await close(bureau, id)).toEqual({ status: 'CLOSED' });
    expect(await giveBack(bureau, { id })).toEqual({ code: 'INVALID_STATE', state: 'CLOSED' });
  });

  it('can be demanded only by the level that opened the rectification, and only with a future date', async () => {
    const { id } = await open(bureau, {});
    await answer(serving, { id });
    expect(await giveBack(platform, { id })).toEqual({ code: 'FORBIDDEN' });
    const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });
    expect(await giveBack(bureau, { id, dueOn: '2026-06-16' })).toEqual(bad('dueOn'));
    expect(await giveBack(bureau, { id, reason: ' ' })).toEqual(bad('reason'));
    const events = await (hub.databases['evaluation'] as DataSource).query<{ text: string }[]>(
      "SELECT after AS text FROM event WHERE subjectType = 'Rectification'",
    );
    expect(JSON.stringify(events)).not.toMatch(/照片不清|已改|重拍/);
  });
});

describe('the check that a rectification cites', () => {
  const observations = [{ rule: 'PE-5', verdict: 'NOT_MET', text: '记录不全' }];
  const inspect = (stationId: string) =>
    sent(platform, 'mutation ($input: InspectStationInput!) { inspectStation(input: $input) { id } }', {
      input: { stationId, inspectedOn: TODAY, conclusion: 'RECTIFY', observations },
    });
  const CITED = `mutation ($input: OpenRectificationInput!) {
    openRectification(input: $input) { inspection { id } visit { id } } }`;
  const cite = (caller: Caller, more: object) =>
    sent(caller, CITED, {
      input: { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: '补齐', dueOn: '2026-07-17', ...more },
    });

  it('must concern the same station, and the opener must be able to read it', async () => {
    const [here, elsewhere] = [await inspect(STATION.lixiaFirst), await inspect(STATION.shizhong)];
    const visited = await sent(
      districtHub,
      'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { id } }',
      {
        input: { stationId: STATION.lixiaFirst, visitedOn: TODAY, observations },
      },
    );
    expect(await cite(platform, { inspectionId: here['id'] })).toEqual({ inspection: { id: here['id'] }, visit: null });
    expect(await cite(bureau, { visitId: visited['id'] })).toEqual({ inspection: null, visit: { id: visited['id'] } });
    const field = 'input.inspectionId';
    expect(await cite(platform, { inspectionId: elsewhere['id'] })).toEqual({ code: 'BAD_USER_INPUT', field });
    expect(await cite(bureau, { inspectionId: elsewhere['id'] })).toEqual({ code: 'NOT_FOUND', field });
    expect(await cite(bureau, { inspectionId: MISSING_ID })).toEqual({ code: 'NOT_FOUND', field });
    expect(await cite(bureau, { visitId: here['id'] })).toEqual({ code: 'NOT_FOUND', field: 'input.visitId' });
  });
});
