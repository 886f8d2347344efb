import { JINAN, without } from '../../support/drivers/subgraph/rule-facts';
import { adopted, adopterOf } from '../../../subgraphs/stations/regulation/regulation/regulation.rules';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import {
  withAcknowledgement,
  withEquipment,
  withPlaque,
  withVenue,
} from '../../../subgraphs/stations/station/facilities/facilities.rules';
import {
  closed,
  opened,
  prepared,
  resumed,
  suspended,
} from '../../../subgraphs/stations/station/lifecycle/lifecycle.rules';
import { lastClosedOn, planned } from '../../../subgraphs/stations/station/lifecycle/planning.rules';
import { type StationRow } from '../../../subgraphs/stations/ground/station/station.row';
import { assertVersion } from '../../../shared/kernel/expected-version';
import { plaquesWanting } from '../../../subgraphs/stations/station/station/station.rules';
import { refusalOf } from '../../support/drivers/peers/faults';
import { districtRow, sixRegulations, stationRow, streetRow } from '../../support/city/demo/station-rows';

const TODAY = '2026-06-17';
const STATUSES = ['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'] as const;
const LIXIA = districtRow('370102');
const street = streetRow('370102001');
const station = (more: Partial<StationRow> = {}) => stationRow('S', street, more);
const preparing = (more: Partial<StationRow> = {}) => station({ status: 'PREPARING', openedOn: null, ...more });

describe('version of a station', () => {
  it('must be the current version, and a refusal names the current version', () => {
    expect(() => assertVersion({ version: 3 }, 3)).not.toThrow();
    for (const stale of [2, 4]) {
      expect(refusalOf(() => assertVersion({ version: 3 }, stale))).toEqual({ code: 'CONFLICT', currentVersion: 3 });
    }
  });
});

describe('equipment (ST-2)', () => {
  const items = [{ name: '打印机', quantity: 1 }];

  it('is listed with the date of today, and a new list needs a new acknowledgement', () => {
    const listed = withEquipment(station(), items, TODAY);
    expect(listed).toMatchObject({
      equipmentItems: items,
      equipmentListedOn: TODAY,
      equipmentAcknowledgedOn: null,
    });
    expect(withAcknowledgement(listed, TODAY).equipmentAcknowledgedOn).toBe(TODAY);
  });

  it('can be acknowledged once, and only after it is listed', () => {
    const unlisted = station({ equipmentItems: null, equipmentListedOn: null, equipmentAcknowledgedOn: null });
    expect(refusalOf(() => withAcknowledgement(unlisted, TODAY))).toEqual({ code: 'INVALID_STATE', state: 'UNLISTED' });
    expect(refusalOf(() => withAcknowledgement(station(), TODAY))).toEqual({
      code: 'INVALID_STATE',
      state: 'ACKNOWLEDGED',
    });
  });
});

describe('plaque (ST-3)', () => {
  const plaque = {
    placement: 'OUTDOOR',
    text: '社工站',
    hasEmblem: false,
    prominent: true,
    installedOn: TODAY,
  } as const;

  it('replaces only the plaque in the same place', () => {
    const indoor = station().signage[1];
    const recorded = { ...plaque, version: 2 };
    expect(withPlaque(station(), plaque, TODAY).signage).toEqual([recorded, indoor]);
    expect(withPlaque(station({ signage: [] }), plaque, TODAY).signage).toEqual([recorded]);
  });

  it('comes first if it is outdoors, even if another was recorded earlier', () => {
    const indoor = { ...plaque, placement: 'INDOOR' } as const;
    const both = withPlaque(withPlaque(station({ signage: [] }), indoor, TODAY), plaque, TODAY);
    expect(both.signage).toMatchObject([plaque, indoor]);
  });

  it('has the version of the station that its own recording makes, as the venue has', () => {
    const recorded = withPlaque(station({ version: 4 }), plaque, TODAY);
    expect(recorded.signage.map(({ version }) => version)).toEqual([5, undefined]);
    const venue = { address: '示例路9号', source: 'OTHER', areaSquareMetres: null } as const;
    expect(withVenue(station({ version: 6 }), venue).venueVersion).toBe(7);
  });

  it('must have been installed today or before', () => {
    expect(withPlaque(station(), plaque, TODAY).signage).toHaveLength(2);
    const tomorrow = { ...plaque, installedOn: '2026-06-18' };
    expect(refusalOf(() => withPlaque(station(), tomorrow, TODAY))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.installedOn',
    });
  });
});

