import { type Label } from '../../../shared/domain/vocabulary';
import { fileContent, JSON_TYPE, jsonContent, type RouteDescription, TEXT } from './route-description';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const DIVISION: Label = {
  zh: '市(4 位)、区县(6 位)或街道、镇(9 位)的代码。',
  en: 'The code of a city (4 digits), a district (6) or a street or town (9).',
};
const YEAR: Label = { zh: '年度,如 2026。', en: 'The year, such as 2026.' };
const KIND: Label = { zh: '文件格式。', en: 'The format of the file.' };

const file = (zh: string, en: string, ...mediaTypes: readonly string[]): RouteDescription['answers'] => ({
  200: { text: { zh, en }, content: fileContent(...mediaTypes) },
});

export const UPLOAD: RouteDescription = {
  id: 'uploadAttachment',
  text: {
    zh: '上传一个附件,返回一日内有效的回执。在写操作(mutation)的 attachments 中填入回执,附件即附于所办理的事项。',
    en:
      'Uploads a file and returns a receipt, which is valid for a day. A mutation attaches the file to what it records ' +
      'if its `attachments` contain the receipt.',
  },
  body: fileContent('application/pdf', 'image/png', 'image/jpeg', XLSX, DOCX),
  answers: {
    201: {
      text: { zh: '回执。', en: 'The receipt.' },
      content: jsonContent({
        type: 'object',
        required: ['receipt', 'sha256', 'bytes', 'mediaType'],
        properties: { receipt: TEXT, sha256: TEXT, bytes: { type: 'integer' }, mediaType: TEXT },
      }),
    },
  },
};

export const DOWNLOAD: RouteDescription = {
  id: 'downloadAttachment',
  text: { zh: '下载有权查看的记录所附的文件。', en: 'Downloads a file of a record that the caller may read.' },
  path: { id: { zh: '附件编号。', en: 'The id of the attachment.' } },
  answers: file('文件内容。', 'The content of the file.', 'application/octet-stream'),
};

export const REPORT: RouteDescription = {
  id: 'downloadReport',
  text: { zh: '下载一个区划一年的报告。', en: 'Downloads the report of a division for one year.' },
  path: { division: DIVISION, year: YEAR },
  answers: file('工作簿,每个主题一张表。', 'A workbook with one sheet for each topic.', XLSX),
};

export const PAYMENT_ORDERS: RouteDescription = {
  id: 'downloadPaymentOrders',
  text: {
    zh: '下载已审批、尚未支付的支付指令;仅限财政部门。',
    en: 'Downloads the payments that are approved and not yet paid. Only finance bureaus may read them.',
  },
  path: { division: DIVISION, kind: KIND },
  answers: file('支付指令,每笔一行。', 'The payment orders, one in each row.', CSV, XLSX),
};

export const LEDGER: RouteDescription = {
  id: 'downloadLedger',
  text: { zh: '下载一年的预算台账。', en: 'Downloads the budget ledger of a year.' },
  path: { division: DIVISION, year: YEAR },
  answers: file('预算指标、分录和支付三张表。', 'Three sheets: budget lines, postings and payments.', XLSX),
};

export const LIST: RouteDescription = {
  id: 'exportList',
  text: {
    zh: '导出一个列表中有权查看的全部数据。列表以接口中的字段命名,如 submissions;筛选条件与该字段的参数相同。',
    en:
      'Exports all rows of a list that the caller may read. A list has the name of its root field, such as submissions, ' +
      'and its filters are the arguments of that field.',
  },
  path: { name: { zh: '列表的字段名。', en: 'The root field of the list.' }, kind: KIND },
  query: [
    {
      name: 'columns',
      text: {
        zh: '要导出的列,以逗号分隔,如 name,status,station.name;不填则导出默认列。',
        en: 'The columns, separated by commas, such as name,status,station.name. Without it, the file has the default columns.',
      },
      schema: TEXT,
    },
    {
      name: 'filters',
      text: {
        zh: '筛选条件,每个条件一个参数,如 status=DUE,OVERDUE;多个值以逗号分隔。',
        en: 'The filters, each a parameter of its own, such as status=DUE,OVERDUE. Commas separate several values.',
      },
      schema: { type: 'object', additionalProperties: TEXT },
    },
  ],
  body: jsonContent({ type: 'object', additionalProperties: TEXT }),
  answers: file('列表数据,每条一行。', 'The rows of the list.', CSV, XLSX),
};

export const OPEN_FILE: RouteDescription = {
  id: 'downloadOpenFile',
  text: { zh: '下载依法公开的数据,无需令牌。', en: 'Downloads disclosed data. No token is needed.' },
  path: { name: { zh: '公开文件的名称。', en: 'The name of the open file.' }, kind: KIND },
  query: [
    {
      name: 'division',
      text: DIVISION,
      isRequired: true,
      schema: { type: 'string', pattern: '^([1-9]\\d{3}|[1-9]\\d{5}|[1-9]\\d{8})$' },
    },
    { name: 'year', text: YEAR, schema: { type: 'string', pattern: '^20\\d\\d$' } },
  ],
  answers: file('公开数据,每条一行。', 'The disclosed rows.', CSV, JSON_TYPE),
};
