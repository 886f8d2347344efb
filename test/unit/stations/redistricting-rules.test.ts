import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type DivisionRow } from '../../../subgraphs/stations/ground/division/division.row';
import {
  type Chart,
  type Order,
  differences,
  redrawn,
} from '../../../subgraphs/stations/station/redistricting/chart.rules';
import { assertNotCrowded, parted } from '../../../subgraphs/stations/station/redistricting/crowding.rules';
import { appliedBut, openOrder } from '../../../subgraphs/stations/station/redistricting/due.rules';
import { assertOrderly } from '../../../subgraphs/stations/station/redistricting/order.rules';
import { type Move, type RedistrictingRow } from '../../../subgraphs/stations/station/redistricting/redistricting.row';
import {
  type Asked,
  assertTimely,
  movesOf,
  newStreetsOf,
  supervisorsOf,
} from '../../../subgraphs/stations/station/redistricting/redistricting.rules';
import { type StationRow } from '../../../subgraphs/stations/ground/station/station.row';
import { refusalOf } from '../../support/drivers/peers/faults';
import { districtRow, stationRow, streetRow } from '../../support/city/demo/station-rows';

const TODAY = '2026-06-17';
const DISTRICTS = [districtRow('370102'), districtRow('370112'), districtRow('370191')];
const FIRST = streetRow('370102001');
const SECOND = streetRow('370102002');
const ZONED = streetRow('370112018', { districtCode: divisionCode('370191') });
const A = stationRow('A', FIRST);
const B = stationRow('B', SECOND);
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field: `input.${field}` });

function chart(stations: readonly StationRow[], streets: readonly DivisionRow[] = [FIRST, SECOND, ZONED]): Chart {
  return { divisions: [...DISTRICTS, ...streets], stations };
}

function move(stationId: string, code: string, more: Partial<Move> = {}): Move {
  const newCode = divisionCode(code);
  const streetName = `第${code.slice(6)}街道`;
  const supervisingDistrict = divisionCode(code.slice(0, 6));
  return { stationId, newCode, streetName, supervisingDistrict, keepsOldStreet: false, waits: false, ...more };
}

function order(moves: readonly Move[], more: Partial<Order> = {}): Order {
  return { effectiveOn: TODAY, moves: [...moves], newStreets: [], endedStreets: [], ...more };
}

/**
 * Returns the rows that a redistricting changes, by id of the station or code of the division. A station's row has its
 * division, district and name. A division's row has its name and supervising district. If the division has ended, its
 * row also has the date.
 */
function outcome(asked: Order, before: Chart): Record<string, string[]> {
  const { divisions, stations } = differences(before, redrawn(asked, before));
  return Object.fromEntries([
    ...divisions.map(({ after }) => [
      after.code,
      [after.name, after.districtCode, ...(after.endedOn === null ? [] : [after.endedOn])],
    ]),
    ...stations.map(({ after }) => [after.id, [after.divisionCode, after.districtCode, after.name]]),
  ]) as Record<string, string[]>;
}

