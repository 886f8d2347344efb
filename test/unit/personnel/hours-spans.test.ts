import fc from 'fast-check';
import { addDays, isoWeekOf } from '../../../shared/kernel/dates/period';
import { type WeekSpan, spansBack, spansForth } from '../../../subgraphs/personnel/hours/hours/hours-spans.rules';

const TODAY = '2026-06-15';
const NO_FILTER = { weekFrom: null, weekUntil: null };

/** Generates a week in some forty years, which are more weeks than all spans except the last one contain. */
const week = fc.integer({ min: -1500, max: 600 }).map((weeks) => isoWeekOf(addDays(TODAY, weeks * 7)));
const orNull = fc.option(week, { nil: null });

const holds = ({ from, below }: WeekSpan, each: string) =>
  (from === null || each >= from) && (below === null || each < below);

/** Returns the positions of the spans that contain a week. */
const holding = (spans: readonly WeekSpan[], each: string) =>
  spans.flatMap((span, index) => (holds(span, each) ? [index] : []));

describe.each([
  ['from the newest week', true],
  ['from the oldest week', false],
])('the spans of a list that is read %s', (_title, isBack) => {
  it('hold each week beyond the cursor once, in the order of reading', () => {
    fc.assert(
      fc.property(orNull, orNull, orNull, fc.array(week), (weekFrom, weekUntil, start, weeks) => {
        const listed = { weekFrom, weekUntil };
        const spans = isBack ? spansBack(listed, start, TODAY) : spansForth(listed, start);
        const isListed = (each: string) =>
          (weekFrom === null || each >= weekFrom) && (weekUntil === null || each <= weekUntil);
        const isBeyond = (each: string) => start === null || (isBack ? each <= start : each >= start);
        const read = weeks.filter((each) => isListed(each) && isBeyond(each)).sort();
        const found = (isBack ? read.toReversed() : read).map((each) => holding(spans, each));
        expect(found.every(({ length }) => length === 1)).toBe(true);
        expect(found.flat()).toEqual(found.flat().toSorted((one, other) => one - other));
      }),
    );
  });
});

it('begin with two weeks and grow, and the last span has no end', () => {
  expect(spansBack(NO_FILTER, null, TODAY).slice(0, 2)).toEqual([
    { from: '2026-W24', below: null },
    { from: '2026-W16', below: '2026-W24' },
  ]);
  expect(spansBack(NO_FILTER, null, TODAY).at(-1)?.from).toBeNull();
  expect(spansBack(NO_FILTER, '2026-W02', TODAY)[0]).toEqual({ from: '2026-W01', below: '2026-W03' });
  expect(spansForth(NO_FILTER, '2025-W52').slice(0, 2)).toEqual([
    { from: '2025-W52', below: '2026-W02' },
    { from: '2026-W02', below: '2026-W10' },
  ]);
  expect(spansForth(NO_FILTER, '2025-W52').at(-1)?.below).toBeNull();
});

it('end with the first or the last week of the filter', () => {
  const filter = { weekFrom: '2026-W20', weekUntil: '2026-W23' };
  expect(spansBack(filter, null, TODAY)).toEqual([
    { from: '2026-W22', below: null },
    { from: null, below: '2026-W22' },
  ]);
  expect(spansForth(filter, null)).toEqual([
    { from: '2026-W20', below: '2026-W22' },
    { from: '2026-W22', below: null },
  ]);
});

it.each(['x', '1000-W01', '9999-W52', 7])('are one span if the cursor was forged: %s', (start) => {
  expect(spansForth(NO_FILTER, start)).toEqual([{ from: null, below: null }]);
});

it('are one span if a list without a first week is read from its end', () => {
  expect(spansForth(NO_FILTER, null)).toEqual([{ from: null, below: null }]);
});
