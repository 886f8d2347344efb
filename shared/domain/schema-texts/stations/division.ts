import { type Texts } from '../../schema-text';

/** Divisions, and the coverage of their streets and towns by stations. */
export const DIVISION_TEXTS = {
  'Division.name': ['区划名称。', 'The name of the division.'],
  'Division.kind': ['区划类型。', 'The kind of division.'],
  'Division.endedOn': [
    '撤销日期,即不再存在的第一天;现存区划为空。',
    'The first day on which the division no longer exists. Null while it exists.',
  ],
  'Division.children': [
    '直接下辖的现存区划,按代码排列;不属本辖区的,返回空值。',
    'The existing divisions that it supervises directly, by code. Null if it lies outside the jurisdiction of ' +
      'the caller.',
  ],
  'Division.coverage': [
    '社工站覆盖情况;不属本辖区的,返回空值。',
    'The coverage of the division by stations. Null if it lies outside the jurisdiction of the caller.',
  ],
  DivisionKind: ['区划类型。', 'The kind of a division.'],
  DivisionConnection: ['区划列表的一页。', 'A page of divisions.'],
  Coverage: ['社工站覆盖情况(ST-1)。', 'The coverage of a division by stations (ST-1).'],
  'Coverage.streets': ['现存街道(镇、乡)数。', 'The number of existing streets, towns and townships.'],
  'Coverage.built': [
    '其中社工站已建成(已启用、未关闭)的街道(镇、乡)数;暂停的计入。',
    'The number of these streets and towns whose station has opened and is not closed. A suspended station ' +
      'counts.',
  ],
  'Coverage.operating': [
    '其中设有运营中社工站的街道(镇、乡)数;暂停的不计。',
    'The number of these streets and towns that have a station in operation. A suspended station does not ' + 'count.',
  ],
  'Coverage.percent': [
    '覆盖率,单位:%,向下取至一位小数,100 表示全部覆盖;没有街道(镇、乡)的为空。',
    'The coverage in per cent, rounded down to one decimal, so that only full coverage shows 100. Null if there ' +
      'are no streets and towns.',
  ],
  'Coverage.asOf': ['统计日期。', 'The date of these figures.'],
  'Coverage.dueOn': [
    '全覆盖的完成时限;没有现行标准或标准未作规定的为空。',
    'The date by which every street must have its station. Null if no policy is in force, or it sets no date.',
  ],
  EndedDivision: [
    '已撤销的区划,任何单位不再以其名义办理业务。',
    'A division that has ended. Nobody may act on its behalf any more.',
  ],
  'EndedDivision.code': ['区划代码。', 'The code of the division.'],
  'EndedDivision.endedOn': ['撤销日期,即不再存在的第一天。', 'The first day on which the division no longer exists.'],
} as const satisfies Texts;
