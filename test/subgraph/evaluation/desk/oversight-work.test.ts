import { type Caller } from '../../../../shared/access/caller';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { contractor, hub, office } from '../../../support/city/callers';
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
} from '../../../support/city/small-city';
import { writingCity } from '../../../support/city/writing-city';
import { watchedIn } from '../../../support/city/writing-oversight';
import { expectCounts, itemsOf, ofKind } from '../../../support/drivers/desk/evaluation-items';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../../../support/oracle/table-snapshots';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const cityBureau = office('CITY_BUREAU', CITY);
const platform = office('CITY_PLATFORM', CITY);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const districtHub = hub(LIXIA, CONTRACTOR.hub);
const serving = contractor(CONTRACTOR.lixia);
const { rectifications, complaints, waivers } = watchedIn(LIXIA);

const under = sharedSubgraph(evaluation, writingCity(), NOW);
const writes = new OversightWrites(() => under);
let made: Snapshot;
beforeAll(async () => {
  made = await snapshotOf({ evaluation: under.database });
});
beforeEach(async () => {
  await restore({ evaluation: under.database }, made);
  under.moveTo(TODAY);
});

const idsOf = async (caller: Caller, kind: string) =>
  (await ofKind(under, caller, kind)).map(({ subject }) => subject.id);

