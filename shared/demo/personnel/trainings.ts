import { type TrainingFact } from '../facts/personnel';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type ContractPlan, type DistrictPlan } from '../plan/plan';
import { chance, int, type Random } from '../plan/random';
import { type Stay, type Staff } from './staff';

const FIRST_TOPIC = '上岗培训：驻站服务规范';
const TOPICS = ['社区走访与需求评估', '困难家庭服务方法', '儿童保护工作流程', '服务档案与数据管理'];
/**
 * The most recent training of a contract was held between 8 and 60 days ago. Some of these trainings are not verified
 * yet.
 */
const LATER_DAYS = { from: 8, to: 60 };
const JOINED_WITH_FIRST_DAYS = 5;

type Held = { heldOn: PlainDate; topic: string; hours: number; verifiedOn: PlainDate | null; stays: readonly Stay[] };

function training(context: DistrictContext, random: Random, contract: ContractPlan, held: Held): TrainingFact {
  const { stays, ...facts } = held;
  const attendees = stays.map(({ worker }) => ({
    workerId: worker.id,
    passed: facts.topic === FIRST_TOPIC || chance(random, 0.95),
  }));
  const id = idOn(random, facts.heldOn);
  return { id, districtCode: context.district.code, contractorId: contract.contractor.id, ...facts, attendees };
}

/**
 * Returns the day on which the district hub or the district bureau verified the training: a few days after it was held.
 * Null if that day lies in the future.
 */
function verification(random: Random, heldOn: PlainDate, today: PlainDate): PlainDate | null {
  const verifiedOn = addDays(heldOn, int(random, 2, 6));
  return verifiedOn < today ? verifiedOn : null;
}

/**
 * Returns a list with the first training of a contract. It was held soon after the start of the contract and verified
 * some days later, both within a month of signing (PE-6). The list is empty if the training lies in the future.
 */
function firstTraining(
  context: DistrictContext,
  random: Random,
  contract: ContractPlan,
  stays: readonly Stay[],
): Held[] {
  const heldOn = addDays(contract.startsOn, int(random, 5, 9));
  if (heldOn >= context.today) return [];
  const present = stays.filter(({ engagement }) => !engagement.station.violations.includes('PE-6'));
  return [
    { heldOn, topic: FIRST_TOPIC, hours: 16, verifiedOn: verification(random, heldOn, context.today), stays: present },
  ];
}

/** Returns one training for each worker who joined later, held soon after the worker joined. */
function newcomers(context: DistrictContext, random: Random, stays: readonly Stay[]): Held[] {
  return stays.flatMap((stay) => {
    const heldOn = addDays(stay.posting.startsOn, int(random, 2, 9));
    if (heldOn >= context.today || (stay.posting.endsOn !== null && heldOn > stay.posting.endsOn)) return [];
    return [
      { heldOn, topic: FIRST_TOPIC, hours: 16, verifiedOn: verification(random, heldOn, context.today), stays: [stay] },
    ];
  });
}

function laterTraining(context: DistrictContext, random: Random, stays: readonly Stay[]): Held[] {
  const heldOn = addDays(context.today, -int(random, LATER_DAYS.from, LATER_DAYS.to));
  const topic = TOPICS[int(random, 0, TOPICS.length - 1)] ?? FIRST_TOPIC;
  const verifiedOn = chance(random, 0.6) ? verification(random, heldOn, context.today) : null;
  const attending = stays.filter(
    ({ posting }) => posting.endsOn === null && posting.startsOn < heldOn && chance(random, 0.7),
  );
  return attending.length === 0 ? [] : [{ heldOn, topic, hours: int(random, 2, 8), verifiedOn, stays: attending }];
}

/** Generates the trainings of each contract: one at its beginning, one for each newcomer, and a recent training. */
export function trainingsOf(context: DistrictContext, plan: DistrictPlan, { stays }: Staff): TrainingFact[] {
  const random = context.stream('trainings');
  return plan.contracts.flatMap((contract) => {
    const own = stays.filter(({ engagement }) => engagement.contract === contract);
    const original = addDays(contract.startsOn, JOINED_WITH_FIRST_DAYS);
    const first = own.filter(({ posting }) => posting.startsOn < original);
    const later = own.filter(({ posting }) => posting.startsOn >= original);
    const held = first.length === 0 ? [] : firstTraining(context, random, contract, first);
    const all = [...held, ...newcomers(context, random, later), ...laterTraining(context, random, own)];
    return all.map((each) => training(context, random, contract, each));
  });
}
