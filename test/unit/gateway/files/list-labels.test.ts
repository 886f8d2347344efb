import { labelOf, titleOf } from '../../../../gateway/files/lists/description-title';

const described = (description: string | null) => ({ name: 'NAME', description });

describe('the words of a downloaded list', () => {
  it.each([
    ['与中标(成交)供应商签订合同', '与中标(成交)供应商签订合同\nSign the contract of an award'],
    ['街道(镇)级', '街道(镇)级:资金由街道(镇)安排。\nStreet or town: the street or town provides the money.'],
    ['NAME', null],
  ])('have the value %s by its whole label', (label, description) => {
    expect(labelOf(described(description))).toBe(label);
  });

  it('have a column by the first words of its description', () => {
    expect(titleOf(described('启用日期;尚未启用的为空。\nThe date on which the station opened.'))).toBe('启用日期');
  });
});
