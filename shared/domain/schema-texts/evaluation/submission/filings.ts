import { type Text, type Texts } from '../../../schema-text';
import { ATTACHMENTS, submissionText } from '../ground/repeated';

const DISTRICT: Text = [
  '报送材料的区县,填六位区划代码。',
  'The 6-digit code of the district that makes the submission.',
];
const YEAR: Text = ['材料所属的年度。', 'The calendar year that the submission covers.'];

/** The schema's descriptions of the plans and reports that a district files with the city (FI-1, FI-5). */
export const FILING_TEXTS = {
  'Mutation.fileAnnualPlan': submissionText('向市备案年度计划(FI-1)', 'Files the annual plan with the city (FI-1).'),
  AnnualPlanInput: [
    '年度计划的内容:FI-1 要求的八项内容均须填写。',
    'The annual plan. All eight parts that FI-1 requires must be filled in.',
  ],
  'AnnualPlanInput.division': DISTRICT,
  'AnnualPlanInput.year': YEAR,
  'AnnualPlanInput.attachments': ATTACHMENTS,
  'AnnualPlanInput.goals': ['工作目标,1 至 2000 字。', 'The goals, in 1 to 2,000 characters.'],
  'AnnualPlanInput.budgetFen': ['预算金额,单位为分,须大于 0。', 'The budget in fen, which must be more than 0.'],
  'AnnualPlanInput.purchaseMethod': ['购买方式,1 至 2000 字。', 'The method of purchase, in 1 to 2,000 characters.'],
  'AnnualPlanInput.content': [
    '拟购买的服务内容,1 至 2000 字。',
    'The content of the services to buy, in 1 to 2,000 characters.',
  ],
  'AnnualPlanInput.schedule': ['进度安排,1 至 2000 字。', 'The schedule, in 1 to 2,000 characters.'],
  'AnnualPlanInput.qualityStandard': [
    '社工站质量标准,1 至 2000 字。',
    'The quality standard for the stations, in 1 to 2,000 characters.',
  ],
  'AnnualPlanInput.quantityStandard': [
    '社工站数量标准,1 至 2000 字。',
    'The quantity standard for the stations, in 1 to 2,000 characters.',
  ],
  'AnnualPlanInput.performanceEvaluation': [
    '绩效评价办法,1 至 2000 字。',
    'The method by which performance will be evaluated, in 1 to 2,000 characters.',
  ],
  'AnnualPlanInput.targets': ['绩效目标,至多 20 项;可留空。', 'The performance targets, at most 20; optional.'],
  PlanTargetInput: ['年度计划的一项绩效目标。', 'A target of an annual plan.'],
  'PlanTargetInput.kind': ['目标类型。', 'The kind of the target.'],
  'PlanTargetInput.indicator': ['指标名称,1 至 60 字。', 'The name of the indicator, in 1 to 60 characters.'],
  'PlanTargetInput.target': ['目标值,不小于 0。', 'The target value, 0 or more.'],
  'PlanTargetInput.unit': [
    '计量单位,至多 20 字;可留空。',
    'The unit of the target value, in up to 20 characters; optional.',
  ],

  'Mutation.fileImplementationReport': submissionText(
    '向市报送实施情况报告(FI-5)',
    'Submits the implementation report to the city (FI-5).',
  ),
  ImplementationReportInput: ['实施情况报告的内容。', 'The implementation report of a district.'],
  'ImplementationReportInput.division': DISTRICT,
  'ImplementationReportInput.year': YEAR,
  'ImplementationReportInput.attachments': ATTACHMENTS,
  'ImplementationReportInput.summary': ['概述,1 至 4000 字。', 'The summary, in 1 to 4,000 characters.'],
  'ImplementationReportInput.results': ['工作成效,1 至 4000 字。', 'The results, in 1 to 4,000 characters.'],
  'ImplementationReportInput.problems': [
    '存在问题,1 至 4000 字。',
    'The problems that were found, in 1 to 4,000 characters.',
  ],
  'ImplementationReportInput.nextSteps': ['下一步工作,1 至 4000 字。', 'The next steps, in 1 to 4,000 characters.'],
} as const satisfies Texts;
