import { type BriefedService, type SubmissionContent } from '../facts/evaluation';
import {
  SERVICE_RECIPIENTS,
  type ServiceForm,
  type ServiceRecipients,
  type SubmissionKind,
} from '../../domain/submissions';
import { int, pick, shuffled, type Random } from '../plan/random';

const FORMS: readonly (readonly [ServiceForm, indicator: string])[] = [
  ['COMFORT', '入户探访'],
  ['HUMAN_CARE', '心理疏导个案'],
  ['CAPACITY', '能力提升小组'],
  ['INTEGRATION', '社区融入活动'],
  ['RESOURCES', '链接资源'],
];
const RECIPIENTS: readonly ServiceRecipients[] = SERVICE_RECIPIENTS.values;
const PROBLEMS = [
  '部分社区服务场地不足，夜间活动难以开展。',
  '志愿者队伍流动较大，骨干培育仍需加强。',
  '个别服务对象信息更新不及时，已与社区核对。',
];

/**
 * Generates the services that a contractor reports for a month: one or two professional services and one other service.
 */
function services(random: Random): BriefedService[] {
  const professional = shuffled(random, FORMS)
    .slice(0, int(random, 1, 2))
    .map(([form, indicator]): BriefedService => {
      const sessions = int(random, 4, 18);
      const quantity = sessions + int(random, 0, 6);
      const people = sessions * int(random, 2, 9);
      const recipients = pick(random, RECIPIENTS);
      return { kind: 'PROFESSIONAL_SERVICE', form, recipients, people, sessions, outputs: [{ indicator, quantity }] };
    });
  const common = { form: null, recipients: null };
  const trained = int(random, 8, 30);
  const training: BriefedService = {
    ...common,
    kind: 'TALENT_TRAINING',
    people: trained,
    sessions: int(random, 1, 3),
    outputs: [{ indicator: '培训志愿者', quantity: trained }],
  };
  const governance: BriefedService = {
    ...common,
    kind: 'COMMUNITY_GOVERNANCE',
    people: int(random, 15, 60),
    sessions: int(random, 1, 4),
    outputs: [{ indicator: '议事协商', quantity: int(random, 1, 3) }],
  };
  return [...professional, pick(random, [training, governance])];
}

function plan(random: Random): SubmissionContent {
  return {
    goals: '每个街道（镇）社工站正常运行，服务覆盖全部社区（村）。',
    budgetFen: int(random, 200, 600) * 1_000_000,
    purchaseMethod: '公开招标，按街道（镇）分包。',
    content: '专业服务、人才培养、社区治理三类服务。',
    schedule: '一季度采购，二季度人员到岗，六月中期检查，年底评估。',
    qualityStandard: '服务对象满意率不低于90%。',
    quantityStandard: '每站每年开展个案不少于20个、小组不少于12个、社区活动不少于24次。',
    performanceEvaluation: '由区县民政局会同街道（镇）按五个维度评估。',
    targets: [
      { kind: 'OUTPUT', indicator: '社区活动', target: 24, unit: '次' },
      { kind: 'BENEFIT', indicator: '服务困难群众', target: int(random, 20, 60) * 10, unit: '人次' },
      { kind: 'SATISFACTION', indicator: '服务对象满意率', target: 90, unit: '%' },
    ],
  };
}

/** Generates the parts of a submission of this kind, except its summary. */
export function contentOf(random: Random, kind: SubmissionKind): SubmissionContent {
  switch (kind) {
    case 'ANNUAL_PLAN':
      return plan(random);
    case 'IMPLEMENTATION_REPORT':
      return {
        results: '社工站全部运行，人员配备达标。',
        problems: pick(random, PROBLEMS),
        nextSteps: '加强督导和培训。',
      };
    case 'NEEDS_SURVEY':
      return {
        results: `走访${int(random, 80, 300)}户，老年照护和儿童关爱需求最多。`,
        problems: pick(random, PROBLEMS),
      };
    case 'SERVICE_PLAN':
      return { goals: '建立服务对象数据库，重点人群建档率100%。', schedule: '按月开展，每季度复盘。' };
    case 'MONTHLY_BRIEF':
      return { services: services(random) };
    case 'MID_TERM_REPORT':
      return { results: '主要指标完成过半。', problems: pick(random, PROBLEMS) };
    case 'FINAL_REPORT':
      return { results: '年度指标全部完成。', problems: pick(random, PROBLEMS) };
  }
}
