import { useEffect, useRef, useState } from 'react';
import { say } from '../words/language';
import { CHART } from '../words/nouns/board';
import { type ChartSpec, heightOf } from './chart-spec';

/**
 * A width in pixels at which the legend fits on one line. The height of the drawing is computed from it until the real
 * width is known.
 */
const WIDE = 2000;

type DrawingProps = {
  /** The text that screen readers read instead of the drawing. */
  label: string;
  spec: ChartSpec;
};

/** The drawing of a chart. The chart library is loaded when the first chart is shown. */
export function Drawing({ label, spec }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const key = JSON.stringify(spec);
  useEffect(() => {
    let isShown = true;
    let remove = () => {};
    const show = ({ draw }: typeof import('./echarts')) => {
      if (isShown && place.current !== null) remove = draw(place.current, JSON.parse(key) as ChartSpec);
    };
    import('./echarts').then(show).catch(() => setFailed(true));
    return () => {
      isShown = false;
      remove();
    };
  }, [key]);
  if (hasFailed) return <p className="secondary">{say(CHART.failed)}</p>;
  return <div ref={place} className="drawing" role="img" aria-label={label} style={{ height: heightOf(spec, WIDE) }} />;
}