describe('redistricting', () => {
  it('renames a street and its station', () => {
    expect(outcome(order([move('A', '370102001', { streetName: '泉城街道' })]), chart([A, B]))).toEqual({
      '370102001': ['泉城街道', '370102'],
      A: ['370102001', '370102', '历下区泉城街道社会工作服务站'],
    });
  });

  it('gives a street a new code and ends the old code', () => {
    expect(outcome(order([move('A', '370102031', { streetName: FIRST.name })]), chart([A, B]))).toEqual({
      '370102001': [FIRST.name, '370102', TODAY],
      '370102031': [FIRST.name, '370102'],
      A: ['370102031', '370102', A.name],
    });
  });

  it("puts a street under another supervisor, whose name becomes part of the station's name", () => {
    const asked = move('A', '370102001', { supervisingDistrict: divisionCode('370191') });
    expect(outcome(order([asked]), chart([A, B]))).toEqual({
      '370102001': [FIRST.name, '370191'],
      A: ['370102001', '370191', '示例管理区第001街道社会工作服务站'],
    });
  });

  it('splits a street: the station moves, the street remains, and a new street has no station yet', () => {
    const moved = order([move('A', '370102031', { keepsOldStreet: true })]);
    expect(Object.keys(outcome(moved, chart([A, B])))).toEqual(expect.arrayContaining(['370102031', 'A']));
    expect(outcome(moved, chart([A, B]))['370102001']).toBeUndefined();
    const half = { code: divisionCode('370102031'), streetName: '东街道', supervisingDistrict: divisionCode('370102') };
    const split = order([move('A', '370102001', { streetName: '西街道' })], { newStreets: [half] });
    expect(outcome(split, chart([A, B]))).toMatchObject({
      '370102001': ['西街道', '370102'],
      '370102031': ['东街道', '370102'],
    });
  });

  it('merges a street into another if one of them has no station', () => {
    const into = order([move('A', '370102002')]);
    expect(outcome(into, chart([A]))).toEqual({
      '370102001': [FIRST.name, '370102', TODAY],
      A: ['370102002', '370102', '历下区第002街道社会工作服务站'],
    });
    expect(outcome(order([], { endedStreets: [SECOND.code] }), chart([A]))).toEqual({
      '370102002': [SECOND.name, '370102', TODAY],
    });
  });

  it('swaps two stations, and neither street ends', () => {
    const asked = order([move('A', '370102002'), move('B', '370102001')]);
    expect(outcome(asked, chart([A, B]))).toEqual({
      A: ['370102002', '370102', B.name],
      B: ['370102001', '370102', A.name],
    });
    expect(parted(asked, chart([A, B])).waiting).toEqual([]);
  });

  it('also moves a street’s closed station, and keeps its former name', () => {
    const old = stationRow('O', FIRST, { status: 'CLOSED', name: '历下区旧街道社会工作服务站' });
    expect(outcome(order([move('A', '370102031')]), chart([A, old]))).toMatchObject({
      O: ['370102031', '370102', old.name],
    });
    const supervised = order([move('A', '370102001', { supervisingDistrict: divisionCode('370191') })]);
    expect(outcome(supervised, chart([A, old]))).toMatchObject({ O: ['370102001', '370191', old.name] });
    const split = order([move('A', '370102031', { keepsOldStreet: true })]);
    expect(outcome(split, chart([A, old]))).not.toHaveProperty('O');
  });

  it('does not end a street that still has another station, closed or not', () => {
    const [old, next] = [stationRow('A', FIRST, { status: 'CLOSED' }), stationRow('C', FIRST, { status: 'PLANNED' })];
    const moves = order([move('A', '370102002')]);
    expect(outcome(moves, chart([old, B, next]))['370102001']).toBeUndefined();
    expect(outcome(moves, chart([old, B]))['370102001']).toContain(TODAY);
  });

  it('restores a street that had ended', () => {
    const ended = streetRow('370102031', { endedOn: '2026-06-01' });
    const back = outcome(order([move('A', '370102031')]), chart([A], [FIRST, ended]));
    expect(back['370102031']).toEqual([ended.name, '370102']);
  });

  it('changes nothing if the state is already as ordered', () => {
    expect(outcome(order([move('A', '370102001')]), chart([A, B]))).toEqual({});
  });

  it('keeps a station’s own name if its street does not change', () => {
    const named = stationRow('B', SECOND, { name: '别名' });
    expect(outcome(order([move('A', '370102031')]), chart([A, named]))).not.toHaveProperty('B');
  });
});

