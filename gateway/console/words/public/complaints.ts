import { type Words } from '../language';

/** The words of the public form for a complaint, and of the receipt. */
export const COMPLAIN = {
  title: ['投诉社工站', 'Complain about a station'],
  intro: [
    '投诉由社工站所属区县民政部门办理,内容仅该部门可见。可不留联系方式。',
    'The civil affairs bureau of the district handles the complaint, and nobody else can read it. Contact details are optional.',
  ],
  district: ['区县', 'District'],
  station: ['社工站', 'Station'],
  chosen: ['投诉对象:{station}', 'About: {station}'],
  other: ['改选其他社工站', 'Choose another station'],
  firstDistrict: ['请先选择区县', 'Choose the district first'],
  text: ['投诉内容', 'Complaint'],
  textHelp: [
    '写明时间、经过和诉求。请勿填写身份证号等与投诉无关的个人信息。',
    'Say what happened, when, and what you ask for. Leave out personal data that does not matter.',
  ],
  contact: ['联系方式', 'Contact details'],
  contactHelp: ['电话或电子邮箱,供承办人员联系您。', 'A phone number or e-mail address for questions.'],
  submit: ['提交投诉', 'Send the complaint'],
  sending: ['正在提交…', 'Sending…'],
  doneTitle: ['投诉已提交', 'Your complaint was sent'],
  receipt: ['投诉回执', 'Receipt'],
  keep: [
    '回执只显示一次,请打印、抄写或者复制后妥善保存。凭回执可以查询办理进度;任何持有回执的人都能查询。',
    'The receipt is shown only once. Print it, write it down or copy it. With it, anybody can see the progress of the complaint.',
  ],
  sentOn: ['提交日期', 'Sent on'],
  copy: ['复制回执', 'Copy the receipt'],
  copied: ['已复制回执。', 'The receipt was copied.'],
  leaveForm: [
    '投诉尚未提交,离开后不保留已填写的内容。仍要离开吗?',
    'The complaint was not sent, and what you entered is lost. Leave anyway?',
  ],
  leaveReceipt: [
    '离开后不能再次查看回执。请确认已妥善保存。仍要离开吗?',
    'You cannot see the receipt again. Make sure that you kept it. Leave anyway?',
  ],
  follow: ['查询此投诉的进度', 'See the progress of this complaint'],
} as const satisfies Readonly<Record<string, Words>>;

/** The words of the page that shows the progress of a complaint. */
export const PROGRESS = {
  title: ['查询投诉进度', 'Progress of a complaint'],
  receipt: ['投诉回执', 'Receipt'],
  receiptHelp: [
    '提交投诉时显示的回执,不区分大小写,空格可有可无。',
    'It was shown when you complained. Spaces and letter case do not matter.',
  ],
  malformed: [
    '投诉回执为 32 位,由数字和字母 a 至 f 组成。请核对后填写。',
    'A receipt has 32 digits and letters from a to f. Check it.',
  ],
  ask: ['查询', 'Search'],
  unknown: [
    '没有这个回执对应的投诉。请核对回执后重试。',
    'No complaint has this receipt. Check the receipt and try again.',
  ],
  found: ['办理情况', 'Progress'],
  status: ['状态', 'Status'],
  receivedOn: ['收到日期', 'Received'],
  dueOn: ['答复期限', 'Answer due'],
  extendedOn: ['延期日期', 'Extended on'],
  answeredOn: ['答复日期', 'Answered'],
  outcome: ['处理结果', 'Outcome'],
  transferredTo: ['承办机关', 'Transferred to'],
  answer: ['公开答复', 'Published answer'],
} as const satisfies Readonly<Record<string, Words>>;
