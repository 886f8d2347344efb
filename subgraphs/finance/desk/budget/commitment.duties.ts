import { type Condition, NOTHING } from '../../../../shared/access/scope-sql';
import { amountText } from '../../../../shared/kernel/amount-text';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type Reading } from '../../../../shared/graphql/request-context';
import { NO_DUE_DATE } from '../../../../shared/graphql/work/due';
import { type Block, type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { tableDuty } from '../../../../shared/graphql/work/table-duty';
import { existsIn, noneIn } from '../../../../shared/store/work/duty-repository';
import { all, either, plain } from '../../../../shared/store/sql/conditions';
import { assertAvailable, assertMayPay, assertWithinPrice } from '../../budget/commitment/commitment.rules';
import { type ContractRow, contractTable } from '../../ground/contract/contract.row';
import { type ContractorLoaders } from '../../procurement/contractor/contractor.loader';
import { lotTable } from '../../ground/lot/lot.row';
import { waivedFor } from '../../ground/guard/guard.rules';
import { TREASURER } from '../../ground/roles/writers';
import { guardOf } from '../procurement/standing.loader';
import { type Funds, type FundsContext, loadFunds } from './district-funds.loader';
import { type LotNeed, type NeedLoaders, loadNeeds } from './lot-need.loader';

export type CommitmentContext = Reading<NeedLoaders & ContractorLoaders> & FundsContext;
type Facts = { funds: Funds; lots: readonly LotNeed[]; contractor: string; today: PlainDate };

const sumOf = (table: string, where: string) =>
  `(SELECT COALESCE(SUM(s.amountFen), 0) FROM ${table} s WHERE s.lotId = x.id AND ${where})`;
const COMMITTED = sumOf('ledger_posting', "s.account IN ('COMMITTED', 'PAID')");
const UNPAID = sumOf('ledger_posting', "s.account = 'COMMITTED'");
const OPEN = sumOf('instalment', "s.status NOT IN ('PAID', 'CANCELLED')");

/**
 * The duty to encumber budget lines for the instalments of a contract that are due in this year or already due. Budgets
 * are yearly, so the instalments of a later year become a work item when that year begins. The duty can be done as soon
 * as one line with available money may pay the contract. No rule sets a due date.
 */
const commit = tableDuty<ContractRow, Facts, CommitmentContext>({
  kind: 'COMMIT_BUDGET',
  roles: TREASURER,
  table: contractTable,
  place: { district: 'districtCode', division: null },
  candidates: ({ caller, access: { reading }, today }) => {
    // Only the finance bureau of the contract's own district encumbers budget lines (五(二)).
    if (!('division' in caller)) return NOTHING;
    const until = lastDayOfYear(Number(today.slice(0, 4)));
    const { division } = caller;
    // With this sub-select, the database reads only the contracts that have owed instalments.
    const isOwed = "i.status IN ('DUE', 'REQUESTED') OR (i.status = 'PLANNED' AND i.dueOn <= ?)";
    const owed = `SELECT i.contractId FROM instalment i WHERE i.districtCode = ? AND (${isOwed})`;
    return all(
      { sql: 't.districtCode = ?', parameters: [division] },
      { sql: `t.id IN (${owed})`, parameters: [division, until] },
      existsIn(reading, { table: lotTable, key: 'contractId', column: 'id' }, isShort(until)),
    );
  },
  ready: readyWith,
  sort: 'id',
  due: NO_DUE_DATE,
  facts: loadFacts,
  may: (_row, { funds, lots }) => blockOf(() => assertCommittable(funds, lots)),
  describe: ({ id, districtCode, signedOn, startsOn, endsOn }, { lots, contractor, today }) => {
    const needFen = lots.reduce((sum, lot) => sum + lot.needFen, 0);
    return {
      subject: { type: 'ServiceContract', id },
      title: `${contractor}合同(${startsOn} 至 ${endsOn}),本年度到期的分期款尚需占用指标 ${amountText(needFen)} 元`,
      stationId: lots.length === 1 ? (lots[0]?.lot.stationId ?? null) : null,
      districtCode,
      count: 1,
      since: latest([signedOn, `${today.slice(0, 4)}-01-01`]) ?? signedOn,
    };
  },
});

export const commitmentDuties: readonly Duty<CommitmentContext>[] = [commit];

/**
 * Returns the condition that a lot (alias `x`) needs more encumbered money and that more can be encumbered for it. The
 * need is the sum of its instalments up to a day, less the encumbered amount.
 */
function isShort(until: PlainDate): Condition {
  const isOwed = "(s.status IN ('DUE', 'REQUESTED', 'PAID') OR (s.status = 'PLANNED' AND s.dueOn <= ?))";
  const running = {
    sql: `x.status IN ('ACTIVE', 'HELD') AND x.priceFen > ${COMMITTED} AND ${sumOf('instalment', isOwed)} > ${COMMITTED}`,
    parameters: [until],
  };
  return either(running, plain(`x.status = 'SETTLED' AND ${OPEN} > ${UNPAID}`));
}

/** Checks that `commitBudget` could encumber at least one fen. @throws HubError if the command would refuse it */
function assertCommittable({ standing, lawful, barred, waivedAt }: Funds, lots: readonly LotNeed[]): void {
  const ofStations = lots.flatMap(({ lot }) => (lot.stationId === null ? [] : [lot.stationId]));
  const waived = waivedFor(
    standing.waived,
    ofStations.map((id) => new Set(waivedAt.has(id) ? ['FN-2'] : [])),
  );
  const guard = guardOf({ policy: standing.policy, waived });
  const [line] = [...lawful, ...barred];
  if (line !== undefined) assertMayPay(line, guard);
  assertAvailable(line === undefined ? 0 : 1, 1, 'input.postings.0.amountFen');
  assertWithinPrice(
    lots.map(({ roomFen }) => roomFen),
    [1],
  );
}

async function readyWith(context: CommitmentContext): Promise<Condition> {
  const funds = await loadFunds(context);
  if (funds === null || funds.standing.policy === null) return NOTHING;
  if (funds.lawful.length > 0) return plain('1 = 1');
  if (funds.barred.length === 0 || funds.waivedAt.size === 0) return NOTHING;
  const { reading } = context.access;
  const lot = { table: lotTable, key: 'contractId', column: 'id' };
  const marks = [...funds.waivedAt].map(() => '?').join(', ');
  const isUnwaived = { sql: `x.stationId NOT IN (${marks})`, parameters: [...funds.waivedAt] };
  return all(existsIn(reading, lot, plain('x.stationId IS NOT NULL')), noneIn(reading, lot, isUnwaived));
}

async function loadFacts(
  context: CommitmentContext,
  rows: readonly ContractRow[],
): Promise<ReadonlyMap<string, Facts>> {
  const { load, today } = context;
  const funds = await loadFunds(context);
  if (funds === null) return new Map();
  const found = rows.map(async ({ id, contractorId }) => {
    const [lots, contractor] = await Promise.all([loadNeeds(context, id), load.contractor.load(contractorId)]);
    return [id, { funds, lots, contractor: contractor?.name ?? '', today }] as const;
  });
  return new Map(await Promise.all(found));
}

/**
 * Returns the block that `step`, the check of a command, reports. Null if the check passes. Only a finance bureau can
 * remove the block, by opening a budget line or adding money to one.
 */
function blockOf(step: () => unknown): Block | null {
  const refusal = refusalOf(step);
  return refusal && { refusal, role: 'FINANCE_BUREAU', since: null };
}