describe('merger of two streets with one station each (ST-1)', () => {
  const both = order([move('A', '370102031'), move('B', '370102031')]);
  const into = order([move('A', '370102002')]);

  it.each([
    ['into a new street', both],
    ['into one of the two streets', into],
  ])('is refused at once %s', (_, asked) => {
    expect(refusalOf(() => assertNotCrowded(asked, chart([A, B])))).toEqual({
      code: 'RULE_VIOLATION',
      rule: 'ST-1',
      clause: '三(二)',
    });
  });

  it('is carried out when one of the two stations is closed, and also moves the closed station', () => {
    const shut = { ...B, status: 'CLOSED' as const };
    expect(refusalOf(() => assertNotCrowded(both, chart([A, shut])))).toBeNull();
    expect(refusalOf(() => assertNotCrowded(into, chart([A, shut])))).toBeNull();
    expect(outcome(both, chart([A, shut]))).toMatchObject({ B: ['370102031', '370102', B.name] });
  });

  it('keeps the second station waiting in its street, which remains', () => {
    const { now, waiting } = parted(both, chart([A, B]));
    expect(waiting.map(({ stationId }) => stationId)).toEqual(['B']);
    expect(outcome(now, chart([A, B]))).toEqual({
      '370102001': [FIRST.name, '370102', TODAY],
      '370102031': ['第031街道', '370102'],
      A: ['370102031', '370102', '历下区第031街道社会工作服务站'],
    });
  });

  it('lets an arriving station wait while another station is in the street, even if that station only gets a new name', () => {
    expect(parted(into, chart([A, B])).waiting).toHaveLength(1);
    const renamed = order([move('A', '370102002'), move('B', '370102002')]);
    expect(parted(renamed, chart([A, B])).waiting.map(({ stationId }) => stationId)).toEqual(['A']);
  });

  it('lets a station wait if it needs the place of another waiting station', () => {
    const C = stationRow('C', ZONED);
    const chain = order([move('A', '370102002'), move('C', '370102001')]);
    const { now, waiting } = parted(chain, chart([A, B, C]));
    expect(waiting.map(({ stationId }) => stationId)).toEqual(['A', 'C']);
    expect(outcome(now, chart([A, B, C]))).toEqual({});
  });
});

describe('order of a city', () => {
  const asked = (more: Partial<Asked['changes'][number]>, newStreets: Asked['newStreets'] = []): Asked => ({
    changes: [
      {
        stationId: 'A',
        newCode: FIRST.code,
        newName: '泉城街道',
        supervisingDistrict: null,
        keepsOldStreet: false,
        ...more,
      },
    ],
    newStreets,
  });
  const city = { code: divisionCode('3701'), divisions: [FIRST, ZONED, ...DISTRICTS] };
  const only = (each: Asked) => movesOf(each, city)[0];

  it('may take effect between 31 days ago and two years ahead', () => {
    const on = (day: string) => refusalOf(() => assertTimely(day, TODAY));
    expect(['2026-05-17', TODAY, '2028-06-17'].map(on)).toEqual([null, null, null]);
    expect(['2026-05-16', '2028-06-18'].map(on)).toEqual([bad('effectiveOn'), bad('effectiveOn')]);
  });

  it('may name the new street, or the station in full', () => {
    for (const newName of ['泉城街道', '历下区泉城街道社会工作服务站', '泉城街道社会工作服务站']) {
      expect(only(asked({ newName }))?.streetName).toBe('泉城街道');
    }
    for (const newName of ['历下区社会工作服务站', '街'.repeat(51), '㌖'.repeat(11)]) {
      expect(refusalOf(() => only(asked({ newName })))).toEqual(bad('changes.0.newName'));
    }
    expect(only(asked({ newName: '街'.repeat(50) }))?.streetName).toHaveLength(50);
  });

  it('has as supervisor the district of the code, the current supervisor, or the named district', () => {
    const supervisor = (more: Partial<Asked['changes'][number]>) => supervisorsOf(asked(more), city.divisions);
    expect(supervisor({ newCode: divisionCode('370112031') })).toEqual(['370112']);
    expect(supervisor({ newCode: ZONED.code })).toEqual(['370191']);
    expect(supervisor({ supervisingDistrict: divisionCode('370191') })).toEqual(['370191']);
    expect(only(asked({ newCode: ZONED.code }))?.supervisingDistrict).toBe('370191');
  });

  it.each([
    ['a code of another city', { newCode: divisionCode('370202001') }, 'changes.0.newCode'],
    ['an unknown district', { supervisingDistrict: divisionCode('370199') }, 'changes.0.supervisingDistrict'],
    ['a missing district of its code', { newCode: divisionCode('370199001') }, 'changes.0.supervisingDistrict'],
  ])('is refused for %s', (_, more, field) => {
    expect(refusalOf(() => only(asked(more)))).toEqual(bad(field));
  });

  it('is refused for a supervisor that is a street, or that has ended', () => {
    const ended = { ...DISTRICTS[0], code: divisionCode('370103'), endedOn: '2026-01-01' } as DivisionRow;
    for (const supervisingDistrict of [FIRST.code, ended.code]) {
      const divisions = [...DISTRICTS, FIRST, ended];
      expect(refusalOf(() => movesOf(asked({ supervisingDistrict }), { ...city, divisions }))).toEqual(
        bad('changes.0.supervisingDistrict'),
      );
    }
  });

  it('is checked the same way for new streets', () => {
    const half = { code: divisionCode('370102031'), name: '历下区东街道社会工作服务站', supervisingDistrict: null };
    expect(newStreetsOf(asked({}, [half]), city)).toEqual([
      { code: half.code, streetName: '东街道', supervisingDistrict: '370102' },
    ]);
    const foreign = { ...half, code: divisionCode('370202031') };
    expect(refusalOf(() => newStreetsOf(asked({}, [half, foreign]), city))).toEqual(bad('newStreets.1.code'));
  });
});

