import { FIELD_NAMES } from '../../../field-names';
import { type Texts } from '../../../schema-text';

/** The schema's descriptions of procurement notices, by which a district announces a service that it wants to buy. */
export const NOTICE_TEXTS = {
  ContractKind: [
    '采购和合同的类别:社工站或社工总站。',
    'The kind of a procurement or a contract: for stations, or for the district hub.',
  ],
  NoticePart: ['采购公告须公开的内容(CO-6)。', 'The parts that a procurement notice must publish (CO-6).'],
  'NoticePart.CONTENT': ['内容:拟购买的服务内容。', 'Content: the content of the service to buy.'],
  'NoticePart.STANDARD': ['标准:拟购买服务的标准。', 'Standard: the standard that the service must meet.'],
  'NoticePart.REQUIREMENTS': ['要求:对服务的要求。', 'Requirements: the requirements that the service must meet.'],
  'NoticePart.METHOD': ['方式:购买方式。', 'Method: the method of procurement.'],
  ProcurementNotice: ['区县发布的采购公告(CO-6)。', 'A procurement notice of a district (CO-6).'],
  'ProcurementNotice.id': ['采购公告编号。', 'The id of the notice.'],
  'ProcurementNotice.kind': [
    `${FIELD_NAMES.noticeKind}:社工站或社工总站。`,
    'The kind of the procurement: for stations, or for the district hub.',
  ],
  'ProcurementNotice.title': ['公告标题。', 'The title of the notice.'],
  'ProcurementNotice.content': ['拟购买的服务内容。', 'The content of the service to buy.'],
  'ProcurementNotice.standard': ['拟购买服务的标准。', 'The standard that the service must meet.'],
  'ProcurementNotice.requirements': ['对服务的要求。', 'The requirements that the service must meet.'],
  'ProcurementNotice.method': ['购买方式。', 'The method of procurement.'],
  'ProcurementNotice.contractorConditions': ['承接主体应具备的条件。', 'The conditions that a contractor must meet.'],
  'ProcurementNotice.publishedAt': [
    '公开时间;未公开的为空。',
    'The instant at which the notice was published. Null if the notice is not published.',
  ],
  'ProcurementNotice.award': [
    '采购结果,即中标(成交)情况;尚未确定供应商的为空。',
    'The award of the procurement. Null if no contractor has been chosen yet.',
  ],
  'ProcurementNotice.districtCode': ['购买主体所在区县的区划代码。', 'The code of the purchaser’s district.'],
  'ProcurementNotice.division': ['购买主体所在区县。', 'The purchaser’s district.'],
  ProcurementNoticeConnection: ['采购公告列表的一页。', 'A page of procurement notices.'],
  'Query.procurementNotice': [
    '一则采购公告;不存在或调用方无权查看的为空。',
    'One procurement notice. Null if it does not exist or the caller may not read it.',
  ],
  'Query.procurementNotice(id)': ['采购公告编号。', 'The id of the notice.'],
  'Query.procurementNotices': [
    '调用方有权查看的采购公告,按区县代码由大到小排列,同一区县新的在前。',
    'The procurement notices that the caller may read, sorted by the code of the district in descending order, and ' +
      'newest first within a district.',
  ],
  'Query.procurementNotices(division)': [
    '区划代码:省、市、区县列其购买主体的公告,街道(镇)列据以签订当地合同的公告;留空不限。',
    'The code of a division. For a province, city or district, the list has the notices of its purchasers. For a ' +
      'street or town, it has the notices that led to a contract there. Omit it to list all.',
  ],
  'Mutation.publishProcurementNotice': [
    '发布本区县的采购公告,即时向社会公开(CO-6);其他区县的,返回 NOT_FOUND。',
    'Publishes a procurement notice, which everybody may read from then on (CO-6). The mutation is refused with ' +
      'NOT_FOUND for a district other than the caller’s own.',
  ],
  ProcurementNoticeInput: [
    '采购公告须公开的全部内容(CO-6),各项均须填写。',
    'The procurement notice to publish, with everything that CO-6 requires. No part may be empty.',
  ],
  'ProcurementNoticeInput.division': [
    '购买主体所在区县,六位区划代码,须为本区县。',
    'The 6-digit code of the purchaser’s district, which must be the caller’s own.',
  ],
  'ProcurementNoticeInput.kind': [
    `${FIELD_NAMES.noticeKind}:社工站或社工总站。`,
    'The kind of the procurement: for stations, or for the district hub.',
  ],
  'ProcurementNoticeInput.title': [
    '公告标题,不得换行,不超过 200 字。',
    'The title of the notice, in one line of up to 200 characters.',
  ],
  'ProcurementNoticeInput.content': [
    '拟购买的服务内容,1 至 4000 字。',
    'The content of the service to buy, 1 to 4,000 characters.',
  ],
  'ProcurementNoticeInput.standard': [
    '拟购买服务的标准,1 至 4000 字。',
    'The standard that the service must meet, 1 to 4,000 characters.',
  ],
  'ProcurementNoticeInput.requirements': [
    '对服务的要求,1 至 4000 字。',
    'The requirements that the service must meet, 1 to 4,000 characters.',
  ],
  'ProcurementNoticeInput.method': ['购买方式,1 至 4000 字。', 'The method of procurement, 1 to 4,000 characters.'],
  'ProcurementNoticeInput.contractorConditions': [
    '承接主体应具备的条件,1 至 4000 字。',
    'The conditions that a contractor must meet, 1 to 4,000 characters.',
  ],
} as const satisfies Texts;
