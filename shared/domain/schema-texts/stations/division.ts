import { type Texts } from '../../schema-text';

/** The schema's descriptions of divisions, and of the coverage of their streets and towns by stations. */
export const DIVISION_TEXTS = {
  'Division.name': ['区划名称。', 'The name of the division.'],
  'Division.kind': ['区划类型。', 'The kind of division.'],
  'Division.endedOn': [
    '撤销日期,即不再存在的第一天;现存区划为空。',
    'The first day on which the division no longer exists. Null for a division that still exists.',
  ],
  'Division.children': [
    '本区划直接下辖的现存区划,按代码排列;本区划不在管辖范围内的为空。社会公众可查询全部区划。',
    'The existing divisions directly under this division, sorted by code. Null if this division lies outside the ' +
      'jurisdiction of the caller. The public may query every division.',
  ],
  'Division.coverage': [
    '本区划的社工站覆盖情况;不在管辖范围内的为空。社会公众可查询全部区划。',
    'The coverage of the division by stations. Null if the division lies outside the jurisdiction of the caller. The ' +
      'public may query every division.',
  ],
  DivisionKind: [
    '区划类型,由省至街道、镇、乡。',
    'The kind of a division, from the province down to the street, town or township.',
  ],
  DivisionConnection: ['区划列表的一页。', 'A page of divisions.'],
  Coverage: ['社工站覆盖情况(ST-1)。', 'The coverage of a division by stations (ST-1).'],
  'Coverage.streets': [
    '区划内现存街道、镇、乡数。',
    'The number of existing streets and towns in the division, including townships.',
  ],
  'Coverage.built': [
    '已建成社工站的街道、镇、乡数;社工站须已启用、未关闭,暂停的计入。',
    'The number of streets and towns with a built station, including townships. A station is built once it has ' +
      'opened, until it closes. A suspended station counts.',
  ],
  'Coverage.operating': [
    '设有运营中社工站的街道、镇、乡数;暂停的不计。',
    'The number of streets and towns with a station in operation, including townships. A suspended station does not ' +
      'count.',
  ],
  'Coverage.percent': [
    '覆盖率,即设有运营中社工站的街道、镇、乡所占比例,单位:%,向下取至一位小数,全部覆盖时方为 100;没有街道、镇、乡的为空。',
    'The share of streets and towns with a station in operation, in percent, including townships. It is rounded down ' +
      'to one decimal, so that only full coverage shows 100. Null if the division has no street, town or township.',
  ],
  'Coverage.asOf': ['覆盖情况的统计日期。', 'The date on which the coverage was counted.'],
  'Coverage.dueOn': [
    '全覆盖的完成时限;没有现行标准或标准未作规定的为空。',
    'The date by which coverage must be full. Null if no standard is in force, or if the standard sets no date.',
  ],
  EndedDivision: [
    '已撤销的区划,任何单位不再以其名义办理业务。',
    'A division that has ended. No office may act on its behalf any more.',
  ],
  'EndedDivision.code': ['区划代码。', 'The code of the division.'],
  'EndedDivision.endedOn': ['撤销日期,即不再存在的第一天。', 'The first day on which the division no longer exists.'],
} as const satisfies Texts;