describe('closed station', () => {
  const closedOne = station({ status: 'CLOSED', equipmentAcknowledgedOn: null });
  const plaque = { ...station().signage[0] } as StationRow['signage'][number];
  const edits: [string, (station: StationRow) => StationRow][] = [
    ['venue', (each) => withVenue(each, { address: 'A', source: 'OTHER', areaSquareMetres: null })],
    ['list', (each) => withEquipment(each, [], TODAY)],
    ['acknowledgement', (each) => withAcknowledgement(each, TODAY)],
    ['plaque', (each) => withPlaque(each, plaque, TODAY)],
  ];

  it.each(edits)('accepts no new %s, but a station in any other state does', (_, edit) => {
    expect(refusalOf(() => edit(closedOne))).toEqual({ code: 'INVALID_STATE', state: 'CLOSED' });
    for (const status of STATUSES.filter((each) => each !== 'CLOSED')) {
      expect(edit({ ...closedOne, status }).status).toBe(status);
    }
  });
});

describe('planned station (ST-1)', () => {
  const plan = { id: 'N', serviceKinds: ['TALENT_TRAINING' as const] };
  const site = (...stations: StationRow[]) => ({ street, district: LIXIA, stations });

  it('has the name of district and street, and no other facts yet', () => {
    expect(planned(plan, site())).toMatchObject({
      id: 'N',
      name: '历下区第001街道社会工作服务站',
      divisionCode: '370102001',
      districtCode: '370102',
      status: 'PLANNED',
      version: 1,
      openedOn: null,
      serviceKinds: ['TALENT_TRAINING'],
      venueAddress: null,
      signage: [],
    });
  });

  it('is named after the supervisor of the street, not after its code', () => {
    const zone = districtRow('370191');
    const zoned = streetRow('370112018', { districtCode: zone.code });
    const { name, districtCode } = planned(plan, { street: zoned, district: zone, stations: [] });
    expect([name, districtCode]).toEqual(['示例管理区第018街道社会工作服务站', '370191']);
  });

  it.each(STATUSES)('is refused in the street of another station, unless that station is closed: %s', (status) => {
    const answer = refusalOf(() => planned(plan, site(station({ status }))));
    if (status === 'CLOSED') expect(answer).toBeNull();
    else expect(answer).toEqual({ code: 'RULE_VIOLATION', rule: 'ST-1', clause: '三(二)' });
  });

  it('is refused in a street that has ended', () => {
    const ended = { ...site(), street: streetRow('370102001', { endedOn: TODAY }) };
    expect(refusalOf(() => planned(plan, ended))).toEqual({ code: 'INVALID_STATE', state: 'ENDED' });
  });
});

describe('plaques that a station lacks (ST-3)', () => {
  const fit = { policy: JINAN, regulations: sixRegulations(), waived: new Set<string>() };

  it('are those without which a station cannot open', () => {
    const { signage } = station();
    const wrong = [{ text: '社工站' }, { hasEmblem: false }, { prominent: false }];
    const cases = [signage, [], signage.slice(1), ...wrong.map((each) => signage.map((one) => ({ ...one, ...each })))];
    expect(cases.map((each) => plaquesWanting(station({ signage: each })))).toEqual([0, 2, 1, 2, 2, 2]);
    for (const each of cases) {
      const isRefused = refusalOf(() => opened(preparing({ signage: each }), fit, TODAY)) !== null;
      expect(isRefused).toBe(plaquesWanting(station({ signage: each })) > 0);
    }
  });
});

