import { changesOf } from '../../../../gateway/console/nouns/event/changes';
import { fieldText, valueText } from '../../../../gateway/console/nouns/event/change-words';
import { isOnePerson, separationText } from '../../../../gateway/console/roles/auditor/money/payment-chain';

describe('what an entry of the record changed', () => {
  it('is every field that differs', () => {
    const before = JSON.stringify({ status: 'APPROVED', paidOn: null, lotId: 'l', kinds: ['A'] });
    const after = JSON.stringify({ status: 'PAID', paidOn: '2026-11-30', lotId: 'l', kinds: ['A'] });
    expect(changesOf({ before, after })).toEqual([
      { field: 'status', before: 'APPROVED', after: 'PAID' },
      { field: 'paidOn', before: null, after: '2026-11-30' },
    ]);
  });

  it('is every value of a new subject, and nothing for fields without a value', () => {
    expect(changesOf({ before: null, after: '{"a":1,"b":null}' })).toEqual([
      { field: 'a', before: undefined, after: 1 },
    ]);
    expect(changesOf({ before: null, after: null })).toEqual([]);
  });

  it('is the whole text of an entry with which somebody has tampered', () => {
    expect(changesOf({ before: null, after: '{"a":1}}' })).toEqual([
      { field: 'value', before: undefined, after: '{"a":1}}' },
    ]);
  });

  it('is shown with the words of the schema', () => {
    expect(fieldText('Disbursement', 'paidOn')).toBe('支付日期');
    expect(fieldText('LedgerEntry', 'stationId')).toBe('社工站编号');
    expect(fieldText('Disbursement', 'unheardOf')).toBe('unheardOf');
    expect(valueText('Disbursement', 'status', 'APPROVED')).toBe('已审批');
    expect(valueText('Disbursement', 'amountFen', 11864127)).toBe('118,641.27');
    expect(valueText('Disbursement', 'approvedAt', '2026-11-30T07:54:00.000Z')).toBe('2026-11-30 15:54');
    expect(valueText('Disbursement', 'voucher', null)).toBe('(空)');
    expect(valueText('Station', 'equipmentItems', [{ quantity: 2 }])).toBe('数量 2');
    expect(['VENUE', 'OUTDOOR', 'INDOOR', 'ROOF'].map((part) => valueText('Attachment', 'part', part))).toEqual([
      '场所',
      '室外标牌',
      '室内标牌',
      'ROOF',
    ]);
  });
});

it('shows whether one person approved and paid', () => {
  const persons = { requestedBy: 'x', approvedBy: 'a', paidBy: 'b', paidOn: '2026-11-30' };
  expect(isOnePerson(persons)).toBe(false);
  expect(isOnePerson({ ...persons, paidBy: 'a' })).toBe(true);
  expect(separationText({ ...persons, paidBy: null, paidOn: null })).toBe('尚未支付');
  expect(separationText({ ...persons, paidBy: null })).toBe('无记录');
});