describe('consistent order', () => {
  const half = { code: divisionCode('370102031'), streetName: '东街道', supervisingDistrict: divisionCode('370102') };
  const answer = (asked: Order, before = chart([A, B])) => refusalOf(() => assertOrderly(asked, before));

  it('must name a station once', () => {
    expect(answer(order([move('A', '370102031'), move('A', '370102032')]))).toEqual(bad('changes.1.stationId'));
  });

  it('must state one change for a street', () => {
    const together = (more: Partial<Move>) => order([move('A', '370102031'), move('B', '370102031', more)]);
    expect(answer(together({}))).toBeNull();
    expect(answer(together({ streetName: '东街道' }))).toEqual(bad('changes.1.newName'));
    expect(answer(together({ supervisingDistrict: divisionCode('370191') }))).toEqual(
      bad('changes.1.supervisingDistrict'),
    );
  });

  it('may create only new streets', () => {
    expect(answer(order([], { newStreets: [half] }))).toBeNull();
    expect(answer(order([], { newStreets: [half, half] }))).toEqual(bad('newStreets.0.code'));
    expect(answer(order([], { newStreets: [{ ...half, code: FIRST.code }] }))).toEqual(bad('newStreets.0.code'));
    expect(answer(order([move('A', half.code)], { newStreets: [half] }))).toEqual(bad('newStreets.0.code'));
    const ended = streetRow(half.code, { endedOn: '2026-01-01' });
    expect(answer(order([], { newStreets: [half] }), chart([A], [FIRST, ended]))).toBeNull();
  });

  it('may end a street only if no station remains or arrives there', () => {
    const ending = (moves: readonly Move[], stations: readonly StationRow[]) =>
      answer(order(moves, { endedStreets: [SECOND.code] }), chart(stations));
    expect(ending([], [A])).toBeNull();
    expect(ending([move('B', '370102031')], [A, B])).toBeNull();
    expect(ending([], [A, B])).toEqual(bad('endedStreets.0'));
    expect(ending([], [A, { ...B, status: 'CLOSED' }])).toEqual(bad('endedStreets.0'));
    expect(ending([move('A', SECOND.code)], [A])).toEqual(bad('endedStreets.0'));
    expect(answer(order([], { endedStreets: [half.code] }))).toEqual(bad('endedStreets.0'));
    const ended = streetRow('370102002', { endedOn: '2026-01-01' });
    expect(answer(order([], { endedStreets: [ended.code] }), chart([A], [FIRST, ended]))).toEqual({
      code: 'INVALID_STATE',
      state: 'ENDED',
    });
  });
});

describe('an order on its day', () => {
  const row: RedistrictingRow = {
    ...{ id: 'R', cityCode: divisionCode('3701'), status: 'PENDING' },
    ...{ effectiveOn: '2026-06-16', moves: [move('A', '370102003'), move('B', '370102003')] },
    ...{ newStreets: [], endedStreets: [FIRST.code] },
  };
  const [first, second] = row.moves as [Move, Move];

  it('is applied except for the moves that wait', () => {
    expect(openOrder(row, TODAY)).toBe(row);
    expect(appliedBut([], row)).toEqual({ ...row, status: 'APPLIED' });
    expect(appliedBut([second], row)).toEqual({
      ...{ ...row, status: 'WAITING' },
      moves: [first, { ...second, waits: true }],
    });
  });

  it('contains only the waiting moves after that day, until they are applied', () => {
    const waiting = appliedBut([second], row);
    const moves = [{ ...second, waits: true }];
    expect(openOrder(waiting, TODAY)).toEqual({ effectiveOn: TODAY, moves, newStreets: [], endedStreets: [] });
    expect(appliedBut([], waiting)).toEqual({ ...row, status: 'APPLIED' });
  });
});
