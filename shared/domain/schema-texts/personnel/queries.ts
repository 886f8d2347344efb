import { type Texts } from '../../schema-text';

/** Queries of the personnel subgraph, and the pages that they return. */
export const PERSONNEL_QUERY_TEXTS = {
  IsoWeek: ['ISO 8601 周次,如 2026-W14;每周从周一开始。', 'An ISO 8601 week such as 2026-W14. It begins on Monday.'],
  'Query.personnelEvents': [
    '人员业务在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。',
    'The events of the personnel subgraph after the cursor `after`. They come city by city, each city in order of ' +
      'time.',
  ],
  'Query.personnelEvents(first)': [
    '每页条数,1 至 100;系统同步程序最多 500。',
    'The number of items a page, 1 to 100. A follower may ask for up to 500.',
  ],
  'Query.personnelEvents(division)': [
    '区划代码:只列发生在该区划的事件,以及现属该区划的社工站的事件;留空不限。',
    'Only events that happened in this division, or that concern stations located there now. Omit it for all.',
  ],
  'Query.verifyPersonnelChains': [
    '立即校验本市人员业务记录的完整性;尚无记录的,返回空列表。',
    'Verifies the record of personnel of the city now, from its first event. Empty if the city has no record yet.',
  ],
  'Query.serviceHours': [
    '有权查看的社区服务工时,最近的周次在前。',
    'The service hours that the caller may read, newest week first.',
  ],
  'Query.serviceHours(first)': ['每页条数,1 至 200。', 'The number of items a page, 1 to 200.'],
  'Query.serviceHours(division)': [
    '区划代码:只列现属该区划的社工站的工时;留空不限。',
    'Only hours at stations that are in this division now. Omit it for all.',
  ],
  'Query.serviceHours(week)': ['只列该周的工时;留空不限。', 'Only hours of this week. Omit it for all.'],
  'Query.serviceHours(status)': ['只列处于该状态的工时;留空不限。', 'Only hours in this status. Omit it for all.'],
  ServiceHoursConnection: ['社区服务工时列表的一页。', 'A page of service hours.'],
  'Query.personalDataReads': [
    '所辖社工站驻站人员个人信息的查看记录,最近的在前。',
    'The recorded reads of personal data of workers at the stations that the caller audits, newest first.',
  ],
  'Query.personalDataReads(division)': [
    '区划代码:只列现在或曾经派驻现属该区划社工站的人员;留空不限。',
    'Only reads about workers who are or were posted at stations that are in this division now. Omit it for all.',
  ],
  PersonalDataReadConnection: ['个人信息查看记录列表的一页。', 'A page of reads of personal data.'],
  PersonalDataRead: [
    '查看未隐去个人信息的一条记录;同一请求对同一人员只记一条。',
    'One recorded read of unmasked personal data. A request makes one entry for each worker.',
  ],
  'PersonalDataRead.id': ['查看记录编号。', 'The id of the entry.'],
  'PersonalDataRead.occurredAt': ['查看时间。', 'The instant of the read.'],
  'PersonalDataRead.actor': ['查看人。', 'The person or program that read the data.'],
  'PersonalDataRead.subject': ['被查看的驻站人员。', 'The worker whose data was read.'],
  'PersonalDataRead.fields': [
    '查看的字段,如 StationWorker.phone。',
    'The fields that were shown, such as StationWorker.phone.',
  ],
  'PersonalDataRead.caseNumber': [
    '启封已封存人员所依据的案件编号;其他查看为空。',
    'The case number under which a sealed person was opened. Null for any other read.',
  ],
  'Query.openSealedWorker': [
    '按案件编号启封一名已封存人员;启封留有记录。未封存、不存在或无权查看的,返回空值。',
    'Opens the data of a sealed person under a case number. The opening is recorded. Null if there is no such sealed ' +
      'person, or if they were never posted where the caller audits.',
  ],
  'Query.openSealedWorker(id)': ['人员编号。', 'The id of the worker.'],
  'Query.openSealedWorker(caseNumber)': [
    '案件编号,不得换行,1 至 64 个字符。',
    'The number of the case, one line of 1 to 64 characters.',
  ],
  SealedWorker: [
    '已封存人员:末次派驻结束后已满标准规定的年限,任何单位不得查看,审计部门按案件编号启封的除外。',
    'A sealed person: the years that the policy sets have passed since the last posting ended. No office may read ' +
      'their data any more; an auditor may open it under a case number.',
  ],
  'SealedWorker.id': ['人员编号。', 'The id of the worker.'],
  'SealedWorker.name': ['姓名。', 'The name.'],
  'SealedWorker.birthDate': ['出生日期。', 'The birth date.'],
  'SealedWorker.phone': ['电话号码。', 'The phone number.'],
  'SealedWorker.identityNumberTail': ['身份证号码后四位。', 'The last four characters of the identity number.'],
  'SealedWorker.education': ['学历。', 'The level of education.'],
  'SealedWorker.major': ['所学专业。', 'The major that the person studied.'],
  'SealedWorker.majorKind': ['专业类别。', 'The kind of major.'],
  'SealedWorker.sealedOn': ['封存日期。', 'The date on which the person was sealed.'],
  'Query.trainings': [
    '培训记录,最近的在前;未指明区划的,市、区县只列本辖区举办的培训。',
    'Trainings, newest first. Without a division, a city or district office sees those of its own jurisdiction.',
  ],
  'Query.trainings(division)': [
    '市或区县的区划代码。留空的,街道和承接主体列出其有权查看的人员参加的全部培训。',
    'The code of a city or district. If it is omitted, street offices and contractors see all trainings of the ' +
      'workers they may read.',
  ],
  TrainingConnection: ['培训记录列表的一页。', 'A page of trainings.'],
  'Query.worker': [
    '一名驻站人员;不存在或无权查看的,返回空值。',
    'One worker. Null if they do not exist or the caller may not read them.',
  ],
  'Query.worker(id)': ['人员编号。', 'The id of the worker.'],
  'Query.qualificationFile': [
    '一份核实学历或专业资质的文件;查看留有记录。不存在或无权查看的,返回空值。',
    'One file against which a qualification was verified. The read is recorded. Null if it does not exist or the caller may not read it.',
  ],
  'Query.qualificationFile(id)': ['文件编号。', 'The id of the file.'],
  'Query.erasedContents': [
    '网关应从附件存储中删除的文件内容的 SHA-256,按序排列,每页 500 项;所涉人员均已匿名处理。',
    'The SHA-256 hashes of the file contents that the gateway must remove from the attachment store, in order, 500 a ' +
      'page. Each content belongs only to anonymised persons.',
  ],
  'Query.erasedContents(after)': [
    '上一页的最后一项;首页为空字符串。',
    'The last hash of the previous page; an empty text for the first page.',
  ],
  'Query.workers': [
    '有权查看的驻站人员;承接主体还包括尚未派驻的本单位人员。',
    'The workers that the caller may read. For a contractor, this includes its workers who are not posted.',
  ],
  'Query.workers(division)': [
    '区划代码:只列今天在该区划社工站在岗的人员;留空不限。',
    'Only workers on post today at stations of this division. Omit it for all.',
  ],
  'Query.workers(name)': [
    '完整姓名,1 至 64 个字符:只列姓名相同的人员;留空不限。',
    'The whole name, 1 to 64 characters. Only workers with exactly this name are listed. Omit it for all.',
  ],
  'Query.workers(nameContains)': [
    '姓名的一部分,1 至 64 个字符;范围内超过 2000 人的,须指定更小的区划。',
    'A part of the name, 1 to 64 characters. The search is refused if more than 2,000 workers are in scope. In that ' +
      'case, name a smaller division.',
  ],
  StationWorkerConnection: ['驻站人员列表的一页。', 'A page of workers.'],
} as const satisfies Texts;
