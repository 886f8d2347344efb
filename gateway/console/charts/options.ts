import { type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import {
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { type ComposeOption } from 'echarts/core';
import { type ChartSpec, type Place, type Series, legendHeight, legendOf } from './chart-spec';

export type ChartOption = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | TooltipComponentOption
>;

type ChartSeries = BarSeriesOption | LineSeriesOption;

const INK = '#1f2329';
const INK_2 = '#4a505a';
const LINE = '#d5d9e0';
const RED = '#b3161b';
/** Colours with a contrast of at least 3:1 to the background. Bars also differ by pattern, and lines by symbol. */
const COLOURS = ['#0a4fb3', '#1d6b2f', '#8a5200', '#7a3e9d', '#0b7285', '#b0416b', '#5c6470', '#6b6100'];
const SIGNS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow', 'emptyCircle'];

const VALUE_LOOK = {
  axisLabel: { color: INK_2, hideOverlap: true },
  splitLine: { lineStyle: { color: LINE } },
};

/** Returns the ECharts options that draw a chart. */
export function optionOf(spec: ChartSpec, { fontFamily, width }: Place): ChartOption {
  const { shape, categories, series, unit } = spec;
  const isRanking = shape === 'ranking';
  const drawn = series.map((each, index) => seriesOf(each, index, spec)).concat(limitOf(spec));
  const names = { type: 'category' as const, data: [...categories], inverse: isRanking, ...nameLook(isRanking, width) };
  const values = {
    type: 'value' as const,
    name: isRanking ? '' : unit,
    nameTextStyle: { color: INK_2 },
    ...VALUE_LOOK,
  };
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily, color: INK },
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 && shape !== 'lines' } },
    grid: gridOf(spec, width),
    // The default tooltip is an HTML element. The content security policy does not allow its inline styles.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      valueFormatter: (value) => valueText(value, unit),
    },
    legend: { show: legendOf(spec).length > 0, left: 'center', top: 0, selectedMode: false, textStyle: { color: INK } },
    xAxis: isRanking ? values : names,
    yAxis: isRanking ? names : values,
    series: drawn,
  };
}

function gridOf(spec: ChartSpec, width: number): GridComponentOption {
  const isRanking = spec.shape === 'ranking';
  return {
    left: 8,
    right: isRanking ? 40 : 16,
    top: legendHeight(spec, width) + (isRanking ? 8 : 32),
    bottom: 8,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  };
}

/**
 * Returns the style of the names on the category axis. In a ranking they take at most two fifths of the width, and a
 * longer name is wrapped.
 */
function nameLook(isRanking: boolean, width: number) {
  const room = isRanking ? { width: Math.min(320, width * 0.4), overflow: 'break' as const, interval: 0 } : {};
  return {
    axisLabel: { color: INK_2, hideOverlap: !isRanking, ...room },
    axisLine: { lineStyle: { color: INK_2 } },
    axisTick: { show: false },
  };
}

function valueText(value: unknown, unit: string): string {
  return typeof value === 'number' ? `${value} ${unit}` : '—';
}

function seriesOf({ name, values }: Series, index: number, { shape, series }: ChartSpec): ChartSeries {
  const data = [...values];
  if (shape === 'lines') {
    const symbol = SIGNS[index % SIGNS.length] ?? 'circle';
    return { type: 'line', name, data, symbol, symbolSize: 8, lineStyle: { width: 2 } };
  }
  const position = shape === 'ranking' ? 'right' : 'top';
  return {
    type: 'bar',
    name,
    data,
    stack: 'all',
    barMaxWidth: 40,
    label: { show: series.length === 1, position, color: INK },
  };
}

/** Returns the limit as a line of equal values, which needs less code than an ECharts marker. */
function limitOf({ limit, categories }: ChartSpec): ChartSeries[] {
  if (limit === undefined) return [];
  const { name, value } = limit;
  const data = categories.map(() => value);
  const lineStyle = { color: RED, type: 'dashed', width: 2 } as const;
  // The line has no symbols. The opacity of 0 also hides the symbol in the legend.
  return [{ type: 'line', name, data, symbol: 'none', color: RED, lineStyle, itemStyle: { opacity: 0 } }];
}
