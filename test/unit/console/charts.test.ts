import { type ChartSpec, heightOf, legendHeight, wan } from '../../../gateway/console/charts/chart-spec';
import { optionOf } from '../../../gateway/console/charts/options';
import { positionsOf } from '../../../gateway/console/map/positions';
import { rangesOf, scaleOf, stepOf } from '../../../gateway/console/map/steps';
import { layoutOf } from '../../../gateway/console/map/tile-layout';
import { type PlaceFigures } from '../../../gateway/console/nouns/board/board-types';
import { MEASURES, extremesText, measuresOf, percentOf } from '../../../gateway/console/nouns/board/measures';
import { monthsUntil } from '../../../gateway/console/nouns/board/months';
import { rankedOf, rankingText } from '../../../gateway/console/nouns/board/ranking';
import { executionText, monthsOf } from '../../../gateway/console/nouns/budget/execution';
import { fewestHoursIn } from '../../../gateway/console/nouns/hours/fewest-hours';
import {
  type WorkerWeeks,
  weeksOfManyText,
  weeksOfOneText,
  weeksSpec,
} from '../../../gateway/console/nouns/hours/weeks';

const at = (code: string) => ({ code, name: code });

describe('the tiles of a map', () => {
  it('stand where the map of Jinan has them, from the top left to the bottom right', () => {
    const { tiles, columns, unknown } = layoutOf(['370102', '370126', '370124', '370199'].map(at), positionsOf('3701'));
    expect(tiles.map(({ place, row, column }) => [place.code, row, column])).toEqual([
      ['370126', 0, 3],
      ['370102', 3, 2],
      ['370124', 4, 0],
    ]);
    expect(columns).toBe(4);
    expect(unknown).toEqual([at('370199')]);
  });

  it('have a place for each of the 13 districts, and none twice', () => {
    const places = Object.values(positionsOf('3701') ?? {});
    expect(places).toHaveLength(13);
    expect(new Set(places.map(String)).size).toBe(13);
  });

  it('follow the order of the codes, six in a row, if nobody has laid out the map', () => {
    const codes = ['07', '01', '02', '03', '04', '05', '06'].map((end) => `3701020${end}`);
    const { tiles, unknown } = layoutOf(codes.map(at), positionsOf('370102'));
    expect(tiles.map(({ row, column }) => [row, column]).slice(4)).toEqual([
      [0, 4],
      [0, 5],
      [1, 0],
    ]);
    expect(tiles[6]?.place.code).toBe('370102007');
    expect(unknown).toEqual([]);
  });
});

describe('the steps of the hue', () => {
  it('divide the values into five ranges of whole numbers', () => {
    const scale = scaleOf([80.4, 100]);
    expect([80, 84, 99.9, 100].map((value) => stepOf(value, scale))).toEqual([1, 2, 5, 5]);
    expect(rangesOf(scale)).toEqual(['80–83', '84–87', '88–91', '92–95', '96–100']);
  });

  it('are one step for equal values, and exist without any value', () => {
    expect(stepOf(7, scaleOf([7, 7]))).toBe(1);
    expect(rangesOf(scaleOf([7, 7]))).toEqual(['7']);
    expect(rangesOf(scaleOf([98, 99.5, 100]))).toEqual(['98', '99', '100']);
    expect(rangesOf(scaleOf([]))).toEqual(['0']);
  });
});

