import { type Words } from '../language';

/** The words of the pages about the contact details of offices, contractors and stations. */
export const CONTACT = {
  page: ['本单位', 'Our office'],
  own: ['本单位联系方式', 'Our contact details'],
  others: ['其他单位联系方式', 'Contact details of other offices'],
  office: ['单位', 'Office'],
  place: ['区划', 'Division'],
  days: ['{from}至{until}', '{from} to {until}'],
  personInCharge: ['负责人', 'Person in charge'],
  phone: ['办公电话', 'Office number'],
  phoneHelp: [
    '格式为“区号-号码(-分机)”,如 0531-88886666;不得填写个人手机号码。',
    'Area code, number and extension, such as 0531-88886666. It must not be a personal mobile number.',
  ],
  officeHours: ['办公时间', 'Office hours'],
  recordedOn: ['登记日期', 'Recorded'],
  record: ['登记联系方式', 'Record the contact details'],
  recordHint: [
    '供上级、下级单位和承接主体联系,不向社会公开。提交后取代原登记。',
    'Offices above and below, and contractors, use it. It is not public, and replaces what was recorded before.',
  ],
  none: ['其他单位尚未登记联系方式。', 'No other office has recorded its contact details.'],
  ofStation: ['工作联系方式', 'Contact for offices'],
  recordOfStation: ['登记工作联系方式', 'Record the contact for offices'],
  stationHint: [
    '供有关单位和承接主体联系社工站,不向社会公开。',
    'The offices concerned and the contractor use it. It is not public.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
