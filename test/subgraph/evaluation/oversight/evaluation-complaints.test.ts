import { createHash } from 'node:crypto';
import { type Caller } from '../../../../shared/access/caller';
import { DEFAULTS, evaluationWith } from '../../../../subgraphs/evaluation/schema';
import { PUBLIC, contractor, hub, office } from '../../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  smallCity,
} from '../../../support/city/small-city';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const TEXT = '周末服务站没有开门,\n电话也打不通。';
const CONTACT = '李某 13800001111';
const NOWHERE = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const under = sharedSubgraph(evaluationWith({ ...DEFAULTS, mostComplaintsADay: 3 }), smallCity(), NOW);
const writes = new OversightWrites(() => under);
afterEach(() => writes.clear());

const about = (more: object = {}) => ({ input: { stationId: STATION.lixiaFirst, text: TEXT, ...more } });
const complain = async (more: object = {}) => String((await writes.done(PUBLIC, 'complain', about(more)))['receipt']);
const statusOf = async (receipt: string) => {
  const source = 'query ($receipt: ID!) { complaintStatus(receipt: $receipt) { status } }';
  const { complaintStatus } = await writes.asked(PUBLIC, source, { receipt });
  return (complaintStatus as { status: string } | null)?.status ?? null;
};
type Listed = { totalCount: number; nodes: Record<string, unknown>[] };
const list = async (caller: Caller, fields: string, variables: object = {}) => {
  const source = `query ($division: DivisionCode, $status: [ComplaintStatus!]) {
    complaints(division: $division, status: $status, first: 9) { totalCount nodes { ${fields} } } }`;
  return (await writes.asked(caller, source, { ...variables }))['complaints'] as Listed;
};