describe('state changes of a station', () => {
  const fit = { policy: JINAN, regulations: sixRegulations(), waived: new Set<string>() };
  const arrows: [string, (station: StationRow) => StationRow, string, string][] = [
    ['opens', (each) => opened(each, fit, TODAY), 'PREPARING', 'OPERATING'],
    ['is suspended', (each) => suspended(each, '装修', TODAY), 'OPERATING', 'SUSPENDED'],
    ['is resumed', (each) => resumed(each, '装修', TODAY), 'SUSPENDED', 'OPERATING'],
    ['closes', (each) => closed(each, '装修', TODAY), 'SUSPENDED', 'CLOSED'],
  ];

  it.each(arrows)('allow “%s” from one state only', (_, act, from, to) => {
    for (const status of STATUSES) {
      if (status === from) expect(act(station({ status })).status).toBe(to);
      else expect(refusalOf(() => act(station({ status })))).toEqual({ code: 'INVALID_STATE', state: status });
    }
  });

  it('lead to PREPARING when the lot is signed, and never back to it', () => {
    expect(prepared(station({ status: 'PLANNED' }), TODAY)).toMatchObject({ status: 'PREPARING', preparedOn: TODAY });
    for (const status of STATUSES.slice(1)) expect(prepared(station({ status }), TODAY)).toBeNull();
  });

  it('set the opening day at the first opening, and keep it after a suspension', () => {
    const open = opened(preparing(), fit, TODAY);
    expect(open.openedOn).toBe(TODAY);
    expect(resumed(suspended(open, '装修', TODAY), '完工', TODAY)).toMatchObject({
      ...{ openedOn: TODAY, statusReason: '完工', suspensions: [] },
    });
  });

  it('record the days of each suspension, from its first day to the day before it ends', () => {
    const first = resumed(suspended(station({}), '装修', '2026-03-01'), '完工', '2026-03-20');
    expect(first.suspensions).toEqual([{ from: '2026-03-01', until: '2026-03-19' }]);
    const again = suspended(first, '停电', '2026-05-01');
    expect(again.suspensions?.at(-1)).toEqual({ from: '2026-05-01', until: null });
    expect(closed(again, '并入', '2026-05-09').suspensions?.at(-1)).toEqual({
      from: '2026-05-01',
      until: '2026-05-08',
    });
  });

  it('record the day of the closing, also if the station was suspended on the same day', () => {
    const earlier = resumed(suspended(station({}), '装修', '2026-03-01'), '完工', '2026-03-20');
    const last = closed(suspended(earlier, '停电', '2026-05-09'), '并入', '2026-05-09');
    expect(last.suspensions).toEqual([{ from: '2026-03-01', until: '2026-03-19' }]);
    expect(lastClosedOn([station({ closedOn: '2024-12-31' }), last])).toBe('2026-05-09');
    expect(lastClosedOn([station({ closedOn: null })])).toBeNull();
  });
});

