import { type Text, type Texts } from '../../../schema-text';

const SERVICE_KIND: Text = ['服务类别。', 'The kind of the service.'];
const SERVICE_FORM: Text = ['服务形式;未写明的为空。', 'The form of the service. Null if it was not stated.'];
const INDICATOR: Text = ['指标名称。', 'The name of the indicator.'];

/** The schema's descriptions of the parts of submissions, and of the sums of monthly briefs. */
export const CONTENT_TEXTS = {
  PlanTargetKind: ['年度计划绩效目标的类型。', 'The kinds of targets of an annual plan.'],
  ServiceForm: ['专业服务的五种形式。', 'The five forms of professional service.'],
  ServiceRecipients: ['专业服务的对象。', 'The recipients of a professional service.'],

  SubmissionContent: [
    '报送的内容;该类材料没有或未填写的部分为空。',
    'The content of a submission of any kind. A part is null if this kind of submission does not have it, or if it ' +
      'was left out.',
  ],
  'SubmissionContent.summary': ['概述;没有的为空。', 'The summary. Null if there is none.'],
  'SubmissionContent.goals': ['工作目标;没有的为空。', 'The goals. Null if there are none.'],
  'SubmissionContent.budgetFen': [
    '年度计划的预算金额,单位为分;没有的为空。',
    'The budget of an annual plan, in fen. Null if there is none.',
  ],
  'SubmissionContent.purchaseMethod': [
    '年度计划的购买方式;没有的为空。',
    'The method of purchase, as an annual plan states it. Null if there is none.',
  ],
  'SubmissionContent.content': [
    '年度计划拟购买的服务内容;没有的为空。',
    'The content of the services to buy, as an annual plan states it. Null if there is none.',
  ],
  'SubmissionContent.schedule': ['进度安排;没有的为空。', 'The schedule. Null if there is none.'],
  'SubmissionContent.qualityStandard': [
    '年度计划的社工站质量标准;没有的为空。',
    'The quality standard for the stations, as an annual plan states it. Null if there is none.',
  ],
  'SubmissionContent.quantityStandard': [
    '年度计划的社工站数量标准;没有的为空。',
    'The quantity standard for the stations, as an annual plan states it. Null if there is none.',
  ],
  'SubmissionContent.performanceEvaluation': [
    '年度计划的绩效评价办法;没有的为空。',
    'The method by which performance will be evaluated, as an annual plan states it. Null if there is none.',
  ],
  'SubmissionContent.targets': [
    '年度计划的绩效目标;没有的为空。',
    'The performance targets of an annual plan. Null if there are none.',
  ],
  'SubmissionContent.results': [
    '工作成效或调研结果;没有的为空。',
    'The results of the work or of the survey. Null if there are none.',
  ],
  'SubmissionContent.problems': ['存在问题;没有的为空。', 'The problems that were found. Null if there are none.'],
  'SubmissionContent.nextSteps': ['下一步工作;没有的为空。', 'The next steps. Null if there are none.'],
  'SubmissionContent.services': [
    '月度简报填报的已开展服务;其他材料为空。',
    'The services that a monthly brief reports. Null for other kinds of submissions.',
  ],

  PlanTarget: ['年度计划的一项绩效目标。', 'A target of an annual plan.'],
  'PlanTarget.kind': ['目标类型。', 'The kind of the target.'],
  'PlanTarget.indicator': INDICATOR,
  'PlanTarget.target': ['目标值。', 'The target value.'],
  'PlanTarget.unit': ['计量单位;没有的为空。', 'The unit of the target value. Null if there is none.'],

  BriefedService: ['简报期间开展的一项服务。', 'One service that was provided in the period of a brief.'],
  'BriefedService.kind': SERVICE_KIND,
  'BriefedService.form': SERVICE_FORM,
  'BriefedService.recipients': [
    '服务对象;未填写的为空,专业服务均有服务对象。',
    'The recipients of the service. Null if they were not stated. They are always stated for a professional service.',
  ],
  'BriefedService.people': ['服务人次。', 'The number of attendances. A person counts each time they are served.'],
  'BriefedService.sessions': ['服务场次。', 'The number of sessions of the service.'],
  'BriefedService.outputs': ['产出。', 'The outputs of the service.'],
  ServiceOutput: ['服务的一项产出。', 'One output of a service.'],
  'ServiceOutput.indicator': INDICATOR,
  'ServiceOutput.quantity': ['该项指标的完成数量。', 'The quantity that was reached for the indicator.'],

  'Station.serviceVolumes': [
    '该社工站一个项目年度的服务量,每个已报送简报的承接主体一项。',
    'The volume of service at the station in a project year: one entry for each contractor that submitted monthly ' +
      'briefs.',
  ],
  'Station.serviceVolumes(projectYear)': [
    '项目年度,以其起始日所在的公历年份表示。',
    'The project year, named by the calendar year in which it begins.',
  ],
  ServiceVolume: [
    '一个承接主体在一个项目年度的服务量,为各份月度简报所报数量的合计,可与合同的数量条款对照。',
    'The volume of service that one contractor provided in a project year, added up from its monthly briefs. It can ' +
      'be compared with the quantity clause of the contract.',
  ],
  'ServiceVolume.briefs': [
    '计入合计的月度简报份数,每份以最近一版为准。',
    'The number of monthly briefs that were added up, each in its last revision.',
  ],
  'ServiceVolume.services': [
    '各服务类别和形式的服务人次和场次合计。',
    'The attendances and the sessions, added up for each kind and form of service.',
  ],
  'ServiceVolume.outputs': ['各项指标的产出合计。', 'The outputs, added up for each indicator.'],
  'ServiceVolume.contractor': ['报送简报的承接主体。', 'The contractor that submitted the briefs.'],
  ServiceSum: [
    '同一服务类别、同一服务形式的合计:各份月度简报所填服务人次之和、服务场次之和。',
    'The attendances and the sessions of one kind and form of service, added up from the monthly briefs.',
  ],
  'ServiceSum.kind': SERVICE_KIND,
  'ServiceSum.form': SERVICE_FORM,
  'ServiceSum.people': [
    '服务人次的合计。',
    'The number of attendances, added up from the monthly briefs. A person counts each time they are served.',
  ],
  'ServiceSum.sessions': ['服务场次的合计。', 'The number of sessions, added up from the monthly briefs.'],
  SubmissionRevision: [
    '报送的一个版次,报送后不得更改。',
    'One revision of a submission, as it was submitted. It cannot be changed.',
  ],
  'SubmissionRevision.revision': ['版次,从 1 开始。', 'The number of the revision, from 1.'],
  'SubmissionRevision.submittedAt': ['该版次的报送时间。', 'The time at which the revision was submitted.'],
  'SubmissionRevision.content': ['报送的内容。', 'The submitted content.'],
  'SubmissionRevision.contentHash': [
    '报送时内容和附件的 SHA-256,用以证明此后未经更改;本系统启用该项校验以前报送的为空。',
    'The SHA-256 of the content and the files as they were submitted. It proves that nothing was changed afterwards. ' +
      'Null for a revision that was submitted before the Hub computed this hash.',
  ],
  'SubmissionRevision.attachments': ['该版次的附件。', 'The files attached to the revision.'],
} as const satisfies Texts;
