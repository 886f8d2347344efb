import { type Words } from '../language';

/** The words of the pages on which the public finds a station. */
export const FIND = {
  title: ['查找社工站', 'Find a station'],
  intro: [
    '查询社工站的地址、服务、承接主体、合同和评估等次,可对社工站的服务提出投诉。',
    'See the address, services, contractor, contract and grade of each station, and complain about its service.',
  ],
  name: ['社工站名称', 'Name of the station'],
  nameHelp: ['可只填街道(镇)名称中的几个字。', 'A part of the name of its street or town is enough.'],
  search: ['查询', 'Search'],
  byDistrict: ['按区县查找', 'By district'],
  caption: ['示意图,不表示行政区域界线。', 'A diagram. It shows no boundaries.'],
  tileNote: [
    '数字:社工站运营中的街道(镇)数/街道(镇)总数。',
    'Numbers: streets and towns with a station in operation, of all.',
  ],
  coverage: ['{operating}/{streets} 站', '{operating}/{streets}'],
  streets: ['街道(镇)', 'Streets and towns'],
  streetsOrder: ['按区划代码排列。', 'Sorted by division code.'],
  noStation: ['尚未设站', 'No station yet'],
  districtCoverage: [
    '共有街道(镇){streets} 个,其中 {operating} 个的社工站运营中。',
    '{operating} of {streets} streets and towns have a station in operation.',
  ],
  disclosure: ['本区县公开信息', 'More about this district'],
  results: ['查询结果', 'Results'],
  found: ['名称含“{name}”的社工站:{count} 个', 'Stations whose name contains "{name}": {count}'],
  none: [
    '没有名称含“{name}”的社工站。请减少字数,或按区县查找。',
    'No station has "{name}" in its name. Enter fewer characters, or look by district.',
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the public page about a station. */
export const PLACE = {
  facts: ['基本情况', 'About the station'],
  status: ['状态', 'Status'],
  street: ['街道(镇)', 'Street or town'],
  address: ['地址', 'Address'],
  phone: ['联系电话', 'Phone'],
  openingHours: ['开放时间', 'Opening hours'],
  services: ['服务类别', 'Services'],
  openedOn: ['启用日期', 'Opened'],
  contract: ['服务合同', 'Service contract'],
  noContract: ['尚未签订服务合同。', 'There is no service contract yet.'],
  contractor: ['承接主体', 'Contractor'],
  term: ['合同期', 'Term'],
  termText: ['{from} 至 {until}', '{from} to {until}'],
  price: ['本站价款', 'Price for this station'],
  yuan: ['{amount} 元', '{amount} yuan'],
  openContract: ['查看合同', 'See the contract'],
  grade: ['最近年度评估', 'Latest annual evaluation'],
  gradeText: ['{year} 项目年度:{grade}', 'Project year {year}: {grade}'],
  noGrade: ['尚无已签署的评估', 'No signed evaluation yet'],
  complain: ['投诉该社工站', 'Complain about this station'],
} as const satisfies Readonly<Record<string, Words>>;