describe('requirements for the opening of a station', () => {
  const six = sixRegulations();
  const answer = (more: Partial<StationRow>, regulations = six, waived: readonly string[] = [], policy = JINAN) =>
    refusalOf(() => opened(preparing(more), { policy, regulations, waived: new Set(waived) }, TODAY));
  const st2 = { code: 'RULE_VIOLATION', rule: 'ST-2', clause: '三(一)' };
  const st3 = { code: 'RULE_VIOLATION', rule: 'ST-3', clause: '三(四)' };
  const st4 = { code: 'RULE_VIOLATION', rule: 'ST-4', clause: '三(三)' };
  const plaques = (change: Partial<StationRow['signage'][number]>, placement?: string) =>
    preparing().signage.map((each) =>
      placement === undefined || each.placement === placement ? { ...each, ...change } : each,
    );

  it('consist of ST-2, ST-3 and ST-4', () => {
    expect(answer({})).toBeNull();
  });

  it('omit the waived rules among the three, even if other rules are waived too', () => {
    const bare = { venueAddress: null, venueSource: null, signage: [] };
    expect(answer(bare, [])).toEqual(st2);
    expect(answer(bare, [], ['ST-2'])).toEqual(st3);
    expect(answer(bare, [], ['ST-2', 'ST-3'])).toEqual(st4);
    expect(answer(bare, [], ['ST-3', 'ST-4', 'PE-1'])).toEqual(st2);
    expect(answer(bare, [], ['ST-2', 'ST-3', 'ST-4'])).toBeNull();
  });

  it('omit the rules among the three that the standard does not have', () => {
    const bare = { venueAddress: null, venueSource: null, signage: [] };
    expect(answer(bare, [], [], without('ST-2'))).toEqual(st3);
    expect(answer(bare, [], [], without('ST-2', without('ST-3')))).toEqual(st4);
    expect(answer(bare, [], [], without('ST-2', without('ST-3', without('ST-4'))))).toBeNull();
  });

  it.each<[string, Partial<StationRow>]>([
    ['a venue', { venueAddress: null, venueSource: null }],
    ['the venue’s source', { venueSource: null }],
    ['a list of equipment', { equipmentItems: null, equipmentListedOn: null, equipmentAcknowledgedOn: null }],
    ['its acknowledgement', { equipmentAcknowledgedOn: null }],
  ])('include %s (ST-2)', (_, more) => {
    expect(answer(more)).toEqual(st2);
  });

  it.each<[string, StationRow['signage']]>([
    ['any plaque', []],
    ['an outdoor plaque', preparing().signage.filter(({ placement }) => placement === 'INDOOR')],
    ['an indoor plaque', preparing().signage.filter(({ placement }) => placement === 'OUTDOOR')],
    ['the right text outdoors', plaques({ text: '第001街道社工站' }, 'OUTDOOR')],
    ['the right text indoors', plaques({ text: `${preparing().name} ` }, 'INDOOR')],
    ['the emblem', plaques({ hasEmblem: false }, 'INDOOR')],
    ['a prominent place', plaques({ prominent: false }, 'OUTDOOR')],
  ])('include %s (ST-3)', (_, signage) => {
    expect(answer({ signage })).toEqual(st3);
  });

  it.each(six.map(({ kind }) => kind))('include the regulation %s in force (ST-4)', (kind) => {
    expect(
      answer(
        {},
        six.filter((each) => each.kind !== kind),
      ),
    ).toEqual(st4);
  });

  it('count a regulation from its first day in force to its last', () => {
    expect(answer({}, sixRegulations({ inForceFrom: TODAY, inForceUntil: TODAY }))).toBeNull();
    expect(answer({}, sixRegulations({ inForceFrom: '2026-06-18' }))).toEqual(st4);
    expect(answer({}, sixRegulations({ inForceUntil: '2026-06-16' }))).toEqual(st4);
  });

  it('are reported one after the other, in the order of the standard', () => {
    expect(answer({ venueAddress: null, signage: [] }, [])).toEqual(st2);
    expect(answer({ signage: [] }, [])).toEqual(st3);
    expect(answer({}, [])).toEqual(st4);
  });
});

describe('regulation (ST-4)', () => {
  const [regulation = null] = sixRegulations();

  it('belongs to either a district or a station', () => {
    const division = divisionCode('370102');
    expect(adopterOf({ division, stationId: null })).toEqual({ division });
    expect(adopterOf({ division: null, stationId: 'S' })).toEqual({ stationId: 'S' });
    for (const named of [
      { division, stationId: 'S' },
      { division: null, stationId: null },
    ]) {
      expect(refusalOf(() => adopterOf(named))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.stationId' });
    }
  });

  it.each(['3701', '370102001'])('is not possible for %s', (code) => {
    const named = { division: divisionCode(code), stationId: null };
    expect(refusalOf(() => adopterOf(named))).toEqual({ code: 'BAD_USER_INPUT', field: 'input.division' });
  });

  it('may end on its first day, but not earlier', () => {
    if (regulation === null) throw new Error('The facts must contain a regulation.');
    const until = (inForceUntil: string | null) => ({ ...regulation, inForceFrom: TODAY, inForceUntil });
    expect([adopted(until(TODAY)), adopted(until(null))]).toHaveLength(2);
    expect(refusalOf(() => adopted(until('2026-06-16')))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.inForceUntil',
    });
  });
});
