import { type Text, type Texts } from '../../../schema-text';

const SERVICE_KIND: Text = ['服务类别。', 'The kind of the service.'];
const SERVICE_FORM: Text = ['服务形式;未写明的为空。', 'The form of the service. Null where it was not stated.'];
const INDICATOR: Text = ['指标名称。', 'The name of the indicator.'];

/** The parts of submissions, and what monthly briefs add up to. */
export const CONTENT_TEXTS = {
  PlanTargetKind: ['绩效目标的类型。', 'The kind of a target.'],
  ServiceForm: ['专业服务的形式。', 'The five forms of professional service.'],
  ServiceRecipients: ['专业服务的对象。', 'The recipients of a professional service.'],

  SubmissionContent: [
    '报送的内容;某类材料没有的部分为空。',
    'The parts of all kinds of submissions. A part is null where the kind does not have it, or it was left out.',
  ],
  'SubmissionContent.summary': ['概述。', 'The summary.'],
  'SubmissionContent.goals': ['工作目标。', 'The goals.'],
  'SubmissionContent.budgetFen': ['预算金额,单位为分。', 'The budget, in fen.'],
  'SubmissionContent.purchaseMethod': ['购买方式。', 'The method of purchase.'],
  'SubmissionContent.content': ['拟购买的服务内容。', 'The content of the services that an annual plan would buy.'],
  'SubmissionContent.schedule': ['进度安排。', 'The schedule.'],
  'SubmissionContent.qualityStandard': ['社工站质量标准。', 'The quality standard for the stations.'],
  'SubmissionContent.quantityStandard': ['社工站数量标准。', 'The quantity standard for the stations.'],
  'SubmissionContent.performanceEvaluation': ['绩效评价办法。', 'The method by which performance will be evaluated.'],
  'SubmissionContent.targets': ['绩效目标。', 'The targets of an annual plan.'],
  'SubmissionContent.results': ['工作成效。', 'The results.'],
  'SubmissionContent.problems': ['存在问题。', 'The problems.'],
  'SubmissionContent.nextSteps': ['下一步工作。', 'The next steps.'],
  'SubmissionContent.services': ['开展的服务。', 'The services that a monthly brief reports.'],

  PlanTarget: ['年度计划的一项绩效目标。', 'A target of an annual plan.'],
  'PlanTarget.kind': ['目标类型。', 'The kind of the target.'],
  'PlanTarget.indicator': INDICATOR,
  'PlanTarget.target': ['目标值。', 'The target value.'],
  'PlanTarget.unit': ['计量单位;没有的为空。', 'The unit of the value. Null where there is none.'],

  BriefedService: ['简报期间开展的一项服务。', 'One service that was given in the period of a brief.'],
  'BriefedService.kind': SERVICE_KIND,
  'BriefedService.form': SERVICE_FORM,
  'BriefedService.recipients': [
    '服务对象;专业服务均有,其他服务可为空。',
    'The recipients of the service. They are always stated for a professional service. Null where they were not ' +
      'stated.',
  ],
  'BriefedService.people': ['服务人次。', 'The number of people reached. A person counts each time.'],
  'BriefedService.sessions': ['服务场次。', 'The number of sessions.'],
  'BriefedService.outputs': ['产出。', 'The outputs of the service.'],
  ServiceOutput: ['服务的一项产出。', 'One output of a service.'],
  'ServiceOutput.indicator': INDICATOR,
  'ServiceOutput.quantity': ['数量。', 'The quantity.'],

  'Station.serviceVolumes': [
    '该社工站一个项目年度的服务量,每个承接主体一项。',
    'The service volumes of a project year: one for each contractor whose briefs were submitted.',
  ],
  'Station.serviceVolumes(projectYear)': [
    '项目年度,以其开始的公历年份表示。',
    'The calendar year in which the project year begins.',
  ],
  ServiceVolume: [
    '承接主体一个项目年度简报的服务量合计,供对照合同的数量条款。',
    'The sums of a contractor’s briefs of a project year, for comparison with the contract’s quantity clause.',
  ],
  'ServiceVolume.briefs': [
    '汇总的简报份数,各取最近一版。',
    'The number of briefs in the sum. Each counts with its last revision.',
  ],
  'ServiceVolume.services': ['按服务类别和形式的合计。', 'The sums by kind and form of service.'],
  'ServiceVolume.outputs': ['按指标的产出合计。', 'The sums of the outputs, by indicator.'],
  'ServiceVolume.contractor': ['承接主体。', 'The contractor.'],
  ServiceSum: ['一类服务的合计。', 'The sum of one kind and form of service.'],
  'ServiceSum.kind': SERVICE_KIND,
  'ServiceSum.form': SERVICE_FORM,
  'ServiceSum.people': ['服务人次合计。', 'The number of people reached in all briefs. A person counts each time.'],
  'ServiceSum.sessions': ['服务场次合计。', 'The number of sessions in all briefs.'],
} as const satisfies Texts;