describe('a rectification', () => {
  it.each<[string, Caller, string]>([
    ['the contractor', serving, rectifications.open],
    ['the street office', street, rectifications.ofStreet],
    ['the district bureau', bureau, rectifications.ofDistrict],
  ])('is answered by %s alone, and then reviewed by the level that opened it', async (_, caller, id) => {
    expect(await ofKind(under, caller, 'ANSWER_RECTIFICATION')).toMatchObject([
      {
        ...{ subject: { type: 'Rectification', id }, since: '2026-05-04T16:00:00.000Z', dueOn: '2026-07-05' },
        ...{ overdue: false, state: 'READY', mayAct: true, station: { id: STATION.lixiaFirst } },
      },
    ]);
    const others = [serving, street, bureau, platform, districtHub, cityBureau].filter((each) => each !== caller);
    for (const other of others) expect(await idsOf(other, 'ANSWER_RECTIFICATION')).not.toContain(id);
    const reviewers = caller === serving ? [bureau, districtHub] : [platform];
    for (const reviewer of reviewers) expect(await idsOf(reviewer, 'CLOSE_RECTIFICATION')).not.toContain(id);
    await writes.done(caller, 'answerRectification', { id, text: '已补齐' });
    expect(await idsOf(caller, 'ANSWER_RECTIFICATION')).toEqual([]);
    for (const reviewer of reviewers) expect(await idsOf(reviewer, 'CLOSE_RECTIFICATION')).toContain(id);
    for (const reviewer of [bureau, districtHub, platform].filter((each) => !reviewers.includes(each))) {
      expect(await idsOf(reviewer, 'CLOSE_RECTIFICATION')).not.toContain(id);
    }
    await writes.done(reviewers[0] as Caller, 'closeRectification', { id, outcome: 'CLOSED' });
    for (const reviewer of reviewers) expect(await idsOf(reviewer, 'CLOSE_RECTIFICATION')).not.toContain(id);
  });

  it('is reviewed only by the level that opened it, and not by a hub whose contractor answered', async () => {
    expect(await idsOf(platform, 'CLOSE_RECTIFICATION')).toEqual(
      expect.arrayContaining([rectifications.ofPlatform, watchedIn(SHIZHONG).rectifications.ofPlatform]),
    );
    expect(await idsOf(office('CITY_PLATFORM', OTHER_CITY), 'CLOSE_RECTIFICATION')).not.toContain(
      rectifications.ofPlatform,
    );
    for (const caller of [bureau, districtHub]) {
      expect(await idsOf(caller, 'CLOSE_RECTIFICATION')).toEqual([rectifications.ofBureau]);
    }
    const ofItself = hub(LIXIA, CONTRACTOR.lixia);
    expect(await idsOf(ofItself, 'CLOSE_RECTIFICATION')).toEqual([]);
    const close = { id: rectifications.ofBureau, outcome: 'CLOSED' };
    expect(await writes.refused(ofItself, 'closeRectification', close)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is owed again from the day on which its answer was returned', async () => {
    const id = rectifications.ofBureau;
    const back = 'mutation ($id: ID!) { returnRectification(id: $id, reason: "不全", dueOn: "2026-07-20") { id } }';
    await under.database.query(
      'INSERT INTO rectification_round (id, rectificationId, round, dueOn, answer, answeredOn) SELECT id, id, 1, dueOn, answer, answeredOn FROM rectification WHERE id = ? AND NOT EXISTS (SELECT 1 FROM rectification_round d WHERE d.id = ?)',
      [id, id],
    );
    await writes.asked(bureau, back, { id });
    const items = await ofKind(under, serving, 'ANSWER_RECTIFICATION');
    expect(items.find(({ subject }) => subject.id === id)).toMatchObject({
      ...{ title: 'PE-5 整改(第 2 轮)', since: '2026-06-16T16:00:00.000Z', dueOn: '2026-07-20' },
    });
  });
});

describe('a complaint', () => {
  it('is answered by the district bureau of the station, by its due date', async () => {
    const [item] = await ofKind(under, bureau, 'ANSWER_COMPLAINT');
    expect(item).toMatchObject({
      ...{ subject: { type: 'Complaint', id: complaints.received }, title: '2026-05-05 收到的投诉' },
      ...{ dueOn: '2026-06-30', state: 'READY', mayAct: true, division: { code: LIXIA } },
    });
    expect(await idsOf(bureau, 'ANSWER_COMPLAINT')).toEqual([complaints.received]);
    const others = [cityBureau, platform, street, serving, districtHub];
    for (const caller of others) expect(await idsOf(caller, 'ANSWER_COMPLAINT')).toEqual([]);
    expect(await idsOf(office('DISTRICT_BUREAU', SHIZHONG), 'ANSWER_COMPLAINT')).not.toContain(complaints.received);
    await writes.done(bureau, 'answerComplaint', { id: complaints.received, outcome: 'UPHELD', remark: '已改' });
    expect(await idsOf(bureau, 'ANSWER_COMPLAINT')).toEqual([]);
  });

  it('is listed last if it has no term', async () => {
    await writes.rows('UPDATE complaint SET dueOn = NULL WHERE id = ?', [complaints.received]);
    const items = await expectCounts(under, bureau, TODAY);
    expect(items.find(({ kind }) => kind === 'ANSWER_COMPLAINT')).toMatchObject({ dueOn: null, overdue: false });
    const dated = items.map(({ dueOn }) => dueOn !== null);
    expect(dated).toEqual([...dated].sort().reverse());
  });
});

describe('the inspection of the year', () => {
  const input = (stationId: string) => ({
    input: { stationId, inspectedOn: TODAY, conclusion: 'PASS', observations: [{ text: '正常' }] },
  });
  const lacking = () => idsOf(platform, 'INSPECT');

  it('is owed by the platform for each district that lacks it, but not for another city', async () => {
    const before = await ofKind(under, platform, 'INSPECT');
    expect(before.length).toBeGreaterThan(0);
    expect(before[0]).toMatchObject({
      ...{ subject: { type: 'Division' }, title: '2026 年度督导检查', count: 1, dueOn: '2026-12-31', station: null },
      ...{ state: 'READY', mayAct: true, since: '2025-12-31T16:00:00.000Z' },
    });
    expect(await lacking()).not.toContain(LIXIA);
    for (const code of await lacking()) expect(code.startsWith(CITY)).toBe(true);
    const [row] = await under.database.query<{ stationId: string }[]>(
      "SELECT stationId FROM place WHERE districtCode = ? AND status = 'OPERATING'",
      [before[0]?.subject.id],
    );
    await writes.done(platform, 'inspectStation', input(row?.stationId ?? ''));
    expect(await lacking()).toEqual(before.slice(1).map(({ subject }) => subject.id));
    for (const caller of [cityBureau, bureau]) expect(await idsOf(caller, 'INSPECT')).toEqual([]);
  });

  it('is commissioned by the city bureau, once a year', async () => {
    expect(await ofKind(under, cityBureau, 'COMMISSION_INSPECTION')).toEqual([]);
    await writes.rows('DELETE FROM inspection_commission');
    expect(await ofKind(under, cityBureau, 'COMMISSION_INSPECTION')).toMatchObject([
      { subject: { type: 'Division', id: CITY }, title: '委托 2026 年度督导检查', dueOn: '2026-12-31', division: null },
    ]);
    expect(await idsOf(platform, 'COMMISSION_INSPECTION')).toEqual([]);
    await writes.done(cityBureau, 'commissionInspection', { input: { year: 2026, withFinance: true, scope: '全部' } });
    expect(await idsOf(cityBureau, 'COMMISSION_INSPECTION')).toEqual([]);
    under.moveTo('2027-01-01');
    expect(await idsOf(cityBureau, 'COMMISSION_INSPECTION')).toEqual([CITY]);
  });
});

describe('a waiver that ends soon', () => {
  const ending = (caller: Caller) => idsOf(caller, 'WAIVER_ENDING');

  it.each<[string, Caller, string, object]>([
    ['the district bureau for a station', bureau, waivers.station, { rule: 'ST-2', stationId: STATION.lixiaFirst }],
    ['the city bureau for a district', cityBureau, waivers.district, { rule: 'FI-1', division: LIXIA }],
  ])('is shown to %s from 30 days before its end until a longer one is granted', async (_, caller, id, subject) => {
    under.moveTo('2026-11-30');
    expect(await ending(caller)).not.toContain(id);
    under.moveTo('2026-12-01');
    const items = await ofKind(under, caller, 'WAIVER_ENDING');
    expect(items.find((item) => item.subject.id === id)).toMatchObject({
      ...{ subject: { type: 'Waiver' }, dueOn: '2026-12-31', since: '2026-11-30T16:00:00.000Z', state: 'READY' },
      ...{ mayAct: true, division: { code: LIXIA } },
    });
    const other = caller === bureau ? cityBureau : bureau;
    expect(await ending(other)).not.toContain(id);
    expect(await ending(office('DISTRICT_BUREAU', SHIZHONG))).not.toContain(id);
    await writes.done(caller, 'grantWaiver', { input: { ...subject, reason: '装修', until: '2027-06-30' } });
    expect(await ending(caller)).not.toContain(id);
    under.moveTo('2027-01-01');
    expect(await ending(caller)).toEqual([]);
  });
});

it('counts the items that it lists, for every role, and shows none to the auditor, finance and foreign offices', async () => {
  for (const day of [TODAY, '2026-12-20']) {
    under.moveTo(day);
    const callers = [bureau, cityBureau, platform, street, districtHub, serving];
    for (const caller of callers) await expectCounts(under, caller, day);
    for (const caller of [office('AUDITOR', LIXIA), office('FINANCE_BUREAU', LIXIA), contractor(CONTRACTOR.none)]) {
      expect(await itemsOf(under, caller)).toEqual([]);
    }
    const foreign = await itemsOf(under, office('STREET_OFFICE', STREET.other));
    expect(foreign.filter(({ station }) => station?.id !== STATION.other)).toEqual([]);
  }
});
