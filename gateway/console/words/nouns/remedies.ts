import { type Words } from '../language';
import { type RuleId } from '../standard';

/**
 * What to do where a rule is not met, in one or two sentences. Pages show the responsible offices beside this text, so
 * the text names an office only where several must act.
 */
export const REMEDIES = {
  'ST-1': [
    '为没有社工站的街道(镇)规划并启用社工站,暂停的社工站应当尽快恢复。',
    'Plan and open a station in each street or town that lacks one. Resume suspended stations soon.',
  ],
  'ST-2': [
    '街道办事处(镇政府)登记场所和设备清单,场所也可由区县民政部门登记;设备清单由承接主体确认。',
    'The street office records the venue and lists the equipment, and the district bureau may record the venue too. The contractor acknowledges the equipment.',
  ],
  'ST-3': [
    '在室内外显著位置悬挂带标识的标牌,文字与社工站名称一致,悬挂后登记。',
    'Put up plaques with the name of the station and the emblem in prominent places outdoors and indoors. Then record them.',
  ],
  'ST-4': [
    '制定缺少的制度并登记;区县统一制度适用于本区县各社工站。',
    'Adopt and record the missing regulations. A regulation of the district applies to all its stations.',
  ],
  'ST-5': [
    '停止提供范围外的服务,不得交办或者承办行政事务。结论以社工总站走访或者市级督导检查为准。',
    'Stop services outside the scope, and neither assign nor do administrative work. A visit or an inspection then decides.',
  ],
  'PE-1': ['增派驻站人员并登记到岗。', 'Post more staff at the station and record their postings.'],
  'PE-2': [
    '登记超龄人员离岗,改派符合年龄要求的人员。',
    'End the postings of staff above the maximum age. Post staff who meet the age limit instead.',
  ],
  'PE-3': [
    '改派符合学历要求的人员。学历由社工总站或者区县民政部门核实后计入。',
    'Post staff who have the required education. It counts once the district hub or the district bureau has verified it.',
  ],
  'PE-4': [
    '增派专业人员或者登记现有人员的证书。资质由社工总站或者区县民政部门核实后计入。',
    'Post qualified staff or record the certificates of the present staff. A qualification counts once the district hub or the district bureau has verified it.',
  ],
  'PE-5': [
    '承接主体安排人员到社区(村)服务,填报或者更正工时。工时经街道办事处(镇政府)确认后计入。',
    'The contractor sends staff to serve in the community, and logs or corrects their hours. Hours count once the street office has confirmed them.',
  ],
  'PE-6': [
    '补登到岗期限前已完成的培训,由社工总站或者区县民政部门核实后计入。确已逾期的,只能申请特殊情况核准。',
    'Record trainings that were held in time, so that the district hub or the district bureau verifies them. If staff or trainings were late, only a waiver helps.',
  ],
  'CO-1': [
    '已签合同的期限不能变更,再次采购时按规定年限签订。确需保留的,办理特殊情况核准。',
    'The term of a signed contract cannot be changed. Sign the next contract for the required term, or grant a waiver.',
  ],
  'CO-2': ['登记合同变更,补齐缺少的条款。', 'Amend the contract and add the missing clauses.'],
  'CO-3': ['终止其中一个标段,另行确定承接主体。', 'Terminate one of the two lots and choose another contractor.'],
  'CO-4': [
    '核对承接主体的登记信息,有误的由市民政局更正;确不符合资格的,终止标段并重新采购。',
    'Check how the contractor is registered, and have the city bureau correct mistakes. If the contractor is not eligible, terminate the lot and procure again.',
  ],
  'CO-5': [
    '承接主体停止转包并自行提供服务;拒不改正的,区县民政部门终止标段并重新采购。',
    'The contractor ends the assignment and provides the service itself. Otherwise the district bureau terminates the lot and procures again.',
  ],
  'CO-6': [
    '再次采购时按规定内容和时限公开公告。本次采购不能补正的,办理特殊情况核准。',
    'Publish all required parts in time at the next procurement. This procurement cannot be corrected, so grant a waiver if it is justified.',
  ],
  'FI-1': [
    '报送年度计划。逾期报送后即为达标,但标注逾期。',
    'File the annual plan. A late filing meets the rule and is marked as late.',
  ],
  'FI-2': [
    '报送需求调研和服务计划。逾期报送后即为达标,但标注逾期。',
    'Submit the needs survey and the service plan. Late documents meet the rule and are marked as late.',
  ],
  'FI-3': [
    '补报缺少的月度简报。逾期报送后即为达标,但标注逾期。',
    'Submit the missing monthly briefs. Late briefs meet the rule and are marked as late.',
  ],
  'FI-4': [
    '报送中期或者终期工作报告。逾期报送后即为达标,但标注逾期。',
    'Submit the mid-term or the final report. Late reports meet the rule and are marked as late.',
  ],
  'FI-5': [
    '报送实施情况报告。逾期报送后即为达标,但标注逾期。',
    'File the implementation report. A late filing meets the rule and is marked as late.',
  ],
  'EV-1': [
    '区县民政部门和街道办事处(镇政府)分别评分,再分别签署年度评估。',
    'The district bureau and the street office each score the annual evaluation. Then both sign it.',
  ],
  'EV-2': ['终止评估不合格的标段,并办理结算。', 'Terminate the lot with the unqualified evaluation, and settle it.'],
  'EV-3': [
    '市民政局会同财政部门委托督导检查,市级指导服务平台检查尚缺的社工站。',
    'The city bureau commissions the inspection together with the finance bureau. The platform inspects the stations that are still missing.',
  ],
  'FN-1': [
    '核对市、区县下达的预算指标,调整至市级占比符合规定。',
    'Check the budget lines of city and district, and adjust them until the share of the city is within the bounds.',
  ],
  'FN-2': [
    '退回来源不符或者待核实的支付:区县民政部门重新申请支付,财政部门登记退汇并改用允许的来源支付。承接主体已确认收款的,不能登记退汇,由承接主体退回款项,并留存核对说明。',
    'Have payments from a barred or unknown source returned: the district bureau requests the payments again, and the finance bureau records the return and pays from an allowed source. If the contractor has confirmed the receipt, no return can be recorded: the contractor pays the money back, and a note of the check is kept.',
  ],
  'FN-3': [
    '追回超过价款或者在暂停期间、终止后支付的款项:区县民政部门要求承接主体退款,财政部门登记退汇。承接主体已确认收款的,不能登记退汇,由承接主体退回款项,并留存核对说明。',
    'Recover what was paid above the price, during a hold or after the termination: the district bureau asks the contractor for the money, and the finance bureau records the return. If the contractor has confirmed the receipt, no return can be recorded: the contractor pays the money back, and a note of the check is kept.',
  ],
} as const satisfies Readonly<Record<RuleId, Words>>;

/** The sentences about the deadline for the rectification of a rule that is not met. */
export const DEADLINE = {
  until: ['整改答复期限:{dueOn}', 'The rectification must be answered by {dueOn}'],
  answered: [
    '整改已于 {answeredOn} 答复,等待审核',
    'The rectification was answered on {answeredOn} and is under review',
  ],
  none: [
    '没有正在进行的整改,因此没有整改期限。市级指导服务平台、区县民政部门或者社工总站可以按权限下达整改',
    'No rectification is open, so there is no deadline. The city platform, the district bureau or the district hub may open one, each within its authority',
  ],
  failed: [
    '最近一次整改不合格,目前没有正在进行的整改。市级指导服务平台、区县民政部门或者社工总站可以按权限下达整改',
    'The latest rectification failed, and no rectification is open now. The city platform, the district bureau or the district hub may open one, each within its authority',
  ],
} as const satisfies Readonly<Record<string, Words>>;
