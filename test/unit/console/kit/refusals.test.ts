import {
  type BulkCall,
  callsOf,
  inCalls,
  leftAfter,
  mayHaveChanged,
  openAfter,
  outcomesOf,
  withCalls,
} from '../../../../gateway/console/kit/act/bulk';
import { attemptAfter, keyAfter, newAttempt } from '../../../../gateway/console/graph/attempt';
import { refusalOf, unreachable, wholeRefusal } from '../../../../gateway/console/graph/refusal';
import { ERROR_CODES } from '../../../../shared/kernel/errors';
import { REFUSALS } from '../../../../gateway/console/words/refusals';

const refusal = refusalOf({
  message: '有误',
  extensions: {
    code: 'BAD_USER_INPUT',
    faults: [{ field: 'address', rule: 'REQUIRED', limit: null, message: '必填' }],
    items: [{ id: 'b', code: 'INVALID_STATE', message: '已确认' }],
  },
});

const call: BulkCall = {
  ids: ['a', 'b'],
  key: 'key',
  send: () => Promise.resolve({ data: null, refusal: null }),
};

describe('a refusal of the Hub', () => {
  it('keeps the faults of fields and the reasons of items', () => {
    expect(refusal.faults).toEqual([{ field: 'address', message: '必填' }]);
    expect(outcomesOf(['a', 'b'], refusal)).toEqual([
      { id: 'a', result: 'LEFT', message: null },
      { id: 'b', result: 'REFUSED', message: '已确认' },
    ]);
    expect(leftAfter(call, refusal)).toEqual({ calls: [], ids: ['a'] });
  });

  it('has words for each code', () => {
    expect(Object.keys(REFUSALS).sort()).toEqual([...ERROR_CODES, 'UNREACHABLE'].sort());
  });

  it('is INTERNAL if the code is unknown', () => {
    expect(refusalOf({ message: '' }).code).toBe('INTERNAL');
  });

  it('is told from the status if the graph did not answer', () => {
    const codes = [401, 429, 503, 502].map((status) => unreachable({ message: '', response: { status } }).code);
    expect(codes).toEqual(['UNAUTHENTICATED', 'RATE_LIMITED', 'UNAVAILABLE', 'UNREACHABLE']);
  });
});

it('splits a bulk act into calls', () => {
  expect(inCalls(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
});

it('gives the next attempt a new key only after the Hub has performed the act with other content', () => {
  const keyAfterCode = (code: string) => keyAfter('key', refusalOf({ message: '', extensions: { code } }));
  const others = ERROR_CODES.filter((code) => code !== 'IDEMPOTENCY_MISMATCH');
  expect(new Set(others.map(keyAfterCode))).toEqual(new Set(['key']));
  expect(keyAfterCode('IDEMPOTENCY_MISMATCH')).not.toBe('key');
});

describe('the attempt at an act', () => {
  const after = (attempt: ReturnType<typeof newAttempt>, code: string) =>
    attemptAfter(attempt, refusalOf({ message: '', extensions: { code } }));
  const first = newAttempt();
  const unknown = after(first, 'UNAVAILABLE');

  it('keeps its key, and stays undecided until the Hub says whether it performed the act', () => {
    expect(unknown).toEqual({ key: first.key, isUndecided: true });
    expect(after(unknown, 'INVALID_STATE')).toEqual(unknown);
    expect(after(first, 'INVALID_STATE')).toEqual(first);
  });

  it('is followed by another one after success, or if the act was performed with other content', () => {
    for (const next of [attemptAfter(unknown, null), after(unknown, 'IDEMPOTENCY_MISMATCH')]) {
      expect(next.isUndecided).toBe(false);
      expect(next.key).not.toBe(first.key);
    }
  });
});

describe('a call of a bulk act whose result is not known', () => {
  const codes = ['RATE_LIMITED', 'UNAVAILABLE', 'IDEMPOTENCY_IN_PROGRESS', 'UNAUTHENTICATED'];
  it.each(codes)('is kept whole with its key after %s', (code) => {
    const unknown = refusalOf({ message: '', extensions: { code } });
    expect(leftAfter(call, unknown)).toEqual({ calls: [call], ids: [] });
    expect(outcomesOf(['a'], unknown)).toEqual([{ id: 'a', result: 'UNKNOWN', message: null }]);
  });

  it('is not tried again after success, or after a refusal that names no item', () => {
    expect(leftAfter(call, null)).toEqual({ calls: [], ids: [] });
    expect(leftAfter(call, refusalOf({ message: '', extensions: { code: 'FORBIDDEN' } }))).toEqual({
      calls: [],
      ids: [],
    });
  });

  it('keeps its key for its items in a dialog that is opened later', () => {
    const { send } = call;
    const open = withCalls([], [call]);
    expect(openAfter(open, 'key', refusalOf({ message: '', extensions: { code: 'UNAVAILABLE' } }))).toEqual(open);
    const [repeated, other, ...more] = callsOf(['b', 'c'], { atMost: 2, send, open });
    expect(repeated).toEqual({ ids: ['b'], key: 'key', send });
    expect(other?.ids).toEqual(['c']);
    expect(other?.key).not.toBe('key');
    expect(more).toEqual([]);
    expect(withCalls(open, [{ ids: ['b'], key: 'key' }])).toEqual(open);
  });

  it('was performed if the Hub refuses its key with other items, so the page reads them again', () => {
    const mismatch = refusalOf({ message: '', extensions: { code: 'IDEMPOTENCY_MISMATCH' } });
    const outcomes = outcomesOf(['a'], mismatch);
    expect(outcomes).toEqual([{ id: 'a', result: 'EARLIER', message: null }]);
    expect(mayHaveChanged(outcomes)).toBe(true);
    expect(mayHaveChanged(outcomesOf(['b'], refusal))).toBe(false);
    expect(leftAfter({ ...call, ids: ['a'] }, mismatch)).toEqual({ calls: [], ids: [] });
    expect(openAfter(withCalls([], [call]), 'key', mismatch)).toEqual([]);
  });

  it('leaves its key to no other call once its result is known', () => {
    const open = withCalls([], [call]);
    for (const known of [null, refusal]) expect(openAfter(open, 'key', known)).toEqual([]);
  });
});

describe('the refusal beside a form', () => {
  const refusalWith = (faults: readonly unknown[]) =>
    refusalOf({ message: '', extensions: { code: 'BAD_USER_INPUT', faults } });

  it('is not shown if the Hub found faults of fields, also after the person has corrected them', () => {
    expect(wholeRefusal(refusalWith([{ field: 'area', message: '面积不得小于 1。' }]))).toBeNull();
  });

  it('is shown if it concerns the act as a whole', () => {
    const refusal = refusalWith([]);
    expect(wholeRefusal(refusal)).toBe(refusal);
    expect(wholeRefusal(null)).toBeNull();
  });
});
