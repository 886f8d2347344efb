import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  AdjustBudgetLineDocument,
  BudgetLineListDocument,
  type BudgetLineListQuery,
} from '../../../generated/documents/finance-bureau';
import { adjustBudgetLine } from '../../../generated/limits';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { type Field } from '../../../kit/form/field';
import { can } from '../../../kit/permissions';
import { Facts, Panel } from '../../../kit/record/facts';
import { LinkButton } from '../../../kit/feedback/link-button';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { useWhole } from '../../../kit/record/use-whole';
import { type Column } from '../../../kit/table/column';
import { DataTable } from '../../../kit/table/data-table';
import { lineText } from '../../../nouns/budget/budget-line';
import { isCity, useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { BUDGET } from '../../../words/finance/budget';
import { yesNo, yuan } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { WithPlaceAndYear, usePlaceAndYear } from '../../../nouns/budget/place-year';
import { whyNotAdjust } from './why-not-adjust';

type Line = NonNullable<BudgetLineListQuery['budgetLines']>['nodes'][number];

/** Shows one budget line, which can be adjusted here. */
export function BudgetLinePage() {
  return (
    <WithPlaceAndYear>
      <LineInYear />
    </WithPlaceAndYear>
  );
}

function LineInYear() {
  const { id = '' } = useParams();
  const place = usePlaceAndYear();
  const loaded = useWhole(BudgetLineListDocument, 'budgetLines', place);
  return (
    <LoadedRecord loaded={loaded} pick={(lines) => lines.find((line) => line.id === id)}>
      {(line, reload) => <LineRecord line={line} reload={reload} />}
    </LoadedRecord>
  );
}

function LineRecord({ line, reload }: { line: Line; reload: () => void }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const why = whyNotAdjust(line, isCity(useOwnPlace()));
  const adjust = { key: 'adjust', title: say(BUDGET.adjust), why, to: () => setOpen(true), isMain: true };
  return (
    <>
      <RecordPage
        title={lineText(line)}
        actions={can(session, 'adjustBudgetLine') ? [adjust] : []}
        tabs={[{ key: 'line', title: say(BUDGET.list), content: <LineFacts line={line} /> }]}
      />
      <AdjustDialog line={line} open={open} onClose={() => setOpen(false)} onDone={reload} />
    </>
  );
}

function LineFacts({ line }: { line: Line }) {
  const ledger = `/ledger?division=${line.division?.code ?? ''}&year=${line.year}&budgetLineId=${line.id}`;
  return (
    <>
      <Panel title={say(BUDGET.list)} actions={<LinkButton to={ledger}>{say(BUDGET.ledger)}</LinkButton>}>
        <Facts
          facts={[
            [BUDGET.division, line.division?.name],
            [BUDGET.amount, yuan(line.amountFen)],
            [BUDGET.committed, yuan(line.committedFen)],
            [BUDGET.disbursed, yuan(line.disbursedFen)],
            [BUDGET.unpaid, yuan(line.committedFen - line.disbursedFen)],
            [BUDGET.available, yuan(line.availableFen)],
            [BUDGET.mayPay, yesNo(line.mayPayContracts)],
          ]}
        />
      </Panel>
      <Panel title={say(BUDGET.adjustments)}>
        <Adjustments rows={line.adjustments} />
      </Panel>
    </>
  );
}

type Adjustment = Line['adjustments'][number];
const COLUMNS: readonly Column<Adjustment>[] = [
  { key: 'on', title: BUDGET.adjustedOn, value: ({ adjustedOn }) => adjustedOn, exported: null },
  {
    key: 'change',
    title: BUDGET.changeFen,
    value: ({ changeFen }) => changeFen,
    text: ({ changeFen }) => yuan(changeFen),
    isNumber: true,
    exported: null,
  },
  { key: 'reason', title: BUDGET.reason, value: ({ reason }) => reason, exported: null },
];

function Adjustments({ rows }: { rows: readonly Adjustment[] }) {
  const idOf = (row: Adjustment) => String(rows.indexOf(row));
  return <DataTable label={say(BUDGET.adjustments)} rows={rows} columns={COLUMNS} idOf={idOf} empty={KIT.none} />;
}

const FIELDS: readonly Field[] = [
  {
    name: 'direction',
    kind: 'choice',
    label: BUDGET.direction,
    isRequired: true,
    options: [
      { value: 'INCREASE', label: say(BUDGET.increase) },
      { value: 'DECREASE', label: say(BUDGET.decrease) },
    ],
  },
  { name: 'amountFen', kind: 'money', label: BUDGET.change, unit: BUDGET.yuan, isRequired: true },
  { name: 'reason', kind: 'prose', label: BUDGET.reason },
];

type AdjustDialogProps = { line: Line; open: boolean; onClose: () => void; onDone: () => void };

function AdjustDialog({ line, ...dialog }: AdjustDialogProps) {
  const { id, availableFen } = line;
  return (
    <FieldsDialog
      {...dialog}
      title={say(BUDGET.adjustTitle, { line: lineText(line) })}
      hint={say(BUDGET.decreaseHint, { available: yuan(availableFen) })}
      fields={FIELDS}
      limits={adjustBudgetLine}
      send={(act, { direction, amountFen, reason }, key) => {
        const changeFen = direction === 'DECREASE' ? -Number(amountFen) : Number(amountFen);
        return act(AdjustBudgetLineDocument, { input: { id, changeFen, reason: String(reason) } }, key);
      }}
    />
  );
}