describe('the sentences of the board', () => {
  const place = (name: string, notMet: number | null): PlaceFigures => ({
    code: name,
    name,
    coverage: null,
    staffing: null,
    compliance: notMet === null ? null : { notMet },
  });
  const [, notMet] = MEASURES;

  it('name the division with the most and the one with the least', () => {
    if (notMet === undefined) throw new Error('There is no measure.');
    expect(extremesText(notMet, [place('甲', 3), place('乙', null), place('丙', 9), place('丁', 9)])).toBe(
      '不达标(项):最高 9(丙等 2 个),最低 3(甲)。',
    );
    expect(extremesText(notMet, [place('甲', 3), place('丙', 3)])).toBe('不达标(项):各区划均为 3。');
    expect(extremesText(notMet, [])).toBe('不达标(项):目前没有数据。');
    expect(measuresOf([place('甲', 3)]).map(({ key }) => key)).toEqual(['notMet']);
  });

  it('show a share of 100 only if nothing is missing', () => {
    expect([percentOf(1999, 2000), percentOf(2, 2), percentOf(0, 0)]).toEqual([99.9, 100, null]);
  });

  it('name the group with the most findings, which leads to its list', () => {
    const ranked = rankedOf([
      { rule: 'XX-1', notMet: 3, waived: 1 },
      { rule: 'XX-2', notMet: 1, waived: 0 },
    ]);
    expect(rankingText(ranked)).toBe('不达标共 4 项,最多的为XX-1,3 项,占 75%。');
    expect(ranked[0]?.to).toBe('/findings?verdict=NOT_MET&rule=XX-1');
    expect(rankingText([])).toBe('目前没有不达标的评定结果。');
  });

  it('count payments after the end of the year too', () => {
    const paid = (month: string, disbursedFen: number) =>
      ({ month, source: 'GENERAL_BUDGET', disbursedFen, cumulativeFen: 0 }) as const;
    const months = monthsOf(2026, [paid('2026-03', 500_00), paid('2027-01', 700_00)]);
    expect(months.map(({ month }) => month).at(-1)).toBe('2027-01');
    expect(executionText(2026, months)).toBe('2026 年指标已支付 1,200.00 元,实际支付最多的月份为 2027-01(700.00 元)。');
  });

  it('end with the month of today', () => {
    expect(monthsUntil('2026-02-28', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  });
});

describe('the weekly hours', () => {
  const worker = (name: string, hours: readonly number[]): WorkerWeeks => ({
    id: name,
    name,
    recent: hours.map((each, index) => ({
      id: `${name}${index}`,
      week: `2026-W4${index}`,
      minutes: each * 60,
      status: 'VERIFIED',
    })),
  });

  it('say who has less than the policy sets', () => {
    const [one, other] = [worker('甲', [20, 24]), worker('乙', [30, 24])];
    expect(weeksOfOneText(one, 24)).toBe('2 周中有 1 周不足 24 小时。');
    expect(weeksOfManyText([one, other], 24)).toBe('2 人中有 1 人平均每周不足 24 小时:甲。');
    expect(weeksOfManyText([worker('丙', [])], 24)).toBe('目前没有工时。');
  });

  it('are drawn against a line at the fewest hours', () => {
    const policy = { rules: [{ id: 'PE-5', parameters: [{ name: 'hours', value: '24' }] }] };
    expect(weeksSpec([worker('甲', [20])], fewestHoursIn(policy)).limit).toEqual({ name: '每周 24 小时', value: 24 });
    expect(weeksSpec([worker('甲', [20])], fewestHoursIn(null)).limit).toBeUndefined();
  });
});

describe('the options of a chart', () => {
  const PLACE = { fontFamily: 'sans-serif', width: 800 };
  const spec: ChartSpec = {
    shape: 'ranking',
    categories: ['甲', '乙'],
    series: [{ name: '不达标', values: [3, 1] }],
    unit: '项',
  };

  it('put the first bar of a ranking at the top, and give each bar its room', () => {
    expect(optionOf(spec, PLACE)).toMatchObject({ yAxis: { data: ['甲', '乙'], inverse: true } });
    const many = { ...spec, categories: Array.from({ length: 10 }, String) };
    expect(heightOf(many, 800)).toBeGreaterThan(heightOf(spec, 800));
  });

  it('leave room for a legend of several lines on a phone', () => {
    const series = Array.from({ length: 7 }, (_, index) => ({ name: `资金来源${index}`, values: [1, 2] }));
    expect(legendHeight(spec, 300)).toBe(0);
    expect(legendHeight({ ...spec, series }, 300)).toBeGreaterThan(legendHeight({ ...spec, series }, 900));
  });

  it('never put HTML into the page', () => {
    expect(optionOf(spec, PLACE)).toMatchObject({ tooltip: { renderMode: 'richText' } });
  });

  it('tell series apart without colours', () => {
    const series = [spec.series, spec.series].flat();
    expect(optionOf({ ...spec, shape: 'bars', series }, PLACE)).toMatchObject({ aria: { decal: { show: true } } });
    const lines = optionOf({ ...spec, shape: 'lines', series }, PLACE);
    expect(lines).toMatchObject({ series: [{ symbol: 'circle' }, { symbol: 'rect' }] });
  });

  it('show fen in units of 10,000 yuan', () => {
    expect(wan(123_456_789)).toBe(123.46);
  });
});
