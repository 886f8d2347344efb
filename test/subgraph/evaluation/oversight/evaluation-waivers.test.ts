import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../../shared/access/caller';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { ASSESSOR, contractor, hub, office } from '../../../support/city/callers';
import { CITY, CONTRACTOR, LICHENG, LIXIA, NOW, OTHER_CITY, OTHER_DISTRICT } from '../../../support/city/small-city';
import { SHIZHONG, STATION, STREET, TODAY, ZONE, smallCity } from '../../../support/city/small-city';
import { OversightWrites } from '../../../support/drivers/writes/oversight-writes';
import { sharedSubgraph } from '../../../support/drivers/subgraph/subgraph-under-test';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const city = office('CITY_BUREAU', CITY);
const REASON = '场所装修,借址办公。';

const under = sharedSubgraph(evaluation, smallCity(), NOW);
const writes = new OversightWrites(() => under);
afterEach(() => writes.clear());

type Variables = { input: Record<string, unknown> };
const ofStation = (more: object = {}): Variables => ({
  input: { rule: 'ST-2', stationId: STATION.lixiaFirst, reason: REASON, until: '2026-12-31', ...more },
});
const ofDistrict = (more: object = {}): Variables => ({
  input: { rule: 'FI-1', division: LIXIA, reason: REASON, until: '2026-12-31', ...more },
});
const grant = (caller: Caller, variables: Variables) => writes.done(caller, 'grantWaiver', variables);

describe('granting a waiver', () => {
  it('is allowed to the district for a station, and the event omits the reason', async () => {
    const granted = await grant(bureau, ofStation());
    expect(granted).toMatchObject({
      ...{ rule: 'ST-2', grantedOn: TODAY, until: '2026-12-31', inForce: true, reason: REASON },
      ...{ grantedBy: 'district_bureau@test', station: { id: STATION.lixiaFirst }, division: null, withdrawnOn: null },
    });
    expect(await writes.events('Waiver')).toEqual([
      {
        ...{ action: 'WAIVER_GRANTED', subject: granted['id'], actor: 'district_bureau@test', role: 'DISTRICT_BUREAU' },
        places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA],
        before: null,
        after: {
          ...{ rule: 'ST-2', stationId: STATION.lixiaFirst, divisionCode: null },
          ...{ grantedOn: TODAY, until: '2026-12-31' },
        },
      },
    ]);
  });

  it('is allowed to the city for a district', async () => {
    const granted = await grant(city, ofDistrict());
    expect(granted).toMatchObject({ rule: 'FI-1', station: null, division: { code: LIXIA } });
    const [event] = await writes.events('Waiver');
    expect(event).toMatchObject({ places: [null, LIXIA, LIXIA], after: { stationId: null, divisionCode: LIXIA } });
  });

  const forbidden = { code: 'FORBIDDEN' };
  const missing = { code: 'NOT_FOUND' };
  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  it.each<[string, Caller, Variables, object]>([
    ['a district, by itself', bureau, ofDistrict(), forbidden],
    ['a station, by the city', city, ofStation(), forbidden],
    ['another district’s station', bureau, ofStation({ stationId: STATION.shizhong }), missing],
    ['a station that does not exist', bureau, ofStation({ stationId: '01HZX3V9QK7T2M4N6P8R0S1W5Y' }), missing],
    ['another city’s district', city, ofDistrict({ division: OTHER_DISTRICT }), missing],
    ['a district that does not exist', city, ofDistrict({ division: divisionCode('370199') }), missing],
    ['a city, by itself', city, ofDistrict({ division: CITY }), bad('division')],
    ['a station and a district at once', bureau, ofStation({ division: LIXIA }), bad('stationId')],
    ['neither a station nor a district', bureau, ofStation({ stationId: null }), bad('stationId')],
    [
      'a rule with the force MUST',
      bureau,
      ofStation({ rule: 'ST-5' }),
      { code: 'RULE_VIOLATION', rule: 'ST-5', clause: '三(五)' },
    ],
    [
      'a rule of districts with the force MUST',
      city,
      ofDistrict({ rule: 'FN-3' }),
      { code: 'RULE_VIOLATION', rule: 'FN-3', clause: '五(二)' },
    ],
    ['an unknown rule', bureau, ofStation({ rule: 'ST-9' }), bad('rule')],
    ['a rule of districts, for a station', bureau, ofStation({ rule: 'FI-1' }), bad('rule')],
    ['a rule of stations, for a district', city, ofDistrict({ rule: 'ST-2' }), bad('rule')],
    ['yesterday', bureau, ofStation({ until: '2026-06-16' }), bad('until')],
    ['more than three years', bureau, ofStation({ until: '2029-06-18' }), bad('until')],
    ['a blank reason', bureau, ofStation({ reason: ' \n ' }), bad('reason')],
    ['a reason with an invisible character', bureau, ofStation({ reason: 'a\u202eb' }), bad('reason')],
  ])('is refused, and stores nothing: %s', async (_, caller, variables, refusal) => {
    expect(await writes.refused(caller, 'grantWaiver', variables)).toEqual(refusal);
  });

  it('is refused for a closed station', async () => {
    await writes.rows("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.lixiaFirst]);
    expect(await writes.refused(bureau, 'grantWaiver', ofStation())).toEqual({
      code: 'INVALID_STATE',
      state: 'CLOSED',
    });
  });

  it('is done once under one idempotency key', async () => {
    const variables = ofStation({ idempotencyKey: 'once' });
    const [first, again] = [await grant(bureau, variables), await grant(bureau, variables)];
    expect(again).toEqual(first);
    expect(await writes.rows('SELECT id FROM waiver')).toHaveLength(1);
  });
});

