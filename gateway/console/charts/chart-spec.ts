/** A series of a chart: its name, and one value for each category of the chart. An unknown value is null. */
export type Series = { name: string; values: readonly (number | null)[] };

/** The content of a chart, independent of the library that draws it. */
export type ChartSpec = {
  /**
   * `lines`: one line for each series. `bars`: one vertical bar for each category. `ranking`: one horizontal bar for
   * each category, with the first category at the top. A bar is stacked from the values of all series. Horizontal bars
   * leave room for long names.
   */
  shape: 'lines' | 'bars' | 'ranking';
  categories: readonly string[];
  series: readonly Series[];
  unit: string;
  /** A value that is drawn as a line across the chart, for example the minimum weekly service hours. */
  limit?: { name: string; value: number };
};

/** The properties of the element in which a chart is drawn: its font, and its width in pixels. */
export type Place = { fontFamily: string; width: number };

const ROW_HEIGHT = 34;
const HEIGHT = 230;
const AXIS_HEIGHT = 40;
const LEGEND_LINE = 24;
/** The width in pixels of a character in the legend, and of a symbol with its margin. */
const [CHARACTER, SIGN] = [12, 46];

/** Returns the names in the legend. A chart with a single series and no limit has no legend. */
export function legendOf({ series, limit }: ChartSpec): string[] {
  const names = series.map(({ name }) => name).concat(limit === undefined ? [] : [limit.name]);
  return names.length > 1 ? names : [];
}

/** Returns the height of the legend in pixels. The legend has several lines if the chart is narrow. */
export function legendHeight(spec: ChartSpec, width: number): number {
  const needed = legendOf(spec).reduce((sum, name) => sum + name.length * CHARACTER + SIGN, 0);
  return LEGEND_LINE * Math.ceil(needed / Math.max(1, width));
}

/** Returns the height of a chart in pixels. The height of a ranking depends on the number of its rows. */
export function heightOf(spec: ChartSpec, width: number): number {
  const { shape, categories } = spec;
  const drawn = shape === 'ranking' ? ROW_HEIGHT * categories.length + AXIS_HEIGHT : HEIGHT;
  return drawn + legendHeight(spec, width);
}

/** Converts fen into units of 10,000 yuan with two decimals, which are short enough to stand beside a bar. */
export function wan(fen: number): number {
  return Math.round(fen / 10_000) / 100;
}
