import { type Words } from './language';

/** The words that appear on printed pages. */
export const PRINT = {
  pageOf: ['第 {page} 页 共 {pages} 页', 'Page {page} of {pages}'],
  printedBy: ['打印:{by} {time}', 'Printed by {by} at {time}'],
  asOf: ['数据截至 {time}', 'Data as of {time}'],
  filters: ['范围:{filters}', 'Selection: {filters}'],
  number: ['编号:{number}', 'Number: {number}'],
  inCapitals: ['{yuan}(大写:{capitals})', '{yuan}'],
  signature: ['签字(盖章)', 'Signature and seal'],
  date: ['日期', 'Date'],
  order: ['序号', 'No.'],
  sum: ['合计', 'Sum'],
  sumOf: ['合计(元):{sum}。', 'Sum (yuan): {sum}.'],
  printAcceptance: ['打印验收单', 'Print the acceptance'],
  printComplaint: ['打印投诉办理单', 'Print the complaint'],
  printContract: ['打印合同摘要', 'Print the contract summary'],
  printEvaluation: ['打印评估表', 'Print the evaluation'],
  printInspection: ['打印督导检查记录', 'Print the inspection record'],
  printNotice: ['打印整改通知书', 'Print the notice'],
  printPayments: ['打印支付清单', 'Print the payments'],
} as const satisfies Readonly<Record<string, Words>>;

/** The titles and texts of the printable sheets. */
export const SHEET = {
  acceptance: ['社会工作服务站服务履约验收单', 'Service acceptance form'],
  complaint: ['社会工作服务站投诉办理单', 'Record of a complaint'],
  contract: ['社会工作服务站服务合同摘要', 'Summary of the service contract'],
  evaluation: ['社会工作服务站服务评估表', 'Service evaluation form'],
  inspection: ['社会工作服务站督导检查记录', 'Record of an inspection'],
  notice: ['社会工作服务站整改通知书', 'Notice of rectification'],
  payments: ['社会工作服务站服务费用支付清单', 'List of payments'],
  purchaser: ['购买主体', 'Purchaser'],
  provider: ['承接主体', 'Contractor'],
  street: ['街道办事处(镇政府)', 'Street office or town government'],
  ofYear: ['本年度分期款合计(元)', 'Instalments of the year (yuan)'],
  addressee: ['{addressee}:', '{addressee}:'],
  ofStation: ['{station}{addressee}', '{addressee} of {station}'],
  noticeText: [
    '经检查,{station}在“{rule}”方面不符合要求。请按下列要求整改,并于{dueOn}前(含当日)书面答复。',
    '{station} does not meet the rule “{rule}”. Correct what is listed below, and answer by {dueOn}.',
  ],
  receivedBy: ['签收单位:{addressee}', 'Received by: {addressee}'],
  inspector: ['检查人员', 'Inspectors'],
  inspected: ['被检查社工站', 'The station'],
  noContact: [
    '本单不含投诉人联系方式。查看联系方式须在系统中办理,并予记录。',
    'This sheet does not show the contact of the complainant. Open it in the console; the view is recorded.',
  ],
  handler: ['承办人', 'Handled by'],
  reviewer: ['审核人', 'Reviewed by'],
  head: ['单位负责人', 'Head of the office'],
  preparer: ['制表人', 'Prepared by'],
  counted: ['共 {count} 笔,不含已驳回和已退汇的。', '{count} payments. Rejected and returned payments are left out.'],
  onlyFirst: [
    '仅列前 {shown} 笔,全部 {total} 笔请用筛选分次打印。',
    'Only the first {shown} of {total} payments are listed. Use filters to print the others.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
