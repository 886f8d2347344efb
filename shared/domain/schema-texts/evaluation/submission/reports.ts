import { REQUIRED_KEY } from '../../shared/everywhere';
import { type Text, type Texts } from '../../../schema-text';
import { ATTACHMENTS, KEY, PROJECT_YEAR, STATION_ID, submissionText } from '../ground/repeated';

const SUMMARY: Text = ['概述,1 至 4000 字。', 'The summary, in 1 to 4,000 characters.'];
const RESULTS: Text = ['工作成效,1 至 4000 字。', 'The results, in 1 to 4,000 characters.'];
const PROBLEMS: Text = ['存在问题,1 至 4000 字。', 'The problems, in 1 to 4,000 characters.'];
const SUBMISSION_ID: Text = ['报送编号。', 'The id of the submission.'];

/** The schema's descriptions of contractors' reports (FI-2, FI-3, FI-4), and of their verification or return. */
export const REPORT_TEXTS = {
  'Mutation.submitNeedsSurvey': submissionText(
    '报送需求调研(FI-2)',
    'Submits the needs survey of a project year (FI-2).',
  ),
  NeedsSurveyInput: ['一个社工站一个项目年度需求调研的内容。', 'The needs survey of a station for a project year.'],
  'NeedsSurveyInput.stationId': STATION_ID,
  'NeedsSurveyInput.summary': SUMMARY,
  'NeedsSurveyInput.attachments': ATTACHMENTS,
  'NeedsSurveyInput.projectYear': PROJECT_YEAR,
  'NeedsSurveyInput.results': [
    '调研结果,1 至 4000 字;可留空。',
    'The results of the survey, in 1 to 4,000 characters; optional.',
  ],
  'NeedsSurveyInput.problems': [
    '存在问题,1 至 4000 字;可留空。',
    'The problems that were found, in 1 to 4,000 characters; optional.',
  ],
  'Mutation.submitServicePlan': submissionText(
    '报送服务计划(FI-2)',
    'Submits the service plan of a project year (FI-2).',
  ),
  ServicePlanInput: ['一个社工站一个项目年度服务计划的内容。', 'The service plan of a station for a project year.'],
  'ServicePlanInput.stationId': STATION_ID,
  'ServicePlanInput.summary': SUMMARY,
  'ServicePlanInput.attachments': ATTACHMENTS,
  'ServicePlanInput.projectYear': PROJECT_YEAR,
  'ServicePlanInput.goals': ['工作目标,1 至 4000 字;可留空。', 'The goals, in 1 to 4,000 characters; optional.'],
  'ServicePlanInput.schedule': ['进度安排,1 至 4000 字;可留空。', 'The schedule, in 1 to 4,000 characters; optional.'],

  'Mutation.submitMonthlyBrief': submissionText(
    '向区县和街道(镇)报送月度简报(FI-3)',
    'Submits a monthly brief to the district and the street (FI-3).',
  ),
  MonthlyBriefInput: ['月度简报的内容。', 'The monthly brief about a station.'],
  'MonthlyBriefInput.stationId': STATION_ID,
  'MonthlyBriefInput.month': [
    '简报所属期间内的任一月份,例如 2026-03。',
    'Any month that the brief covers, such as 2026-03.',
  ],
  'MonthlyBriefInput.summary': ['概述,1 至 2000 字。', 'The summary, in 1 to 2,000 characters.'],
  'MonthlyBriefInput.services': [
    '开展的服务,至多 30 项;未开展服务的为空列表。',
    'The services that were provided, at most 30. The list is empty if there were none.',
  ],
  'MonthlyBriefInput.attachments': ATTACHMENTS,
  BriefedServiceInput: ['简报期间开展的一项服务。', 'One service that was provided in the period of the brief.'],
  'BriefedServiceInput.kind': ['服务类别。', 'The kind of the service.'],
  'BriefedServiceInput.form': ['服务形式;可留空。', 'The form of the service; optional.'],
  'BriefedServiceInput.recipients': [
    '服务对象;专业服务必须填写,其他服务可留空。',
    'The recipients of the service. They are required for PROFESSIONAL_SERVICE, and otherwise optional.',
  ],
  'BriefedServiceInput.people': [
    '服务人次,0 至 1000000。',
    'The number of attendances, 0 to 1,000,000. A person counts each time they are served.',
  ],
  'BriefedServiceInput.sessions': ['服务场次,0 至 1000000。', 'The number of sessions, 0 to 1,000,000.'],
  'BriefedServiceInput.outputs': ['产出,至多 10 项;可留空。', 'The outputs, at most 10; optional.'],
  ServiceOutputInput: ['服务的一项产出。', 'One output of a service.'],
  'ServiceOutputInput.indicator': [
    '指标名称,1 至 40 字;各月名称相同的,合并计算。',
    'The name of the indicator, in 1 to 40 characters. Outputs with the same name are added up over the months.',
  ],
  'ServiceOutputInput.quantity': [
    '该项指标的完成数量,0 至 1000000。',
    'The quantity that was reached for the indicator, 0 to 1,000,000.',
  ],

  'Mutation.submitMidTermReport': submissionText(
    '报送中期工作报告(FI-4)',
    'Submits the mid-term report of a project year (FI-4).',
  ),
  'Mutation.submitFinalReport': submissionText(
    '报送终期工作报告(FI-4)',
    'Submits the final report of a project year (FI-4).',
  ),
  ProjectReportInput: ['中期或终期工作报告的内容。', 'The mid-term or the final report of a project year.'],
  'ProjectReportInput.stationId': STATION_ID,
  'ProjectReportInput.summary': SUMMARY,
  'ProjectReportInput.attachments': ATTACHMENTS,
  'ProjectReportInput.projectYear': PROJECT_YEAR,
  'ProjectReportInput.results': RESULTS,
  'ProjectReportInput.problems': PROBLEMS,
  'ProjectReportInput.nextSteps': [
    '下一步工作,1 至 4000 字;可留空。',
    'The next steps, in 1 to 4,000 characters; optional.',
  ],

  'Mutation.returnSubmission': [
    '社工总站退回承接主体报送的材料,市民政局退回区县报送的材料,由报送单位重新报送;退回的仍视为已报送。应由另一单位审核的,或者由调用方本人或其所属承接主体报送的,返回 FORBIDDEN;尚未报送的,或者最近一次报送已退回、已核实或已确认收到的,返回 INVALID_STATE。',
    'Returns a submission, so that its sender submits it again. The district hub returns submissions of contractors, ' +
      'and the city bureau returns submissions of districts. A returned submission still counts as submitted. The ' +
      'mutation is refused with FORBIDDEN if another office must review the submission, or if the caller or their ' +
      'contractor submitted it. It is refused with INVALID_STATE if nothing is submitted yet, or if the last revision ' +
      'is already returned, verified or acknowledged.',
  ],
  'Mutation.returnSubmission(idempotencyKey)': KEY,
  'Mutation.returnSubmission(id)': SUBMISSION_ID,
  'Mutation.returnSubmission(reason)': [
    '退回理由,1 至 500 字,不得换行。',
    'The reason for the return, in one line of 1 to 500 characters.',
  ],
  'Mutation.verifySubmission': [
    '社工总站核实承接主体报送材料的最近一版;不能办理的情形与 returnSubmission 相同。',
    'The district hub verifies the last revision of a contractor’s report. The mutation is refused in the same cases ' +
      'as returnSubmission.',
  ],
  'Mutation.verifySubmission(idempotencyKey)': KEY,
  'Mutation.verifySubmission(id)': SUBMISSION_ID,
  'Mutation.verifySubmissions': [
    '社工总站一次核实 1 至 100 份承接主体报送材料的最近一版,全部核实或者全部不核实;须提供幂等键。每份的条件与 verifySubmission 相同;不能核实的,列于 extensions.items。',
    'The district hub verifies the last revisions of 1 to 100 reports. If one cannot be verified, none is verified, ' +
      'and the error lists the refused reports in `extensions.items`. The conditions for each report are those of ' +
      'verifySubmission. The mutation needs an idempotency key.',
  ],
  'Mutation.verifySubmissions(ids)': [
    '报送编号,1 至 100 个,不得重复。',
    'The ids of the submissions, 1 to 100. Name each submission once.',
  ],
  'Mutation.verifySubmissions(idempotencyKey)': REQUIRED_KEY,
  'Mutation.acknowledgeSubmission': [
    '市民政局确认收到区县报送材料的最近一版;不能办理的情形与 returnSubmission 相同。',
    'The city bureau acknowledges the receipt of the last revision of a district’s filing. The mutation is refused ' +
      'in the same cases as returnSubmission.',
  ],
  'Mutation.acknowledgeSubmission(idempotencyKey)': KEY,
  'Mutation.acknowledgeSubmission(id)': SUBMISSION_ID,
} as const satisfies Texts;
