import { type ContractClauses } from '../../domain/contract-clauses';
import { type ContractFact, type LotFact, type SubcontractingFact } from '../facts/finance';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { type Signed, heldOnOf } from './instalments';
import { type ContractPlan, type DistrictPlan, type LotPlan } from '../plan/plan';
import { int, type Random } from '../plan/random';
import { type Due } from './schedule';

const CLAUSES: Omit<ContractClauses, 'term' | 'quantity'> = {
  content: '专业服务、人才培养、社区治理三类服务，不承接行政性事务。',
  quality: '按年度评估指标执行，评估结果达到合格以上。',
  price: '各标段价款见标段清单，含税。',
  settlement: '按项目年度分首付、中期、尾款支付，以节点达成为准。',
  rightsAndDuties: '购买主体负责监督评估，承接主体负责人员派驻与服务交付。',
  breachLiability: '年度评估不合格的，终止相应标段并据实结算。',
};

function clausesOf(contract: ContractPlan): ContractClauses {
  const silent = contract.violations.includes('CO-2') ? { breachLiability: '' } : {};
  const term = `自${contract.startsOn}至${contract.endsOn}，共${contract.years}年。`;
  const quantity =
    contract.kind === 'HUB' ? '区县社会工作服务总站一处。' : `驻站服务${contract.lots.length}处，每站不少于3人。`;
  return { ...CLAUSES, term, quantity, ...silent };
}

function settlementOf(random: Random, lot: LotPlan, today: PlainDate): LotFact['settlement'] {
  if (lot.fate !== 'SETTLED' || lot.terminatedOn === null) return null;
  const settledOn = addDays(lot.terminatedOn, int(random, 12, 25));
  const owedFen = Math.floor(lot.priceFen / int(random, 90, 140));
  const remark = '按已验收服务据实结算，多付部分由承接主体退还。';
  return settledOn < today ? { owedFen, claimedFen: int(random, 0, 300_000), settledOn, remark } : null;
}

function accountOf(random: Random, { contractor }: ContractPlan): ContractFact['paymentAccount'] {
  // No bank issues an account number with four leading zeros.
  const accountNumber = `0000${String(int(random, 0, 999_999_999_999_999)).padStart(15, '0')}`;
  return { holder: contractor.name, accountNumber, bankName: '示例银行' };
}

/**
 * Returns the new account of a contract while its confirmation is pending. Only the first district of a city has such
 * an account, for a running contract without a payment in progress.
 */
function newAccountOf({ rank, today, stream }: DistrictContext, { contracts }: DistrictPlan, contract: ContractPlan) {
  const isQuiet = ({ endsOn, lots }: ContractPlan) => endsOn >= today && lots.every(({ waitsAt }) => waitsAt === null);
  if (rank !== 0 || contract !== contracts.find(isQuiet)) return null;
  const account = accountOf(stream('account-changes'), contract);
  return account === null ? null : { ...account, enteredOn: addDays(today, -2) };
}

type Course = { schedule: readonly Due[]; signed: Signed };

function lotFact(random: Random, lot: LotPlan, about: Course & { today: PlainDate }): LotFact {
  const settlement = settlementOf(random, lot, about.today);
  const status = lot.fate === 'GOES_ON' || lot.fate === 'IGNORED' ? 'ACTIVE' : lot.fate;
  return {
    id: lot.id,
    stationId: lot.station?.id ?? null,
    priceFen: lot.priceFen,
    status,
    heldOn: heldOnOf(about.signed, lot),
    terminatedOn: lot.terminatedOn,
    settlement,
    instalments: about.schedule.filter((due) => due.lot === lot).map(({ instalment }) => instalment),
  };
}

/** Generates the signed contracts with their lots and instalments. */
export function contractsOf(context: DistrictContext, plan: DistrictPlan, course: Course): ContractFact[] {
  const random = context.stream('contracts');
  const accounts = context.stream('accounts');
  return plan.contracts.map((contract) => ({
    id: contract.id,
    noticeId: contract.noticeId,
    districtCode: context.district.code,
    contractorId: contract.contractor.id,
    kind: contract.kind,
    signedOn: contract.signedOn,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    clauses: clausesOf(contract),
    paymentAccount: accountOf(accounts, contract),
    newAccount: newAccountOf(context, plan, contract),
    lots: contract.lots.map((lot) => lotFact(random, lot, { ...course, today: context.today })),
  }));
}

/** Generates the contract assignments. They exist only where a violation of CO-5 is planted. */
export function subcontractingsOf(context: DistrictContext, plan: DistrictPlan): SubcontractingFact[] {
  const random = context.stream('subcontracting');
  return plan.contracts
    .filter(({ violations }) => violations.includes('CO-5'))
    .map(({ id }) => {
      const discoveredOn = addDays(context.today, -int(random, 10, 60));
      const description = '检查发现承接主体将整个项目交由第三方实施。';
      return { id: idOn(random, discoveredOn), contractId: id, discoveredOn, description };
    });
}
