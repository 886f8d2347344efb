import { type DataSource } from 'typeorm';
import { type Caller } from '../../shared/access/caller';
import { PUBLIC, contractor, hub as hubOf, office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET, TODAY } from '../support/city/small-city';
import { writingCity } from '../support/city/writing-city';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const TEXT = '周末没有开门,孙某某可以作证。';
const CONTACT = '孙某某 13900001111';

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(writingCity, NOW);
});
afterAll(() => hub.close());

type Written = Record<string, unknown>;

async function sent(caller: Caller, source: string, variables: Written = {}): Promise<Written> {
  const { body, text } = await hub.ask(caller, source, variables);
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { code, field, state } = error.extensions;
    return { code, ...(field === undefined ? {} : { field }), ...(state === undefined ? {} : { state }) };
  }
  const [written] = Object.values(body.data ?? {});
  if (written === undefined || written === null) throw new Error(text);
  return written as Written;
}

const evaluation = () => hub.databases['evaluation'] as DataSource;
const idsOf = async () => {
  const list = await sent(office('CITY_BUREAU', CITY), '{ complaints(first: 100) { nodes { id } } }');
  return (list['nodes'] as { id: string }[]).map(({ id }) => id);
};
const complain = async (stationId: string = STATION.lixiaFirst) => {
  const before = await idsOf();
  const source = 'mutation ($input: ComplainInput!) { complain(input: $input) { receipt } }';
  const { receipt } = await sent(PUBLIC, source, { input: { stationId, text: TEXT, contact: CONTACT } });
  const [id = ''] = (await idsOf()).filter((each) => !before.includes(each));
  return { receipt: String(receipt), id };
};
const statusOf = (receipt: string) =>
  sent(
    PUBLIC,
    `query ($receipt: ID!) { complaintStatus(receipt: $receipt) {
      status receivedOn dueOn extendedOn outcome publishedAnswer answeredOn transferredTo } }`,
    { receipt },
  );
const SHOWN = `id status receivedOn dueOn extendedOn extensionReason outcome publishedAnswer transferredTo
  hotlineNumberIn hotlineNumberOut`;
const answer = (variables: Written, caller = bureau) =>
  sent(
    caller,
    `mutation ($id: ID!, $outcome: ComplaintOutcome!, $remark: String, $publishedAnswer: String) {
      answerComplaint(id: $id, outcome: $outcome, remark: $remark, publishedAnswer: $publishedAnswer) { ${SHOWN} } }`,
    { outcome: 'UPHELD', ...variables },
  );
const extend = (variables: Written, caller = bureau) =>
  sent(
    caller,
    `mutation ($id: ID!, $reason: String!, $dueOn: Date!) {
      extendComplaint(id: $id, reason: $reason, dueOn: $dueOn) { ${SHOWN} } }`,
    { reason: '需现场核实', dueOn: '2026-07-01', ...variables },
  );
const transfer = (variables: Written, caller = bureau) =>
  sent(
    caller,
    `mutation ($id: ID!, $authority: String!, $hotlineNumber: String, $remark: String) {
      transferComplaint(id: $id, authority: $authority, hotlineNumber: $hotlineNumber, remark: $remark) { ${SHOWN} } }`,
    { authority: '区市场监督管理局', ...variables },
  );
const enter = (more: Written = {}, caller = bureau) =>
  sent(
    caller,
    `mutation ($input: RecordHotlineComplaintInput!) { recordHotlineComplaint(input: $input) { ${SHOWN} } }`,
    {
      input: {
        stationId: STATION.lixiaFirst,
        hotlineNumber: 'JN20260616001',
        receivedOn: '2026-06-16',
        text: TEXT,
        ...more,
      },
    },
  );

// 2026-06-17 is a Wednesday. 19 to 21 June are the holiday of the Dragon Boat festival.
const DUE = '2026-06-25';

describe('the term of a complaint', () => {
  it('is five working days, without weekends and public holidays', async () => {
    const { receipt, id } = await complain();
    expect(await statusOf(receipt)).toEqual({
      ...{ status: 'RECEIVED', receivedOn: TODAY, dueOn: DUE, extendedOn: null },
      ...{ outcome: null, publishedAnswer: null, answeredOn: null, transferredTo: null },
    });
    await answer({ id });
  });

  it('is OVERDUE from the day after the due date, for the bureau, the city and the citizen', async () => {
    const { receipt, id } = await complain();
    for (const table of ['complaint', 'complaint_receipt']) {
      const key = table === 'complaint' ? 'id' : 'complaintId';
      await evaluation().query(`UPDATE ${table} SET dueOn = '2026-06-16' WHERE ${key} = ?`, [id]);
    }
    expect(await statusOf(receipt)).toMatchObject({ status: 'OVERDUE' });
    const list = '{ complaints(status: [OVERDUE], first: 100) { nodes { id } } }';
    for (const caller of [bureau, office('CITY_BUREAU', CITY)]) {
      expect((await sent(caller, list))['nodes']).toContainEqual({ id });
    }
    expect(await extend({ id })).toEqual({ code: 'INVALID_STATE', state: 'OVERDUE' });
    expect(await answer({ id })).toMatchObject({ status: 'ANSWERED' });
  });

  it('is extended once, with a reason and a later date', async () => {
    const { receipt, id } = await complain();
    const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });
    expect(await extend({ id, reason: ' ' })).toEqual(bad('reason'));
    expect(await extend({ id, dueOn: DUE })).toEqual(bad('dueOn'));
    expect(await extend({ id, dueOn: '2027-06-18' })).toEqual(bad('dueOn'));
    expect(await extend({ id }, office('DISTRICT_BUREAU', SHIZHONG))).toEqual({ code: 'NOT_FOUND' });
    expect(await extend({ id })).toMatchObject({
      ...{ status: 'RECEIVED', dueOn: '2026-07-01', extendedOn: TODAY, extensionReason: '需现场核实' },
    });
    expect(await statusOf(receipt)).toMatchObject({ dueOn: '2026-07-01', extendedOn: TODAY });
    expect(await extend({ id, dueOn: '2026-07-02' })).toEqual({ code: 'INVALID_STATE', state: 'EXTENDED' });
    await answer({ id });
    expect(await extend({ id, dueOn: '2026-07-02' })).toEqual({ code: 'INVALID_STATE', state: 'ANSWERED' });
  });
});

