import { type NoticeFact } from '../facts/finance';
import { type ContractKind } from '../../domain/contracts';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, instantOn, type DistrictContext } from '../plan/context';
import { type ContractPlan, type DistrictPlan } from '../plan/plan';
import { NOTICE_DAYS } from '../plan/plan-contract';
import { int, type Random } from '../plan/random';

type NoticeOutline = Pick<NoticeFact, 'id' | 'kind' | 'publishedAt' | 'award'>;

const SUBJECT: Record<ContractKind, string> = { STATION: '街道（镇）社会工作服务站', HUB: '社会工作服务总站' };

function notice(context: DistrictContext, outline: NoticeOutline): NoticeFact {
  return {
    ...outline,
    districtCode: context.district.code,
    title: `${context.district.name}${SUBJECT[outline.kind]}项目购买服务公告`,
    content: '专业服务、人才培养、社区治理。',
    standard: '每站驻站人员不少于3人，三分之二以上具备社会工作专业资质。',
    requirements: '服务期三年，每人每周在社区（村）服务不少于24小时。',
    method: '公开招标',
    contractorConditions: '依法成立的企业、社会组织等，信用良好，不含由财政拨款保障的群团组织。',
  };
}

/**
 * Returns the notice of a contract. It was published weeks before the award (CO-6), or after the award if the violation
 * is planted.
 */
function ofContract(context: DistrictContext, random: Random, contract: ContractPlan): NoticeFact {
  const awardedOn = addDays(contract.signedOn, -int(random, 5, 12));
  const late = contract.violations.includes('CO-6');
  const publishedOn = addDays(awardedOn, late ? int(random, 1, 4) : -int(random, 20, 30));
  const creditCheckedOn = addDays(awardedOn, -int(random, 0, 3));
  return notice(context, {
    id: contract.noticeId,
    kind: contract.kind,
    publishedAt: instantOn(random, publishedOn),
    award: { contractorId: contract.contractor.id, awardedOn, creditCheckedOn },
  });
}

/** Returns a notice for stations without a contract, published recently or still a draft. */
function upcoming(context: DistrictContext, random: Random): NoticeFact {
  const draftedOn = addDays(context.today, -int(random, 3, NOTICE_DAYS));
  const publishedOn: PlainDate = addDays(draftedOn, int(random, 1, 20));
  const publishedAt = publishedOn < context.today ? instantOn(random, publishedOn) : null;
  return notice(context, { id: idOn(random, draftedOn), kind: 'STATION', publishedAt, award: null });
}

/** The number of days before the end of a contract in which the district procures the next contract. */
const DAYS_TO_PROCURE = 180;

/**
 * Returns two notices that have led to no contract yet: a notice without an award, and a notice that was awarded a few
 * days ago. Only the first district of a city has them. No contract of the same kind ends soon, so the notices do not
 * count as renewals. The contractor of the award is eligible (CO-4) and has no conflict (CO-3), so the district bureau
 * can sign the contract.
 */
function open(context: DistrictContext, plan: DistrictPlan): NoticeFact[] {
  const { rank, today } = context;
  const running = plan.contracts.filter(({ endsOn }) => endsOn > addDays(today, DAYS_TO_PROCURE));
  const ending = plan.contracts.filter((each) => each.endsOn >= today && !running.includes(each));
  const inForce = [...running, ...ending];
  const mayWin = ({ kind, contractor }: ContractPlan) =>
    !contractor.treasuryFunded && inForce.every((each) => each.contractor !== contractor || each.kind === kind);
  const model = running.find((each) => ending.every(({ kind }) => kind !== each.kind) && mayWin(each));
  if (rank !== 0 || model === undefined) return [];
  const random = context.stream('open-notices');
  const published = (daysAgo: number, award: NoticeFact['award']) => {
    const on = addDays(today, -daysAgo);
    return notice(context, { id: idOn(random, on), kind: model.kind, publishedAt: instantOn(random, on), award });
  };
  const awardedOn = addDays(today, -5);
  const award = { contractorId: model.contractor.id, awardedOn, creditCheckedOn: awardedOn };
  return [published(9, null), published(30, award)];
}

/**
 * Generates one notice for each contract, another notice if stations are still planned, and the notices that have led
 * to no contract yet.
 */
export function noticesOf(context: DistrictContext, plan: DistrictPlan): NoticeFact[] {
  const random = context.stream('notices');
  const planned = plan.stations.some(({ status }) => status === 'PLANNED');
  const awarded = plan.contracts.map((contract) => ofContract(context, random, contract));
  return [...awarded, ...(planned ? [upcoming(context, random)] : []), ...open(context, plan)];
}
