import { z } from 'zod';
import { HubError } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { refusalOf } from '../../../support/drivers/peers/faults';

const schema = z.object({
  name: line(4),
  count: z.int().min(2).max(9),
  items: z
    .array(z.object({ title: line(4) }))
    .min(1)
    .max(2),
  remark: optional(line(4)),
});

/** Returns the error of a call, which must fail. */
function errorOf(call: () => unknown): HubError {
  try {
    call();
  } catch (error) {
    if (error instanceof HubError) return error;
  }
  throw new Error('The call was not refused.');
}

describe('the faults of an input', () => {
  it('are all reported at once, each with field, rule, limit and message', () => {
    const input = { name: '', count: 10, items: [{ title: 'a' }, { title: 'abcde' }], remark: 'a\u202eb' };
    const { code, details, text, faults } = errorOf(() => parseInput(schema, input));
    expect({ code, details, text }).toEqual({
      code: 'BAD_USER_INPUT',
      details: { field: 'input.name' },
      text: { zh: '填写内容有 4 处错误,请逐项改正。', en: 'The input has 4 faults. Correct each of them.' },
    });
    expect(faults.map(({ text: { zh }, ...fault }) => ({ ...fault, zh }))).toEqual([
      { field: 'name', rule: 'MIN_LENGTH', limit: 1, zh: '请填写至少 1 个字符。' },
      { field: 'count', rule: 'MAX', limit: 9, zh: '不得大于 9。' },
      { field: 'items.1.title', rule: 'MAX_LENGTH', limit: 4, zh: '不得超过 4 个字符。' },
      { field: 'remark', zh: '此项不得含有不可见字符。' },
    ]);
  });

  it('have the message of the only fault, which names no path', () => {
    const { details, text } = errorOf(() => parseInput(schema, { name: 'a', count: 2, items: [] }));
    expect(details).toEqual({ field: 'input.items' });
    expect(text).toEqual({ zh: '请至少填写 1 项。', en: 'Give at least 1 item.' });
    expect(errorOf(() => parseInput(line(2), '', 'reason')).faults).toMatchObject([{ field: 'reason' }]);
    expect(errorOf(() => parseInput(schema, {}, '')).details).toEqual({ field: 'name' });
  });

  it('include the faults that a command would find in the valid fields', () => {
    const seen: unknown[] = [];
    const given = { name: ' ab ', count: 1, items: [{ title: 'a' }] };
    const { faults } = errorOf(() =>
      parseInput(schema, given, 'input', (valid) => {
        seen.push(valid);
        return [{ field: 'name', text: { zh: '已占用。', en: 'Taken.' } }];
      }),
    );
    expect(seen).toEqual([{ name: 'ab', items: [{ title: 'a' }], remark: null }]);
    expect(faults.map(({ field }) => field)).toEqual(['count', 'name']);
  });

  it('are at most a hundred in one answer', () => {
    const faults = Array.from({ length: 250 }, (_, at) => ({
      field: `rows.${at}`,
      text: { zh: '无效。', en: 'Odd.' },
    }));
    const error = errorOf(() => refuseFaults(faults));
    expect(error.faults).toHaveLength(100);
    expect(error.text.en).toBe('The input has 250 faults. Correct each of them.');
    expect(refusalOf(() => refuseFaults([]))).toBeNull();
  });
});
