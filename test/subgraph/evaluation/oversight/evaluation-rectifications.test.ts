import { type Caller } from '../../../../shared/access/caller';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { contractor, hub, office } from '../../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, SHIZHONG } from '../../../support/city/small-city';
import { STATION, STREET, TODAY, idOf, smallCity } from '../../../support/city/small-city';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const districtHub = hub(LIXIA, CONTRACTOR.hub);
const platform = office('CITY_PLATFORM', CITY);
const serving = contractor(CONTRACTOR.lixia);

const under = sharedSubgraph(evaluation, smallCity(), NOW);
const writes = new OversightWrites(() => under);
afterEach(() => writes.clear());

const DEMAND = '补齐社区服务记录。';
const demand = (more: object = {}) => ({
  input: { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: DEMAND, dueOn: '2026-07-17', ...more },
});
const open = async (caller: Caller, more: object = {}) =>
  String((await writes.done(caller, 'openRectification', demand(more)))['id']);
const answer = (id: string) => ({ id, text: '已补齐,附台账。' });
const dueYesterday = (id: string) => writes.rows("UPDATE rectification SET dueOn = '2026-06-16' WHERE id = ?", [id]);

describe('a rectification', () => {
  it.each<[string, Caller, string]>([
    ['the platform', platform, 'CITY_PLATFORM'],
    ['the bureau', bureau, 'DISTRICT_BUREAU'],
    ['the district hub', districtHub, 'DISTRICT_HUB'],
  ])('is opened by %s for the contractor in force, and closed after its answer', async (_, caller, openedBy) => {
    const opened = await writes.done(caller, 'openRectification', demand());
    expect(opened).toMatchObject({
      ...{ rule: 'PE-5', demand: DEMAND, openedBy, openedOn: TODAY, dueOn: '2026-07-17', status: 'OPEN' },
      ...{ answer: null, remark: null, station: { id: STATION.lixiaFirst } },
    });
    const id = String(opened['id']);
    const answered = await writes.done(serving, 'answerRectification', answer(id));
    expect(answered).toMatchObject({ status: 'ANSWERED', answer: '已补齐,附台账。', answeredOn: TODAY });
    const closed = await writes.done(caller, 'closeRectification', { id, outcome: 'CLOSED', remark: '到位' });
    expect(closed).toMatchObject({ status: 'CLOSED', remark: '到位', closedOn: TODAY });
    const events = await writes.events('Rectification');
    expect(events.map(({ action, role }) => [action, role])).toEqual([
      ['RECTIFICATION_OPENED', openedBy],
      ['RECTIFICATION_ANSWERED', 'CONTRACTOR'],
      ['RECTIFICATION_CLOSED', openedBy],
    ]);
    expect(events[1]).toMatchObject({
      places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA],
      before: { status: 'OPEN', answeredOn: null },
      after: { status: 'ANSWERED', answeredOn: TODAY, contractorId: CONTRACTOR.lixia, lotId: idOf('XT', 1) },
    });
    for (const word of [DEMAND, '台账', '到位']) expect(JSON.stringify(events)).not.toContain(word);
  });

  it('can be closed as failed without an answer in time, or after an insufficient answer', async () => {
    const late = await open(bureau);
    const failed = { outcome: 'FAILED', remark: null };
    expect(await writes.refused(bureau, 'closeRectification', { id: late, ...failed })).toEqual({
      code: 'INVALID_STATE',
      state: 'OPEN',
    });
    await dueYesterday(late);
    expect(await writes.done(bureau, 'closeRectification', { id: late, ...failed })).toMatchObject({
      status: 'FAILED',
    });
    const insufficient = await open(bureau);
    await writes.done(serving, 'answerRectification', answer(insufficient));
    expect(await writes.done(bureau, 'closeRectification', { id: insufficient, ...failed })).toMatchObject({
      status: 'FAILED',
    });
  });

  it('becomes overdue after its date without any write, and may still be answered', async () => {
    const id = await open(bureau);
    await dueYesterday(id);
    const overdue = await writes.refused(bureau, 'closeRectification', { id, outcome: 'CLOSED' });
    expect(overdue).toEqual({ code: 'INVALID_STATE', state: 'OVERDUE' });
    expect(await writes.done(serving, 'answerRectification', answer(id))).toMatchObject({ status: 'ANSWERED' });
    const again = await writes.refused(serving, 'answerRectification', answer(id));
    expect(again).toEqual({ code: 'INVALID_STATE', state: 'ANSWERED' });
  });

  it('is closed by the level that opened it: in a district, the bureau or the district hub', async () => {
    const close = (id: string) => ({ id, outcome: 'CLOSED' });
    const [ofCity, ofHub] = [await open(platform), await open(districtHub)];
    for (const id of [ofCity, ofHub]) await writes.done(serving, 'answerRectification', answer(id));
    for (const caller of [bureau, districtHub]) {
      expect(await writes.refused(caller, 'closeRectification', close(ofCity))).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await writes.refused(platform, 'closeRectification', close(ofHub))).toEqual({ code: 'FORBIDDEN' });
    expect(await writes.done(bureau, 'closeRectification', close(ofHub))).toMatchObject({ status: 'CLOSED' });
    expect(await writes.done(platform, 'closeRectification', close(ofCity))).toMatchObject({ status: 'CLOSED' });
  });

  it('cannot be closed by a district hub whose contractor answered it', async () => {
    const id = await open(bureau);
    await writes.done(serving, 'answerRectification', answer(id));
    const own = hub(LIXIA, CONTRACTOR.lixia);
    expect(await writes.refused(own, 'closeRectification', { id, outcome: 'CLOSED' })).toEqual({ code: 'FORBIDDEN' });
  });

  const missing = { code: 'NOT_FOUND', field: 'input.stationId' };
  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  it.each<[string, Caller, object, object]>([
    ['another district’s station', bureau, { stationId: STATION.shizhong }, missing],
    ['another city’s station', platform, { stationId: STATION.other }, missing],
    [
      'a station without a contractor',
      bureau,
      { stationId: STATION.lixiaSecond },
      { code: 'INVALID_STATE', state: 'NO_CONTRACTOR' },
    ],
    ['an unknown rule', bureau, { rule: 'EV-9' }, bad('rule')],
    ['yesterday', bureau, { dueOn: '2026-06-16' }, bad('dueOn')],
    ['more than a year', bureau, { dueOn: '2027-06-18' }, bad('dueOn')],
    ['no demand', bureau, { demand: ' ' }, bad('demand')],
  ])('is refused, and stores nothing: %s', async (_, caller, more, refusal) => {
    expect(await writes.refused(caller, 'openRectification', demand(more))).toEqual(refusal);
  });

  it('is answered by its own contractor only', async () => {
    const id = await open(bureau);
    for (const other of [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none].map(contractor)) {
      expect(await writes.refused(other, 'answerRectification', answer(id))).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await writes.refused(serving, 'answerRectification', { id, text: ' ' })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'text',
    });
  });

  it('remains readable for a contractor that has left, without the station', async () => {
    const id = await open(bureau);
    await writes.rows('UPDATE rectification SET contractorId = ?, lotId = ? WHERE id = ?', [
      ...[CONTRACTOR.left, idOf('XT', 90), id],
    ]);
    const left = contractor(CONTRACTOR.left);
    const answered = await writes.done(left, 'answerRectification', answer(id));
    expect(answered).toMatchObject({ status: 'ANSWERED', station: null });
    const [, event] = await writes.events('Rectification');
    expect(event?.places).toEqual([STATION.lixiaFirst, STREET.lixiaFirst, LIXIA]);
  });
});

