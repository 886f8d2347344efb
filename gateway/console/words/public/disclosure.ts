import { type Words } from '../language';

/** The words of the public pages about procurement notices and contracts. */
export const DISCLOSED = {
  notices: ['采购公告', 'Procurement notices'],
  noticeTitle: ['公告标题', 'Title'],
  kind: ['类别', 'Kind'],
  publishedOn: ['发布日期', 'Published'],
  state: ['状态', 'State'],
  open: ['待确定供应商', 'Not awarded yet'],
  awarded: ['已确定供应商', 'Awarded'],
  content: ['服务内容', 'Content'],
  standard: ['服务标准', 'Standard'],
  requirements: ['服务要求', 'Requirements'],
  method: ['购买方式', 'Method'],
  conditions: ['承接主体条件', 'Conditions for contractors'],
  award: ['中标(成交)结果', 'Award'],
  awardedTo: ['中标(成交)供应商', 'Awarded to'],
  awardedOn: ['确定日期', 'Awarded on'],
  creditCode: ['统一社会信用代码', 'Unified social credit code'],
  contracts: ['服务合同', 'Service contracts'],
  contract: ['服务合同', 'Service contract'],
  contractor: ['承接主体', 'Contractor'],
  contractorKind: ['主体类别', 'Legal form'],
  signedOn: ['签订日期', 'Signed'],
  term: ['合同期', 'Term'],
  price: ['价款(元)', 'Price (yuan)'],
  lots: ['标段', 'Lots'],
  station: ['社工站', 'Station'],
  hub: ['社工总站', 'District hub'],
  openNotice: ['查看采购公告', 'See the procurement notice'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the page with the files that anybody can download. */
export const OPEN_DATA = {
  intro: [
    '下列文件可自由下载,每小时更新。CSV 可用表格软件打开;JSON 供程序使用,附有各列说明。',
    'Everybody may download these files. They are at most an hour old. CSV opens in a spreadsheet. JSON is for programs and explains each column.',
  ],
  year: ['年度', 'Year'],
  notices: ['采购公告', 'Procurement notices'],
  noticesText: [
    '公告标题、内容、标准、要求、方式和承接主体条件。',
    'Title, content, standard, requirements, method, and conditions for contractors.',
  ],
  awards: ['中标(成交)结果', 'Awards'],
  awardsText: ['中标(成交)供应商和确定日期。', 'The contractors that won, and when.'],
  contracts: ['服务合同', 'Service contracts'],
  contractsText: ['承接主体、合同期和各标段价款。', 'Contractor, term, and the price of each lot.'],
  grades: ['评估等次', 'Grades'],
  gradesText: ['各社工站已签署的年度评估等次。', 'The grades of the signed annual evaluations.'],
  download: ['下载{name} {kind}', 'Download {name} as {kind}'],
  programs: ['供程序使用', 'For programs'],
  programsText: [
    '上述信息也可通过接口查询,无需令牌。接口说明:',
    'Programs can query the same data without a token. The description of the interfaces:',
  ],
} as const satisfies Readonly<Record<string, Words>>;
