import { type ReactNode } from 'react';
import { CONTRACT_CLAUSE, CONTRACT_KIND, CONTRACT_STATUS } from '../../../../shared/domain/contracts';
import { CLAUSES, CLAUSE_NAMES, type Clause } from '../../../../shared/domain/contract-clauses';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type RecordAction } from '../../kit/record/actions-menu';
import { type AttachedFile, AttachmentList } from '../../kit/record/attachment-list';
import { Facts, Panel } from '../../kit/record/facts';
import { type WithHistory, historyTabs } from '../../kit/record/history-list';
import { RecordPage, type RecordSheet } from '../../kit/record/record-page';
import { type RecordTab } from '../../kit/record/tab-list';
import { dateText, yuan } from '../../words/format';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';
import { PRINT } from '../../words/print';
import { type ContractRow } from './contract-list';
import { type ContractLot, ContractLots } from './contract-lots';

export type ContractRecordRow = Omit<ContractRow, 'lots'> &
  WithHistory & {
    clauses: Readonly<Record<Clause, string>>;
    attachments: readonly AttachedFile[];
    lots: readonly ContractLot[];
  };

type ContractRecordProps = {
  row: ContractRecordRow;
  /** The button that reveals the account for payments. Absent for a role that may not read it. */
  account?: ReactNode;
  actions?: readonly RecordAction[];
  /** Returns the actions on a lot. */
  lotActions?: (lot: ContractLot) => ReactNode;
  /** The printable sheet of the contract. */
  sheet?: RecordSheet;
  /** Further tabs that only some roles have. */
  more?: readonly RecordTab[];
  /** Content above the history. */
  aboveHistory?: ReactNode;
};

/** Shows the page of one contract. */
export function ContractRecordPage({ row, account, actions = [], lotActions, sheet, ...rest }: ContractRecordProps) {
  const lots = <ContractLots lots={row.lots} {...(lotActions === undefined ? {} : { actionsOf: lotActions })} />;
  const tabs: RecordTab[] = [
    { key: 'lots', title: say(MONEY.lots), content: lots },
    { key: 'clauses', title: say(MONEY.clauses), content: <Clauses row={row} /> },
    ...(account === undefined ? [] : [{ key: 'account', title: say(MONEY.account), content: account }]),
    { key: 'files', title: say(KIT.files), content: <AttachmentList files={row.attachments} /> },
    ...(rest.more ?? []),
    ...historyTabs(row, rest.aboveHistory),
  ];
  return (
    <RecordPage
      title={say(MONEY.contractTitle, { from: row.startsOn, until: row.endsOn })}
      status={<StatusTag vocabulary={CONTRACT_STATUS} value={row.status} />}
      actions={actions}
      sheet={sheet}
      tabs={tabs}
    >
      <Panel title={say(STATION.overview)}>
        <Facts
          facts={[
            [MONEY.contractor, row.contractor?.name],
            [MONEY.contractKind, labelOf(CONTRACT_KIND, row.kind)],
            [MONEY.signedOn, row.signedOn],
            [MONEY.price, yuan(row.priceFen)],
            [MONEY.committed, yuan(row.committedFen)],
            [MONEY.disbursed, yuan(row.disbursedFen)],
          ]}
        />
      </Panel>
    </RecordPage>
  );
}

/** Returns the first and the last day of a contract as a text. */
export function termText({ startsOn, endsOn }: Pick<ContractRow, 'startsOn' | 'endsOn'>): string {
  return `${dateText(startsOn)} — ${dateText(endsOn)}`;
}

/** Returns the link from a contract to its printable sheet. */
export function contractSheet(id: string): RecordSheet {
  return { title: say(PRINT.printContract), to: `/contracts/${id}/print` };
}

function Clauses({ row: { clauses } }: { row: ContractRecordRow }) {
  return CLAUSES.map((clause) => (
    <Panel key={clause} title={labelOf(CONTRACT_CLAUSE, CLAUSE_NAMES[clause])}>
      <p className="prose">{clauses[clause]}</p>
    </Panel>
  ));
}