describe('the scope of rectifications', () => {
  const LIST = `query ($division: DivisionCode, $status: [RectificationStatus!]) {
    rectifications(division: $division, status: $status, first: 9) { totalCount nodes { rule status } } }`;
  const rulesOf = async (caller: Caller, variables: object = {}) => {
    const { rectifications } = await writes.asked(caller, LIST, { ...variables });
    const { totalCount, nodes } = rectifications as { totalCount: number; nodes: { rule: string }[] };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ rule }) => rule).sort();
  };

  beforeEach(async () => {
    await dueYesterday(await open(bureau, { rule: 'FI-3' }));
    const answered = await open(platform, { rule: 'PE-1' });
    await writes.done(serving, 'answerRectification', answer(answered));
    const elsewhere = { stationId: STATION.shizhong, rule: 'PE-4' };
    await open(hub(SHIZHONG, CONTRACTOR.hub), elsewhere);
  });

  it.each<[string, Caller, string[]]>([
    ['the city’s', office('CITY_BUREAU', CITY), ['FI-3', 'PE-1', 'PE-4']],
    ['the other city’s', office('CITY_BUREAU', OTHER_CITY), []],
    ['the district’s', bureau, ['FI-3', 'PE-1']],
    ['the street’s', office('STREET_OFFICE', STREET.lixiaFirst), ['FI-3', 'PE-1']],
    ['the neighbouring street’s', office('STREET_OFFICE', STREET.lixiaSecond), []],
    ['the auditor’s', office('AUDITOR', SHIZHONG), ['PE-4']],
    ['the contractor’s own', serving, ['FI-3', 'PE-1']],
    ['another contractor’s', contractor(CONTRACTOR.several), ['PE-4']],
  ])('%s', async (_, caller, rules) => {
    expect(await rulesOf(caller)).toEqual(rules);
  });

  it.each<[object, string[]]>([
    [{ status: ['OVERDUE'] }, ['FI-3']],
    [{ status: ['OPEN'] }, ['PE-4']],
    [{ status: ['OPEN', 'OVERDUE'] }, ['FI-3', 'PE-4']],
    [{ status: ['ANSWERED', 'CLOSED'] }, ['PE-1']],
    [{ status: [] }, []],
    [{ division: SHIZHONG }, ['PE-4']],
    [{ division: STREET.lixiaFirst, status: ['ANSWERED'] }, ['PE-1']],
  ])('is narrowed by %j', async (variables, rules) => {
    expect(await rulesOf(platform, variables)).toEqual(rules);
  });

  it('also limits the rectifications of a station', async () => {
    const source = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Station {
      rectifications(first: 1) { totalCount nodes { status } } } } }`;
    const ids = [STATION.lixiaFirst, STATION.zone].map((id) => ({ __typename: 'Station', id }));
    const { _entities } = (await writes.asked(bureau, source, { ids })) as { _entities: object[] };
    expect(_entities).toMatchObject([{ rectifications: { totalCount: 2 } }, null]);
  });
});