describe('a complaint', () => {
  it('gets the same receipt when it is sent again, although no row contains the receipt', async () => {
    const keyed = { contact: CONTACT, idempotencyKey: 'f3c1-of-the-sender' };
    const receipt = await complain(keyed);
    expect(await complain(keyed)).toBe(receipt);
    expect(await statusOf(receipt)).toBe('RECEIVED');
    const [seed] = (await writes.rows<{ subjects: string }>('SELECT subjects FROM idempotency_key')).flatMap(
      ({ subjects }) => JSON.parse(subjects) as string[],
    );
    expect(await statusOf(seed ?? '')).toBeNull();
    expect(await writes.rows('SELECT * FROM complaint')).toHaveLength(1);
    for (const table of ['idempotency_key', 'complaint', 'complaint_receipt', 'event'])
      expect(JSON.stringify(await writes.rows(`SELECT * FROM ${table}`))).not.toContain(receipt);
  });

  it('reaches the district bureau, and holders of the receipt can read its status', async () => {
    const receipt = await complain({ contact: CONTACT });
    expect(receipt).toMatch(/^[0-9a-f]{32}$/);
    expect(await statusOf(receipt)).toBe('RECEIVED');
    const { nodes } = await list(bureau, 'id receivedOn status text contact outcome station { id }');
    expect(nodes).toEqual([
      {
        ...{ id: expect.any(String) as unknown, receivedOn: TODAY, status: 'RECEIVED', text: TEXT, contact: CONTACT },
        ...{ outcome: null, station: { id: STATION.lixiaFirst } },
      },
    ]);
    const id = nodes[0]?.['id'];
    const answer = { id, outcome: 'UPHELD', remark: '已约谈负责人。' };
    const answered = await writes.done(bureau, 'answerComplaint', answer);
    expect(answered).toMatchObject({
      status: 'ANSWERED',
      outcome: 'UPHELD',
      answeredOn: TODAY,
      remark: '已约谈负责人。',
    });
    expect(await statusOf(receipt)).toBe('ANSWERED');
    expect(await writes.refused(bureau, 'answerComplaint', answer)).toEqual({
      code: 'INVALID_STATE',
      state: 'ANSWERED',
    });
  });

  it('is recorded in events without its text, its author and its receipt', async () => {
    const receipt = await complain({ contact: CONTACT });
    const [{ id } = { id: '' }] = await writes.rows<{ id: string }>('SELECT id FROM complaint');
    await writes.done(bureau, 'answerComplaint', { id, outcome: 'UPHELD', remark: '转街道办理。' });
    const events = await writes.events('Complaint');
    expect(events).toMatchObject([
      {
        ...{ action: 'COMPLAINT_RECEIVED', subject: id, actor: 'public', role: 'PUBLIC', before: null },
        ...{ places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA] },
        after: {
          stationId: STATION.lixiaFirst,
          receivedOn: TODAY,
          status: 'RECEIVED',
          outcome: null,
          answeredOn: null,
        },
      },
      { action: 'COMPLAINT_ANSWERED', after: { status: 'ANSWERED', outcome: 'UPHELD', answeredOn: TODAY } },
    ]);
    for (const word of ['周末', '李某', '1380000', '转街道', receipt])
      expect(JSON.stringify(events)).not.toContain(word);
    const kept = JSON.stringify(await writes.rows('SELECT * FROM complaint_receipt'));
    expect(kept).not.toContain(receipt);
    expect(kept).toContain(createHash('sha256').update(receipt).digest('hex'));
  });

  it('has a receipt of its own, which nobody can guess', async () => {
    const receipts = [await complain(), await complain()];
    expect(new Set(receipts).size).toBe(2);
    const [{ id } = { id: '' }] = await writes.rows<{ id: string }>('SELECT id FROM complaint');
    const hash = createHash('sha256')
      .update(receipts[0] ?? '')
      .digest('hex');
    for (const guess of [id, '', 'x', hash, receipts[0]?.toUpperCase() ?? '', `${receipts[0]} `]) {
      expect(await statusOf(guess)).toBeNull();
    }
  });

  it('is stored once under one idempotency key, with one receipt', async () => {
    const [first, again] = [await complain({ idempotencyKey: 'k' }), await complain({ idempotencyKey: 'k' })];
    expect(again).toBe(first);
    expect(await writes.rows('SELECT id FROM complaint')).toHaveLength(1);
  });

  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  it.each<[string, object, object]>([
    ['a station that has not opened', { stationId: STATION.lixiaSecond }, { code: 'NOT_FOUND' }],
    ['a station that does not exist', { stationId: NOWHERE }, { code: 'NOT_FOUND' }],
    ['an empty text', { text: ' \n ' }, bad('text')],
    ['a text that is too long', { text: '长'.repeat(2001) }, bad('text')],
    ['a contact with a line break', { contact: '李某\n13800001111' }, bad('contact')],
  ])('is refused, and stores nothing: %s', async (_, more, refusal) => {
    expect(await writes.refused(PUBLIC, 'complain', about(more))).toEqual(refusal);
  });

  it('is not limited by complaints of the 12345 hotline on the same day', async () => {
    const input = { stationId: STATION.lixiaFirst, text: TEXT, receivedOn: '2026-06-17' };
    for (const number of ['A-1', 'A-2', 'A-3']) {
      await writes.asked(
        bureau,
        'mutation ($input: RecordHotlineComplaintInput!) { recordHotlineComplaint(input: $input) { id } }',
        { input: { ...input, hotlineNumber: number } },
      );
    }
    expect(await complain()).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts towards the daily limit of its station', async () => {
    for (let count = 0; count < 3; count += 1) await complain();
    expect(await writes.refused(PUBLIC, 'complain', about())).toEqual({ code: 'RATE_LIMITED' });
    expect(await complain({ stationId: STATION.shizhong })).toMatch(/^[0-9a-f]{32}$/);
    await writes.rows("UPDATE complaint SET receivedOn = '2026-06-16' WHERE stationId = ?", [STATION.lixiaFirst]);
    expect(await complain()).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('access to complaints', () => {
  beforeEach(async () => {
    await complain({ contact: CONTACT });
    await complain({ stationId: STATION.shizhong, text: '别处' });
  });

  it('shows the text to the district bureau, and only the status to the city and the auditors', async () => {
    expect(await list(bureau, 'text')).toEqual({ totalCount: 1, nodes: [{ text: TEXT }] });
    for (const role of ['CITY_BUREAU', 'CITY_PLATFORM', 'AUDITOR'] as const) {
      const caller = office(role, CITY);
      expect(await list(caller, 'status', { division: SHIZHONG })).toEqual({
        ...{ totalCount: 1, nodes: [{ status: 'RECEIVED' }] },
      });
      for (const field of ['text', 'contact', 'remark']) {
        const { errors } = await under.ask(caller, `{ complaints(first: 9) { nodes { ${field} } } }`);
        expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      }
    }
    expect(await list(office('CITY_BUREAU', CITY), 'id', { status: ['ANSWERED'] })).toMatchObject({ totalCount: 0 });
  });

  it('is refused to the district hub, the street, the contractor and the public', async () => {
    const others = [
      ...[hub(LIXIA, CONTRACTOR.hub), office('STREET_OFFICE', STREET.lixiaFirst), contractor(CONTRACTOR.lixia), PUBLIC],
    ];
    for (const caller of others) {
      const { data, errors } = await under.ask(caller, '{ complaints(first: 9) { totalCount } }');
      expect([data ?? null, errors?.[0]?.extensions?.['code']]).toEqual([null, 'BAD_USER_INPUT']);
    }
  });

  it('allows only the district bureau to answer', async () => {
    const [{ id } = { id: '' }] = await writes.rows<{ id: string }>(
      'SELECT id FROM complaint WHERE contact IS NOT NULL',
    );
    const elsewhere = office('DISTRICT_BUREAU', SHIZHONG);
    const answer = { id, outcome: 'UNFOUNDED' };
    expect(await writes.refused(elsewhere, 'answerComplaint', answer)).toEqual({ code: 'NOT_FOUND' });
  });

  it('records each read of the contact of a citizen', async () => {
    const reads = async () =>
      (await writes.events('Complaint')).filter(({ action }) => action === 'COMPLAINT_CONTACT_READ');
    await list(bureau, 'id status text');
    expect(await reads()).toEqual([]);
    expect((await list(bureau, 'contact')).nodes).toEqual([{ contact: CONTACT }]);
    expect(await reads()).toMatchObject([
      {
        actor: 'district_bureau@test',
        role: 'DISTRICT_BUREAU',
        places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA],
      },
    ]);
    await list(office('DISTRICT_BUREAU', SHIZHONG), 'contact');
    expect(await reads()).toHaveLength(1);
  });
});
