import { type ReactNode } from 'react';
import {
  INSTALMENT_KIND,
  INSTALMENT_STATUS,
  type InstalmentKind,
  type InstalmentStatus,
  LOT_STATUS,
  type LotStatus,
  MILESTONE,
  type Milestone,
} from '../../../../shared/domain/contracts';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { PERFORMANCE } from '../../words/bureau/performance';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';

export type LotInstalment = {
  id: string;
  projectYear: number;
  kind: InstalmentKind;
  milestone: Milestone;
  amountFen: number;
  dueOn: string;
  status: InstalmentStatus;
};

export type LotAcceptance = {
  id: string;
  projectYear: number;
  acceptedOn: string;
  passed: boolean;
  remark: string | null;
};

/** A lot of a contract. Fields that a role may not read are absent. */
export type ContractLot = {
  id: string;
  status: LotStatus;
  priceFen: number;
  disbursedFen: number;
  station: { id: string; name: string } | null;
  instalments: readonly LotInstalment[];
  terminatedOn?: string | null;
  terminationReason?: string | null;
  settlement?: { owedFen: number; claimedFen: number; settledOn: string; remark: string | null } | null;
  acceptances?: readonly LotAcceptance[];
};

export const CONTRACT_INSTALMENT_COLUMNS: readonly Column<LotInstalment>[] = [
  { key: 'year', title: MONEY.year, value: ({ projectYear }) => projectYear, exported: null },
  { key: 'kind', title: MONEY.kind, value: ({ kind }) => labelOf(INSTALMENT_KIND, kind), exported: null },
  { key: 'milestone', title: MONEY.milestone, value: ({ milestone }) => labelOf(MILESTONE, milestone), exported: null },
  { key: 'dueOn', title: MONEY.dueOn, value: ({ dueOn }) => dueOn, exported: null },
  {
    key: 'amount',
    title: MONEY.amount,
    value: ({ amountFen }) => amountFen,
    text: ({ amountFen }) => yuan(amountFen),
    isNumber: true,
    exported: null,
  },
  {
    key: 'status',
    title: MONEY.status,
    value: ({ status }) => labelOf(INSTALMENT_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={INSTALMENT_STATUS} value={status} />,
    exported: null,
  },
];

type ContractLotsProps = { lots: readonly ContractLot[]; actionsOf?: (lot: ContractLot) => ReactNode };

/** Shows the lots of a contract: the price, the payments, the acceptances, how the lot ended, and the instalments. */
export function ContractLots({ lots, actionsOf }: ContractLotsProps) {
  return lots.map((lot) => (
    <Panel
      key={lot.id}
      title={lot.station?.name ?? say(MONEY.lots)}
      actions={
        <>
          <StatusTag vocabulary={LOT_STATUS} value={lot.status} />
          {actionsOf?.(lot)}
        </>
      }
    >
      <Facts facts={factsOf(lot)} />
      <DataTable
        label={say(MONEY.instalments)}
        rows={lot.instalments}
        columns={CONTRACT_INSTALMENT_COLUMNS}
        idOf={({ id }) => id}
      />
    </Panel>
  ));
}

function factsOf({
  priceFen,
  disbursedFen,
  acceptances = [],
  terminatedOn,
  terminationReason,
  settlement,
}: ContractLot): Fact[] {
  const facts: Fact[] = [
    [STATION.price, yuan(priceFen)],
    [MONEY.disbursed, yuan(disbursedFen)],
  ];
  if (acceptances.length > 0) facts.push([PERFORMANCE.acceptances, acceptances.map(acceptanceText).join(';')]);
  if (terminatedOn != null) facts.push([PERFORMANCE.terminatedOn, `${terminatedOn} ${terminationReason ?? ''}`.trim()]);
  if (settlement != null) facts.push([PERFORMANCE.settlement, settlementText(settlement)]);
  return facts;
}

export function acceptanceText({ projectYear, acceptedOn, passed }: LotAcceptance): string {
  return `${projectYear} ${acceptedOn} ${say(passed ? PERFORMANCE.passedYes : PERFORMANCE.passedNo)}`;
}

function settlementText({ settledOn, owedFen, claimedFen }: NonNullable<ContractLot['settlement']>): string {
  return say(PERFORMANCE.settlementText, { settledOn, owed: yuan(owedFen), claimed: yuan(claimedFen) });
}
