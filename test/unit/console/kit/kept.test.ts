import { type Refusal, refusalOf } from '../../../../gateway/console/graph/refusal';
import { extended, rowsOfFilters } from '../../../../gateway/console/kit/list/use-rows';
import { answerOfRead, recordAfter } from '../../../../gateway/console/kit/record/record-after';
import { type ListAnswer, NO_ITEMS, firstItems, itemsAfter } from '../../../../gateway/console/kit/work/kind-after';
import { type WorkItem } from '../../../../gateway/console/kit/work/work-item';

const refused = (code: Refusal['code']): Refusal => ({ ...refusalOf({ message: '' }), code });

describe('a record after a repeated reading', () => {
  type Data = { submission: string | null; events: string | null };
  const before: Data = { submission: 'a', events: 'e' };

  it.each(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'] as const)('stays after %s', (code) => {
    const refusal = refused(code);
    expect(recordAfter(before, { data: null, refusal })).toEqual({ data: before, refusal });
  });

  it('takes the parts that were read, and keeps the others', () => {
    const refusal = refused('UNAVAILABLE');
    const data: Data = { submission: 'b', events: null };
    expect(recordAfter(before, { data, refusal })).toEqual({ data: { submission: 'b', events: 'e' }, refusal });
  });

  it('is the answer if it was read, refused for good, or never read before', () => {
    const answer = { data: { submission: null, events: null }, refusal: null };
    expect(recordAfter<Data>(before, answer)).toEqual(answer);
    const forbidden = { data: null, refusal: refused('FORBIDDEN') };
    expect(recordAfter<Data>(before, forbidden)).toEqual(forbidden);
    const unreachable = { data: null, refusal: refused('UNREACHABLE') };
    expect(recordAfter<Data>(null, unreachable)).toEqual(unreachable);
  });
});

it('shows no answer of another reading, such as that of another year', () => {
  const [ofLastYear, ofThisYear] = [() => 2025, () => 2026];
  const latest = { read: ofLastYear, data: 'the sums of 2025', refusal: null };
  expect(answerOfRead(latest, ofLastYear)).toBe(latest);
  expect(answerOfRead(latest, ofThisYear)).toEqual({ read: ofThisYear, data: null, refusal: null });
});

it('keeps the refusal of a part of a list beside the rows, also after later pages', () => {
  const none = { key: 'a', rows: [], total: null, after: null, refusal: null, readAt: null };
  const page = (nodes: string[], endCursor: string | null) => ({
    totalCount: 2,
    nodes,
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  });
  const refusal = refused('UNAVAILABLE');
  const first = extended<string>(none, { data: page(['a'], 'a'), refusal });
  expect(first).toMatchObject({ rows: ['a'], total: 2, after: 'a', refusal });
  const whole = extended<string>(first, { data: page(['b'], null), refusal: null });
  expect(whole).toMatchObject({ rows: ['a', 'b'], after: null, refusal });
});

it('shows no rows of other filters', () => {
  const state = { key: 'a', rows: [1], total: 1, after: null, refusal: null, readAt: '2026-11-30' };
  expect(rowsOfFilters(state, 'a')).toBe(state);
  expect(rowsOfFilters(state, 'b')).toEqual({
    key: 'b',
    rows: [],
    total: null,
    after: null,
    refusal: null,
    readAt: null,
  });
});

describe('the items of a kind of work', () => {
  const page = (ids: readonly string[], endCursor: string | null = null): ListAnswer => ({
    field: 'stationWork',
    data: {
      totalCount: ids.length,
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
      nodes: ids.map((id) => ({ id }) as WorkItem),
    },
    refusal: null,
  });
  const failed: ListAnswer = { field: 'financeWork', data: null, refusal: refused('UNAVAILABLE') };

  it('are none only if every list has answered', () => {
    expect(firstItems([page([]), page([])])).toEqual({ ...NO_ITEMS, items: [] });
    expect(firstItems([page([]), failed])).toEqual({ ...NO_ITEMS, refusal: failed.refusal });
  });

  it('are those of the list that has the kind, whatever the others answer', () => {
    const first = firstItems([failed, page(['a'])]);
    expect(first).toEqual({ items: [{ id: 'a' }], total: 1, next: null, refusal: null });
  });

  it('stay if the next page is refused, so that it can be read again', () => {
    const first = firstItems([page(['a'], 'cursor')]);
    const next = itemsAfter(first, { ...failed, field: 'stationWork' });
    expect(next).toEqual({ ...first, refusal: failed.refusal });
    expect(itemsAfter(next, page(['b'])).items).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(itemsAfter(next, page(['b'])).refusal).toBeNull();
  });
});
