import { faultsIn, sentValues, withoutEmpty } from '../../../../gateway/console/kit/form/check-values';
import { type Field } from '../../../../gateway/console/kit/form/field';
import { acceptedBy, uploadFault } from '../../../../gateway/console/kit/form/upload-file';
import { changedForm, newForm, withoutPersonal } from '../../../../gateway/console/kit/form/kept-values';
import { keyOfPart, withKey } from '../../../../gateway/console/graph/idempotency-key';

const fields: readonly Field[] = [
  { name: 'name', label: ['姓名', 'Name'], kind: 'line', isPersonal: true },
  { name: 'area', label: ['面积', 'Area'], kind: 'whole' },
  { name: 'amount', label: ['金额', 'Amount'], kind: 'money' },
  { name: 'good', label: ['合格', 'Good'], kind: 'flag' },
  {
    name: 'items',
    label: ['设备', 'Items'],
    kind: 'rows',
    blank: {},
    fields: [{ name: 'quantity', label: ['数量', 'Quantity'], kind: 'whole' }],
  },
];
const limits = {
  name: { required: true, maxLength: 4 },
  area: { minimum: 1 },
  'items.quantity': { required: true, maximum: 9 },
};

describe('the check of a form', () => {
  it('names each wrong field by its path, in words', () => {
    const values = { name: '', area: '0', amount: '1.234', items: [{ quantity: '3' }, { quantity: '10' }, {}] };
    expect(faultsIn(values, fields, limits)).toEqual([
      { field: 'name', message: '请填写姓名。' },
      { field: 'area', message: '面积不得小于 1。' },
      { field: 'amount', message: '金额须为金额,最多两位小数。' },
      { field: 'items.1.quantity', message: '数量不得大于 9。' },
      { field: 'items.2.quantity', message: '请填写数量。' },
    ]);
  });

  it('counts characters and not code units', () => {
    expect(faultsIn({ name: '𠮷𠮷𠮷𠮷' }, fields.slice(0, 1), limits)).toEqual([]);
    expect(faultsIn({ name: '一二三四五' }, fields.slice(0, 1), limits)).toHaveLength(1);
  });

  it('sends numbers, fen and nulls', () => {
    const values = { name: ' 张三 ', area: '', amount: '12.5', items: [{ quantity: '3' }] };
    expect(sentValues(values, fields)).toEqual({
      name: '张三',
      area: null,
      amount: 1250,
      good: false,
      items: [{ quantity: 3 }],
    });
  });

  it('sends the fields of an object together', () => {
    const clause = (name: string): Field => ({ name: `clauses.${name}`, label: ['条款', 'Clause'], kind: 'prose' });
    const values = { 'clauses.term': '一年', area: '3' };
    expect(sentValues(values, [clause('content'), clause('term'), ...fields.slice(1, 2)])).toEqual({
      clauses: { content: null, term: '一年' },
      area: 3,
    });
  });

  it('leaves out what is empty if only changes are sent', () => {
    expect(withoutEmpty(sentValues({ name: '张三', area: '' }, fields.slice(0, 2)))).toEqual({ name: '张三' });
  });
});

describe('a dropped file', () => {
  const faultOf = (name: string, kinds: Parameters<typeof acceptedBy>[0], size = 1) =>
    uploadFault({ name, size }, acceptedBy(kinds).endings);

  it('is refused by a field for photographs unless it is a photograph', () => {
    expect(faultOf('plaque.pdf', ['PHOTOGRAPH'])).toBe('KIND');
    expect(['plaque.png', 'plaque.JPG', 'plaque.jpeg'].map((name) => faultOf(name, ['PHOTOGRAPH']))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is refused by the other fields if the Hub does not accept it', () => {
    expect(faultOf('contract.pdf', ['OTHER'])).toBeNull();
    expect(faultOf('contract.exe', ['OTHER'])).toBe('KIND');
    expect(faultOf('contract.pdf', ['OTHER'], 20 * 1024 * 1024 + 1)).toBe('SIZE');
  });
});

describe('a form with faults', () => {
  const faultAt = (field: string) => ({ field, message: field });
  const form = {
    ...newForm({ name: '', area: '', items: [{ quantity: '' }, { quantity: '10' }] }),
    faults: ['name', 'area', 'items', 'items.0.quantity', 'items.1.quantity'].map(faultAt),
  };
  const shownAfter = (name: string, value: unknown) => changedForm(form, name, value).faults.map(({ field }) => field);

  it('shows no fault of a value that the person has changed', () => {
    expect(shownAfter('name', '张')).toEqual(['area', 'items', 'items.0.quantity', 'items.1.quantity']);
  });

  it('keeps the faults of the other rows', () => {
    expect(shownAfter('items', [{ quantity: '' }, { quantity: '9' }])).toEqual(['name', 'area', 'items.0.quantity']);
  });

  it('shows no fault of any row after a row was added or removed, even if the next row has the same value', () => {
    const equal = changedForm(form, 'items', [{ quantity: '10' }, { quantity: '10' }]);
    const refused = { ...equal, faults: ['name', 'items.0.quantity'].map(faultAt) };
    const shown = changedForm(refused, 'items', [{ quantity: '10' }]).faults;
    expect(shown).toEqual([faultAt('name')]);
    expect(shownAfter('items', [])).toEqual(['name', 'area']);
  });
});

it('keeps no personal data in a draft', () => {
  expect(withoutPersonal({ name: '张三', area: '3' }, fields)).not.toHaveProperty('name');
});

describe('the idempotency key', () => {
  it('lies in the input, or beside the other arguments', () => {
    expect(withKey({ input: { a: 1 } }, 'k')).toEqual({ input: { a: 1, idempotencyKey: 'k' } });
    expect(withKey({ ids: ['a'] }, 'k')).toEqual({ ids: ['a'], idempotencyKey: 'k' });
  });

  it('of a part is the same for the same content only', () => {
    expect(keyOfPart('k', { a: 1 })).toBe(keyOfPart('k', { a: 1 }));
    expect(keyOfPart('k', { a: 1 })).not.toBe(keyOfPart('k', { a: 2 }));
  });
});
