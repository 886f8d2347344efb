import { type Texts } from '../../schema-text';

/**
 * The schema's descriptions of personnel queries, of workers whose personal data is sealed, and of the recorded reads
 * of personal data.
 */
export const PERSONNEL_QUERY_TEXTS = {
  IsoWeek: [
    'ISO 8601 周次,如 2026-W14;每周从周一开始。',
    'An ISO 8601 week such as 2026-W14. A week begins on Monday.',
  ],
  'Query.personnelEvents': [
    '人员业务在游标 after 之后的操作记录,逐市列出,同一市的按先后排列。',
    'The events of the personnel subgraph after the cursor `after`, grouped by city. The events of a city are in the ' +
      'order of time.',
  ],
  'Query.personnelEvents(first)': [
    '每页条数,1 至 100;系统同步程序最多 500。',
    'The number of items per page, from 1 to 100. The role FOLLOWER may request up to 500.',
  ],
  'Query.personnelEvents(division)': [
    '区划代码:只列在该区划发生的操作,以及涉及现属该区划的社工站的操作;留空不限。',
    'The code of a division. Lists only events that happened in this division, or that concern stations located ' +
      'there now. Omit it to list all.',
  ],
  'Query.verifyPersonnelChains': [
    '立即从第一条记录开始,校验本市人员业务记录的完整性;尚无记录的,返回空列表。',
    'Verifies the complete personnel record of the caller’s city now, from the first event on. The list is empty if ' +
      'nothing is recorded yet.',
  ],
  'Query.serviceHours': [
    '调用方有权查看的社区服务工时,最近的周次在前。',
    'The service hours that the caller may read, newest week first.',
  ],
  'Query.serviceHours(first)': [
    '每页条数,1 至 200,自列表开头向后取;与 last 二者择一。',
    'The number of items per page, from 1 to 200, counted from the start of the list. Give either `first` or `last`.',
  ],
  'Query.serviceHours(last)': [
    '每页条数,1 至 200,自列表末尾向前取,页内顺序不变;与 first 二者择一。',
    'The number of items per page, from 1 to 200, counted from the end of the list. The order of the items does not ' +
      'change. Give either `first` or `last`.',
  ],
  'Query.serviceHours(division)': [
    '区划代码:只列现属该区划的社工站的工时;留空不限。',
    'The code of a division. Lists only hours at stations that are in this division now. Omit it to list all.',
  ],
  'Query.serviceHours(week)': ['只列该周的工时;留空不限。', 'Lists only hours of this week. Omit it to list all.'],
  'Query.serviceHours(status)': [
    '只列处于该状态的工时;留空不限。',
    'Lists only hours in this status. Omit it to list all.',
  ],
  ServiceHoursConnection: ['社区服务工时列表的一页。', 'A page of service hours.'],
  'Query.personalDataReads': [
    '个人信息查看记录,限调用方所监督社工站的驻站人员,含曾派驻人员,最近的在前。',
    'The recorded reads of personal data of workers who are or were posted at the stations that the caller audits, ' +
      'newest first.',
  ],
  'Query.personalDataReads(division)': [
    '区划代码:只列该区划现有社工站的驻站人员(含曾派驻人员)的个人信息查看记录;留空不限。',
    'The code of a division. Lists only the recorded reads about workers who are or were posted at a station that is ' +
      'now in this division. Omit it to list all.',
  ],
  PersonalDataReadConnection: ['个人信息查看记录列表的一页。', 'A page of reads of personal data.'],
  PersonalDataRead: [
    '一条查看记录:查看了未隐去的个人信息。同一请求对同一人员只记一条。',
    'One recorded read of unmasked personal data. A request creates one record for each worker.',
  ],
  'PersonalDataRead.id': ['查看记录编号。', 'The id of the recorded read.'],
  'PersonalDataRead.occurredAt': ['查看时间。', 'The instant at which the data was read.'],
  'PersonalDataRead.actor': ['查看该数据的人员或者程序。', 'The person or program that read the data.'],
  'PersonalDataRead.subject': ['被查看个人信息的驻站人员。', 'The worker whose data was read.'],
  'PersonalDataRead.fields': [
    '所查看的字段,如 StationWorker.phone。',
    'The fields that were shown, such as StationWorker.phone.',
  ],
  'PersonalDataRead.caseNumber': [
    '启封已封存的个人信息所依据的案件编号;其他查看为空。',
    'The number of the case for which sealed personal data was opened. Null for any other read.',
  ],
  'Query.openSealedWorker': [
    '按案件编号启封一名人员已封存的个人信息;启封留有记录。未封存、不存在或调用方无权查看的为空。',
    'Opens the sealed personal data of a worker under a case number. The opening is recorded. Null if the worker ' +
      'does not exist, if their data is not sealed, or if the caller may not read it.',
  ],
  'Query.openSealedWorker(id)': ['人员编号。', 'The id of the worker.'],
  'Query.openSealedWorker(caseNumber)': [
    '案件编号,不得换行,1 至 64 个字符。',
    'The number of the case, one line of 1 to 64 characters.',
  ],
  SealedWorker: [
    '个人信息已封存的人员。自末次派驻结束之日起,满标准规定年限的,封存个人信息;从未派驻的,自登记之日起计算。封存后,主管部门和用人单位均不得查看,仅审计部门可按案件编号启封。',
    'A worker whose personal data is sealed. The standard sets after how many years the data is sealed. The years ' +
      'count from the end of the last posting, or from the registration of a worker who was never posted. Offices ' +
      'and the employer can no longer read the data. Only an auditor may open it, under a case number.',
  ],
  'SealedWorker.id': ['人员编号。', 'The id of the worker.'],
  'SealedWorker.name': ['姓名。', 'The name of the worker.'],
  'SealedWorker.birthDate': ['出生日期。', 'The birth date of the worker.'],
  'SealedWorker.phone': ['电话号码。', 'The phone number of the worker.'],
  'SealedWorker.identityNumberTail': [
    '身份证号码的后四位。',
    'The last four characters of the worker’s identity number.',
  ],
  'SealedWorker.education': ['学历。', 'The level of education of the worker.'],
  'SealedWorker.major': ['所学专业。', 'The major that the worker studied.'],
  'SealedWorker.majorKind': ['所学专业的类别。', 'The kind of major that the worker studied.'],
  'SealedWorker.sealedOn': ['个人信息的封存日期。', 'The date on which the personal data of the worker was sealed.'],
  'Query.worker': [
    '一名驻站人员;不存在或调用方无权查看的为空。',
    'One worker. Null if the worker does not exist or the caller may not read them.',
  ],
  'Query.worker(id)': ['人员编号。', 'The id of the worker.'],
  'Query.qualificationFile': [
    '一份核实学历或专业资质时查验的文件;查看留有记录。不存在或调用方无权查看的为空。',
    'One file that an office checked to verify education or qualification. The read is recorded. Null if the file ' +
      'does not exist or the caller may not read it.',
  ],
  'Query.qualificationFile(id)': ['文件编号。', 'The id of the file.'],
  'Query.erasedContents': [
    '网关应从附件存储中删除的文件内容的 SHA-256,按序排列,每页至多 500 项;所涉人员均已匿名处理。其他子系统仍在使用的内容不删除。',
    'The SHA-256 hashes of the file contents that the gateway must remove from the attachment store, in ascending ' +
      'order, at most 500 per page. All persons to whom these contents belonged are anonymised. Contents that ' +
      'another subgraph still uses are kept.',
  ],
  'Query.erasedContents(after)': [
    '上一页的最后一项;首页为空字符串。',
    'The last hash of the previous page. Send an empty string for the first page.',
  ],
  'Query.workers': [
    '调用方有权查看的驻站人员;承接主体可查看本单位全部个人信息未封存的人员,不论是否派驻。',
    'The workers whom the caller may read. For a contractor, these are all its workers whose personal data is not ' +
      'sealed, whether they are posted or not.',
  ],
  'Query.workers(division)': [
    '区划代码:只列今日在该区划社工站在岗的人员;留空不限。',
    'The code of a division. Lists only workers who are on post today at stations of this division. Omit it to list ' +
      'all.',
  ],
  'Query.workers(name)': [
    '完整姓名,1 至 64 个字符:只列姓名相同的人员;留空不限。',
    'The whole name, 1 to 64 characters. Lists only workers with exactly this name. Omit it to list all.',
  ],
  'Query.workers(nameContains)': [
    '只列姓名含有该文字的人员,1 至 64 个字符;留空不限。范围内超过 2000 人的,须指定更小的区划。',
    'Lists only workers whose name contains this text of 1 to 64 characters. Omit it to list all. If more than 2,000 ' +
      'workers are in scope, the search is refused, and a smaller division must be given.',
  ],
  StationWorkerConnection: ['驻站人员列表的一页。', 'A page of workers.'],
} as const satisfies Texts;
