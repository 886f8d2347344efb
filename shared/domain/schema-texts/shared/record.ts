import { type Texts } from '../../schema-text';

/** The schema's descriptions of each subgraph's record: events, authors and subjects, and chain verification. */
export const RECORD_TEXTS = {
  HistoryConnection: ['办理记录的一页。', 'A page of the changes of an item.'],
  HistoryEntry: ['一条办理记录。', 'One change of an item.'],
  'HistoryEntry.at': ['办理时间。', 'The instant of the change.'],
  'HistoryEntry.action': ['办理事项,如 STATION_OPENED。', 'The name of the operation, such as STATION_OPENED.'],
  'HistoryEntry.role': [
    '办理人的角色;由系统办理的为空。',
    'The role of the caller who made the change. Null if the Hub itself made it.',
  ],
  'HistoryEntry.office': [
    '办理单位;不是由机关单位办理、记录不能确定是哪个单位,或调用方无权知悉该单位所在区划的为空。',
    'The office that made the change. Null if no office made it, or if the record does not show which office did. ' +
      'Also null if the caller may not read the name of its division.',
  ],
  'HistoryEntry.contractor': [
    '办理的承接主体;不是由承接主体办理、不能确定是哪个承接主体,或调用方无权查看的为空。',
    'The contractor that made the change. Null if no contractor made it, if the record does not show which ' +
      'contractor did, or if the caller may not read the contractor.',
  ],
  Office: ['一个机关单位,由角色和区划确定。', 'An office, identified by its role and its division.'],
  'Office.id': [
    '单位标识,由角色和区划代码组成,如 DISTRICT_BUREAU:370102。',
    'The id of the office: its role and its division, such as DISTRICT_BUREAU:370102.',
  ],
  'Office.name': ['单位名称,如历下区民政局。', 'The name of the office in Chinese, with the name of its place.'],
  EventConnection: ['操作记录的一页。', 'A page of events.'],
  'EventConnection.pageInfo': [
    '分页信息。逐市列出的,空页也有结束游标,供下次从此处继续;查找的,空页没有。',
    'The paging information. When events are listed city by city, an empty page also has an end cursor, so that a ' +
      'later request can continue from there. An empty page of a search has none.',
  ],
  Event: ['一条操作记录。', 'One recorded change.'],
  'Event.id': ['操作记录编号。', 'The id of the event.'],
  'Event.chain': [
    '所在记录链,以市的 4 位区划代码表示;一市一链。',
    'The chain to which the event belongs, named by the 4-digit code of its city. Each city has one chain.',
  ],
  'Event.sequence': ['在记录链中的序号,从 1 起,逐条加一。', 'The position of the event in its chain, counted from 1.'],
  'Event.occurredAt': ['发生时间。', 'The instant at which the change was made.'],
  'Event.action': ['操作名称,如 VENUE_RECORDED。', 'The name of the operation, such as VENUE_RECORDED.'],
  'Event.subject': ['操作对象。', 'The object of the operation.'],
  'Event.stationId': [
    '所涉社工站编号;不涉及社工站的为空。',
    'The id of the station that the event concerns. Null if the event concerns no station.',
  ],
  'Event.districtCode': [
    '当时监管操作对象的区县代码;市级事项为市的代码。',
    'The code of the district that supervised the subject at that time. For a matter of the city, this is the code ' +
      'of the city.',
  ],
  'Event.actor': ['操作人:办理该操作的人员或程序。', 'The person or program that made the change.'],
  'Event.requestId': [
    '引起操作的请求编号;不是由请求引起的为空。',
    'The id of the request that caused the change. Null if no request caused it.',
  ],
  'Event.before': [
    '操作前的登记内容,JSON 格式,不含个人信息;新登记的为空。',
    'The recorded values before the change, as JSON without personal data. Null if the object is new.',
  ],
  'Event.after': [
    '操作后的登记内容,JSON 格式,不含个人信息。',
    'The recorded values after the change, as JSON without personal data.',
  ],
  'Event.previousHash': [
    '记录链中前一条记录的哈希值;首条为 64 个 0。',
    'The hash of the previous event in the chain. For the first event it is 64 zeros.',
  ],
  'Event.hash': [
    '本条记录连同前一条记录的哈希值一并计算的 SHA-256,十六进制。',
    'The SHA-256 of this event together with the hash of the previous event, in hexadecimal digits.',
  ],
  Subject: ['操作或查看的对象。', 'The object that was changed or read.'],
  'Subject.type': ['对象类型,如 Station。', 'The type of the subject, such as Station.'],
  'Subject.id': ['对象编号;区划为区划代码。', 'The id of the subject. For a division it is the code.'],
  Actor: ['操作人或查看人。', 'The person or program that changed or read something.'],
  'Actor.subject': [
    '操作人标识,与令牌所载一致;系统自动操作的为 hub: 加子系统名称。',
    'The subject of the actor’s token. If the Hub itself acted, this is hub: followed by the name of the subgraph.',
  ],
  'Actor.role': ['操作人角色;系统自动操作的为空。', 'The role of the actor. Null if the Hub itself acted.'],
  ChainVerification: [
    '一个市的记录完整性校验结果:逐条核对哈希值和已签署的检查点。',
    'The result of the verification of a city’s record: the hashes of all events and the signed checkpoints were ' +
      'compared.',
  ],
  'ChainVerification.chain': [
    '所校验的记录链,以市的 4 位区划代码表示。',
    'The verified chain, named by the 4-digit code of its city.',
  ],
  'ChainVerification.length': ['记录条数。', 'The number of events in the chain.'],
  'ChainVerification.intact': [
    '记录是否完整,即各条记录和检查点均相符。',
    'Whether the chain is intact: all events match their hashes and the signed checkpoints.',
  ],
  'ChainVerification.brokenAt': [
    '首条不符的记录的序号。记录完整的,或者检查点本身被改动的,为空。',
    'The sequence number of the first event that does not match. Null if the chain is intact, or if the checkpoints ' +
      'themselves were changed.',
  ],
  'ChainVerification.gaps': [
    '因恢复数据库而丢失、并已签署恢复声明的各段记录;没有的为空列表。有缺口的记录仍可为完整。',
    'The gaps in the chain. A gap is a series of events that were lost when the database was restored, and for which ' +
      'a person signed a statement. A chain with gaps may still be intact. The list is empty if there are no gaps.',
  ],
  ChainGap: [
    '恢复数据库时丢失的一段记录。丢失的序号可能已由此后的新记录使用。',
    'A series of events that a chain lost when the database was restored. Later events may have the same sequence ' +
      'numbers.',
  ],
  'ChainGap.from': ['丢失的首条记录的序号。', 'The sequence number of the first lost event.'],
  'ChainGap.upTo': [
    '丢失的末条记录的序号,以已签署的检查点所涵盖的为限。',
    'The sequence number of the last lost event that a signed checkpoint covered.',
  ],
  'ChainGap.statedBy': ['签署恢复声明的人。', 'The person who signed the statement about the restored database.'],
  'ChainGap.statedAt': ['签署恢复声明的时间。', 'The instant at which the statement was signed.'],
  'ChainGap.reason': ['恢复数据库的原因。', 'The reason why the database was restored.'],
} as const satisfies Texts;
