import { type Texts } from '../../schema-text';

/** The schema's descriptions of work items, which say what an office must do. Every subgraph has these types. */
export const WORK_TEXTS = {
  WorkKind: ['待办事项的种类,即应当办理什么。', 'The kind of a work item: the act that is due.'],
  WorkState: ['待办事项现在可否办理。', 'Whether a work item can be acted on now.'],
  'WorkState.READY': ['可办理:本单位现在有人可以办理。', 'Ready: a person of the office can act now.'],
  'WorkState.WAITING': [
    '等待其他单位:本单位现在无人可以办理,通常须由其他单位先行办理。',
    'Waiting for another office: nobody of the office can act now, usually because another office must act first.',
  ],
  WorkItemConnection: ['待办事项的一页。', 'A page of work items.'],
  WorkItem: [
    '一项待办事项:本单位应当办理的一件事。办理完毕后自动消失。',
    'A work item: one act that the caller’s office must perform. The item disappears once the act is done.',
  ],
  'WorkItem.id': ['事项编号,在全部待办事项中唯一。', 'The id of the item. It is unique among all work items.'],
  'WorkItem.kind': ['事项种类,即应当办理什么。', 'The kind of the item: the act that is due.'],
  'WorkItem.subject': ['办理对象。', 'The object of the act, such as a payment.'],
  'WorkItem.title': ['办理对象的名称,不含个人信息。', 'The name of the subject in Chinese, without personal data.'],
  'WorkItem.count': [
    '事项所含的条数,如待确认工时的条数。',
    'The number of entries that the item covers, such as the number of service hours to confirm.',
  ],
  'WorkItem.since': ['本单位自何时起应当办理。', 'The instant since which the office has had to act.'],
  'WorkItem.dueOn': ['办理期限;没有期限的为空。', 'The last day for the act. Null if the act has no due date.'],
  'WorkItem.overdue': ['今日是否已超过办理期限。', 'Whether the due date is before today.'],
  'WorkItem.state': [
    '事项状态:本单位有人可以办理的,为可办理(READY);现在无人可以办理的,为等待其他单位(WAITING),通常须由其他单位先行办理,见 blockedBy。',
    'The state of the item. It is READY if a person of the office can act now, and WAITING if nobody of the office ' +
      'can. A WAITING item usually means that another office must act first; see `blockedBy`.',
  ],
  'WorkItem.mayAct': ['调用方本人现在可否办理。', 'Whether the caller can perform the act now.'],
  'WorkItem.blockedBy': [
    '调用方现在不能办理的原因;可以办理的为空。',
    'The reason why the caller cannot perform the act now. Null if the caller can perform it.',
  ],
  'WorkItem.station': [
    '所涉社工站;不涉及社工站的为空。',
    'The station that the item concerns. Null if the item concerns no station.',
  ],
  'WorkItem.division': [
    '所属区县;没有的为空。',
    'The district to which the item belongs. Null if the item belongs to no district.',
  ],
  WorkSubject: ['事项的办理对象。', 'The object of a work item.'],
  'WorkSubject.type': ['对象类型,如 Disbursement。', 'The type of the object, such as Disbursement.'],
  'WorkSubject.id': ['对象编号。', 'The id of the object.'],
  WorkBlock: ['事项暂不能办理的原因。', 'The reason why an act is not possible now.'],
  'WorkBlock.code': [
    '现在办理将返回的错误代码,如 FORBIDDEN。',
    'The error code with which the act would be refused now, such as FORBIDDEN.',
  ],
  'WorkBlock.reason': [
    '原因,与现在办理将返回的错误信息一致。',
    'The reason in Chinese. It equals the message of the error with which the act would be refused now.',
  ],
  'WorkBlock.reasonInEnglish': ['原因的英文表述。', 'The same reason in English.'],
  'WorkBlock.role': [
    '须先行办理的单位类别;任何单位都无法消除该原因的为空。',
    'The role of the office that must act first. Null if no office can remove the reason.',
  ],
  'WorkBlock.since': [
    '该单位自何时起应当办理;不详的为空。',
    'The instant since which that office has had to act. Null if the instant is not known.',
  ],
  WorkCount: ['一种待办事项的数量。', 'The number of work items of one kind.'],
  'WorkCount.kind': ['事项种类。', 'The kind of the items.'],
  'WorkCount.total': ['该种待办事项的总数,不论现在可否办理。', 'The number of work items of this kind, ready or not.'],
  'WorkCount.ready': ['本单位现在可以办理的数量。', 'The number of items that the office can act on now.'],
  'WorkCount.entries': [
    '本单位现在可以办理的事项所含的条数,即各事项 count 之和,如待确认工时的条数。',
    'The number of entries in the items that the office can act on now: the sum of `count` over these items, such as ' +
      'the number of service hours to confirm.',
  ],
  'WorkCount.overdue': ['已超过办理期限的数量。', 'The number of items whose due date is before today.'],
  'WorkCount.nextDueOn': [
    '今日起最早的办理期限;没有的为空。',
    'The earliest due date from today on. Null if there is none.',
  ],
} satisfies Texts;

/**
 * Returns the schema's descriptions of two root fields of a subgraph. The field `list` returns work items, and the
 * field `counts` returns their numbers by kind. `subject` is what the work items are about.
 */
export function workRootTexts(list: string, counts: string, subject: { zh: string; en: string }): Texts {
  return {
    [`Query.${list}`]: [
      `本单位的${subject.zh}待办事项,按办理期限先后排列,没有期限的列在最后。`,
      `The work items of the caller’s office that concern ${subject.en}, sorted by due date. Items without a due date are last.`,
    ],
    [`Query.${list}(division)`]: [
      '只列该区划的事项;留空为本单位的全部。',
      'Lists only items of this division. Omit it to list all items of the office.',
    ],
    [`Query.${list}(kind)`]: ['只列这些种类的事项;留空不限。', 'Lists only items of these kinds. Omit it to list all.'],
    [`Query.${list}(dueBefore)`]: [
      '只列期限早于该日的事项;留空不限。',
      'Lists only items that are due before this day. Omit it to list all.',
    ],
    [`Query.${list}(overdue)`]: [
      '是否已逾期:true 只列已逾期的事项,false 只列未逾期的事项;留空不限。',
      'True lists only overdue items, and false lists only the others. Omit it to list all.',
    ],
    [`Query.${counts}`]: [
      `本单位${subject.zh}待办事项的数量,每个种类一项;调用方角色不办理的种类不列出。`,
      `The numbers of work items of the caller’s office that concern ${subject.en}, one entry for each kind. Kinds that the caller’s role never has are left out.`,
    ],
    [`Query.${counts}(division)`]: [
      '只统计该区划的事项;留空为本单位的全部。',
      'Counts only items of this division. Omit it to count all items of the office.',
    ],
  };
}