describe('the end of a complaint', () => {
  it('shows the citizen the outcome and the published answer, but not the note of the bureau', async () => {
    const { receipt, id } = await complain();
    await answer({ id, remark: '内部记录', publishedAnswer: '已要求该站周末开门。' });
    const shown = await statusOf(receipt);
    expect(shown).toMatchObject({
      ...{ status: 'ANSWERED', outcome: 'UPHELD', publishedAnswer: '已要求该站周末开门。', answeredOn: TODAY },
    });
    expect(JSON.stringify(shown)).not.toContain('内部记录');
  });

  it('may be a transfer to a named authority', async () => {
    const { receipt, id } = await complain();
    expect(await answer({ id, outcome: 'REFERRED' })).toEqual({ code: 'BAD_USER_INPUT', field: 'outcome' });
    expect(await transfer({ id, authority: ' ' })).toEqual({ code: 'BAD_USER_INPUT', field: 'authority' });
    expect(await transfer({ id, hotlineNumber: 'JN20260617009' })).toMatchObject({
      ...{ status: 'TRANSFERRED', outcome: 'REFERRED', transferredTo: '区市场监督管理局' },
      ...{ hotlineNumberIn: null, hotlineNumberOut: 'JN20260617009' },
    });
    expect(await statusOf(receipt)).toMatchObject({ status: 'TRANSFERRED', transferredTo: '区市场监督管理局' });
    expect(await answer({ id })).toEqual({ code: 'INVALID_STATE', state: 'TRANSFERRED' });
    expect(await transfer({ id })).toEqual({ code: 'INVALID_STATE', state: 'TRANSFERRED' });
  });
});

describe('a complaint from the 12345 hotline', () => {
  it('is entered by the bureau with its hotline number, and its term runs from the day of receipt', async () => {
    const entered = await enter();
    expect(entered).toMatchObject({
      ...{ status: 'RECEIVED', receivedOn: '2026-06-16', dueOn: '2026-06-24', hotlineNumberIn: 'JN20260616001' },
    });
    expect(await enter()).toEqual({ code: 'CONFLICT' });
    const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
    expect(await enter({ receivedOn: '2026-06-18' })).toEqual(bad('receivedOn'));
    expect(await enter({ hotlineNumber: '张三 139' })).toEqual(bad('hotlineNumber'));
    expect(await enter({ stationId: STATION.shizhong, hotlineNumber: 'JN2' })).toEqual({ code: 'NOT_FOUND' });
    expect(await answer({ id: entered['id'], publishedAnswer: '已办' })).toMatchObject({ status: 'ANSWERED' });
  });
});

describe('the identity of a complainant', () => {
  it('does not reach the contractor, the street or the district hub, nor any event, log or error', async () => {
    const { id } = await complain();
    await answer({ id, remark: TEXT, publishedAnswer: TEXT });
    for (const caller of [
      contractor(CONTRACTOR.lixia),
      office('STREET_OFFICE', STREET.lixiaFirst),
      hubOf(LIXIA, CONTRACTOR.hub),
    ]) {
      const { text } = await hub.ask(caller, '{ complaints(first: 9) { nodes { contact text hotlineNumberIn } } }');
      expect(text).toContain('BAD_USER_INPUT');
      expect(text).not.toMatch(/孙某某|13900001111/);
    }
    const events = await evaluation().query<unknown[]>('SELECT * FROM event');
    expect(JSON.stringify(events)).not.toMatch(/孙某某|13900001111/);
    expect(hub.logged.join('\n')).not.toMatch(/孙某某|13900001111/);
  });

  it('is encrypted at rest, and can be decrypted only in its own row', async () => {
    const { id } = await complain();
    const stored = async () =>
      JSON.stringify(await evaluation().query<unknown[]>('SELECT text, contact FROM complaint'));
    expect(await stored()).not.toMatch(/孙某某|13900001111/);
    const words = async () => {
      const { nodes } = await sent(bureau, '{ complaints(first: 100) { nodes { id text contact } } }');
      return (nodes as { id: string }[]).find((each) => each.id === id);
    };
    expect(await words()).toEqual({ id, text: TEXT, contact: CONTACT });
    const other = await complain();
    const moved =
      'UPDATE complaint SET text = (SELECT x.text FROM (SELECT text FROM complaint WHERE id = ?) x) WHERE id = ?';
    await evaluation().query(moved, [id, other.id]);
    const { body, text } = await hub.ask(bureau, '{ complaints(first: 100) { nodes { text } } }');
    expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(text).not.toMatch(/sealed|key|cipher/i);
  });
});
