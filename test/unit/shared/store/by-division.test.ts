import { byDivision } from '../../../../shared/store/work/by-division';

it('takes the value of the longest prefix of the code, and none without values', () => {
  const { sql, parameters } = byDivision('t.districtCode', [
    { division: '', value: 1 },
    { division: '3701', value: null },
    { division: '370102', value: 3 },
  ]);
  expect(sql.match(/WHEN/g)).toHaveLength(3);
  expect(parameters).toEqual(['370102', '370103', 3, '3701', '3702', null, 1]);
  expect(byDivision('t.districtCode', [])).toEqual({ sql: 'NULL', parameters: [] });
});
