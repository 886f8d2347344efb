import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartSpec, heightOf } from './chart-spec';
import { optionOf } from './options';

use([AriaComponent, BarChart, GridComponent, LegendPlainComponent, LineChart, SVGRenderer, TooltipComponent]);

/**
 * Draws a chart in an element, and draws it again when the width of the element changes. Returns a function that
 * removes the chart. This file is loaded only when a page shows a chart.
 */
export function draw(place: HTMLElement, spec: ChartSpec): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  const { fontFamily } = getComputedStyle(place);
  let drawnWidth = 0;
  const drawAgain = () => {
    const width = place.clientWidth;
    if (width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    place.style.height = `${heightOf(spec, width)}px`;
    chart.resize();
    chart.setOption(optionOf(spec, { fontFamily, width }));
  };
  drawAgain();
  const watch = new ResizeObserver(drawAgain);
  watch.observe(place);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}