describe('withdrawing a waiver', () => {
  const withdraw = { reason: '场所已启用。' };

  it('ends the waiver today, and records yesterday as its last day', async () => {
    const { id } = await grant(bureau, ofStation());
    const after = await writes.done(bureau, 'withdrawWaiver', { id, ...withdraw });
    expect(after).toMatchObject({
      until: '2026-06-16',
      inForce: false,
      withdrawnOn: TODAY,
      withdrawalReason: '场所已启用。',
    });
    const [, event] = await writes.events('Waiver');
    expect(event).toMatchObject({
      ...{ action: 'WAIVER_WITHDRAWN', places: [STATION.lixiaFirst, STREET.lixiaFirst, LIXIA] },
      ...{ before: { until: '2026-12-31' }, after: { until: '2026-06-16', grantedOn: TODAY } },
    });
    const again = await writes.refused(bureau, 'withdrawWaiver', { id, ...withdraw });
    expect(again).toEqual({ code: 'INVALID_STATE', state: 'WITHDRAWN' });
  });

  it('is reserved for the level that granted it', async () => {
    const { id } = await grant(bureau, ofStation());
    const { id: ofLixia } = await grant(city, ofDistrict());
    expect(await writes.refused(city, 'withdrawWaiver', { id, ...withdraw })).toEqual({ code: 'FORBIDDEN' });
    expect(await writes.refused(bureau, 'withdrawWaiver', { id: ofLixia, ...withdraw })).toEqual({ code: 'FORBIDDEN' });
    const elsewhere = office('DISTRICT_BUREAU', SHIZHONG);
    expect(await writes.refused(elsewhere, 'withdrawWaiver', { id, ...withdraw })).toEqual({ code: 'NOT_FOUND' });
    expect(await writes.done(city, 'withdrawWaiver', { id: ofLixia, ...withdraw })).toMatchObject({ inForce: false });
  });
});

describe('the scope of waivers', () => {
  const LIST = `query ($division: DivisionCode, $rule: RuleId, $inForce: Boolean) {
    waivers(division: $division, rule: $rule, inForce: $inForce, first: 9) { totalCount nodes { reason } } }`;
  const reasonsOf = async (caller: Caller, variables: object = {}) => {
    const { waivers } = await writes.asked(caller, LIST, { ...variables });
    const { totalCount, nodes } = waivers as { totalCount: number; nodes: { reason: string }[] };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ reason }) => reason).sort();
  };

  beforeEach(async () => {
    await grant(bureau, ofStation({ reason: 'lixia' }));
    await grant(city, ofDistrict({ reason: 'district' }));
    await grant(office('DISTRICT_BUREAU', ZONE), ofStation({ stationId: STATION.zone, rule: 'PE-1', reason: 'zone' }));
    const other = office('DISTRICT_BUREAU', OTHER_DISTRICT);
    await grant(other, ofStation({ stationId: STATION.other, reason: 'other' }));
    await writes.rows("UPDATE waiver SET grantedOn = '2026-01-01', until = '2026-06-16' WHERE reason = 'zone'");
  });

  it.each<[string, Caller, string[]]>([
    ['the city’s', city, ['district', 'lixia', 'zone']],
    ['the other city’s', office('CITY_PLATFORM', OTHER_CITY), ['other']],
    ['the district’s, including the waiver of the district itself', bureau, ['district', 'lixia']],
    ['the district hub’s', hub(LIXIA, CONTRACTOR.hub), ['district', 'lixia']],
    ['the neighbour’s', office('DISTRICT_BUREAU', LICHENG), []],
    ['the street’s: only those of its station', office('STREET_OFFICE', STREET.lixiaFirst), ['lixia']],
    ['the contractor’s in force', contractor(CONTRACTOR.lixia), ['lixia']],
    ['that of a contractor that has left', contractor(CONTRACTOR.left), []],
    ['the assessor’s', ASSESSOR, ['district', 'lixia', 'other', 'zone']],
  ])('%s', async (_, caller, reasons) => {
    expect(await reasonsOf(caller)).toEqual(reasons);
  });

  it.each<[object, string[]]>([
    [{ division: LIXIA }, ['district', 'lixia']],
    [{ division: STREET.lixiaFirst }, ['lixia']],
    [{ division: CITY }, ['district', 'lixia', 'zone']],
    [{ division: OTHER_CITY }, []],
    [{ rule: 'PE-1' }, ['zone']],
    [{ inForce: true }, ['district', 'lixia']],
    [{ inForce: false }, ['zone']],
  ])('is narrowed by %j', async (variables, reasons) => {
    expect(await reasonsOf(city, variables)).toEqual(reasons);
  });

  it('limits the waivers of a station to those in force', async () => {
    const source = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Station { waivers { reason } } } }`;
    const ids = [STATION.lixiaFirst, STATION.zone].map((id) => ({ __typename: 'Station', id }));
    expect(await writes.asked(city, source, { ids })).toEqual({
      _entities: [{ waivers: [{ reason: 'lixia' }] }, { waivers: [] }],
    });
  });
});
