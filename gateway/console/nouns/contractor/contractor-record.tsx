import { CONTRACTOR_KIND, type ContractorKind } from '../../../../shared/domain/contracts';
import { type RecordAction } from '../../kit/record/actions-menu';
import { Facts, Panel } from '../../kit/record/facts';
import { RecordPage } from '../../kit/record/record-page';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { type FirstPage } from '../../kit/table/first-page';
import { FirstRows } from '../../kit/table/first-rows';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { instantText, yesNo } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';
import { CONTRACT_COLUMNS, type ContractRow } from '../contract/contract-list';
import { type ContractorRow, trackText } from './contractor-list';

/** A correction, with the values that were registered before the correction. */
type CorrectionRow = {
  version: number;
  correctedAt: string;
  name: string;
  kind: ContractorKind;
  treasuryFunded: boolean;
  reason: string;
};

export type ContractorRecordRow = ContractorRow & {
  corrections: readonly CorrectionRow[];
  contracts: FirstPage<ContractRow>;
};

const CONTRACTS = CONTRACT_COLUMNS.filter(({ key }) => key !== 'contractor');

const CORRECTIONS: readonly Column<CorrectionRow>[] = [
  {
    key: 'correctedAt',
    title: PROCUREMENT.correctedAt,
    value: ({ correctedAt }) => correctedAt,
    text: ({ correctedAt }) => instantText(correctedAt),
    exported: null,
  },
  { key: 'name', title: PROCUREMENT.nameBefore, value: ({ name }) => name, exported: null },
  { key: 'kind', title: PROCUREMENT.kindBefore, value: ({ kind }) => labelOf(CONTRACTOR_KIND, kind), exported: null },
  {
    key: 'treasuryFunded',
    title: PROCUREMENT.fundedBefore,
    value: ({ treasuryFunded }) => yesNo(treasuryFunded),
    exported: null,
  },
  { key: 'reason', title: PROCUREMENT.correctionReason, value: ({ reason }) => reason, exported: null },
];

type ContractorRecordProps = { row: ContractorRecordRow; actions?: readonly RecordAction[] };

/** The page of one contractor: the registered facts, its contracts, and the corrections of the registered facts. */
export function ContractorRecordPage({ row, actions = [] }: ContractorRecordProps) {
  const { name, creditCode, kind, treasuryFunded, division } = row;
  return (
    <RecordPage
      title={name}
      actions={actions}
      tabs={[
        { key: 'contracts', title: say(MONEY.contracts), content: <Contracts page={row.contracts} /> },
        { key: 'corrections', title: say(PROCUREMENT.corrections), content: <Corrections rows={row.corrections} /> },
      ]}
    >
      <Panel title={say(STATION.overview)}>
        <Facts
          facts={[
            [PROCUREMENT.creditCode, creditCode],
            [PROCUREMENT.contractorKind, labelOf(CONTRACTOR_KIND, kind)],
            [PROCUREMENT.treasuryFunded, yesNo(treasuryFunded)],
            [PROCUREMENT.registeredIn, division?.name],
            [PROCUREMENT.trackRecord, trackText(row)],
          ]}
        />
      </Panel>
    </RecordPage>
  );
}

function Contracts({ page }: { page: FirstPage<ContractRow> }) {
  return <FirstRows page={page}>{(rows) => <ContractTable rows={rows} />}</FirstRows>;
}

function ContractTable({ rows }: { rows: readonly ContractRow[] }) {
  return (
    <DataTable
      label={say(MONEY.contracts)}
      rows={rows}
      columns={CONTRACTS}
      idOf={({ id }) => id}
      linkOf={({ id }) => `/contracts/${id}`}
      empty={PROCUREMENT.noContract}
    />
  );
}

function Corrections({ rows }: { rows: readonly CorrectionRow[] }) {
  return (
    <DataTable
      label={say(PROCUREMENT.corrections)}
      rows={rows}
      columns={CORRECTIONS}
      idOf={({ version }) => String(version)}
      empty={PROCUREMENT.noCorrection}
    />
  );
}
