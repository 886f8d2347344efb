import Button from 'antd/es/button';
import { useState } from 'react';
import {
  CommissionInspectionDocument,
  CommissionsDocument,
  SupervisionDocument,
} from '../../../generated/documents/city-bureau';
import { commissionInspection } from '../../../generated/limits';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { LinkButton } from '../../../kit/feedback/link-button';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { useTitle } from '../../../kit/feedback/use-title';
import { type Field } from '../../../kit/form/field';
import { PrintLine } from '../../../kit/print/print-line';
import { can } from '../../../kit/permissions';
import { ActionsMenu } from '../../../kit/record/actions-menu';
import { Panel } from '../../../kit/record/facts';
import { useWhole } from '../../../kit/record/use-whole';
import { type Column } from '../../../kit/table/column';
import { DataTable } from '../../../kit/table/data-table';
import { InspectionProgress } from '../../../nouns/check/inspection-progress';
import { useSession } from '../../../session/session-context';
import { CITY } from '../../../words/city/city';
import { yesNo } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { CHECK } from '../../../words/nouns/check';
import { RECTIFICATION } from '../../../words/nouns/oversight';

type Commission = { id: string; year: number; scope: string; withFinance: boolean; commissionedOn: string };

const COLUMNS: readonly Column<Commission>[] = [
  { key: 'year', title: CITY.commissionYear, value: ({ year }) => year, exported: null },
  { key: 'scope', title: CITY.scope, value: ({ scope }) => scope, exported: null },
  { key: 'withFinance', title: CITY.withFinance, value: ({ withFinance }) => yesNo(withFinance), exported: null },
  { key: 'commissionedOn', title: CITY.commissionedOn, value: ({ commissionedOn }) => commissionedOn, exported: null },
];

/**
 * Shows the inspections that the city bureau has commissioned, and the progress that the city platform has made with
 * inspections.
 */
export function SupervisionPage() {
  const { data, refusal, reload } = useWhole(CommissionsDocument, 'inspectionCommissions', {});
  useTitle(say(CITY.supervision));
  return (
    <>
      <header className="page-head">
        <h1>{say(CITY.supervision)}</h1>
        <div className="page-actions">
          {data !== null && <Commissioning known={data} onDone={reload} />}
          <LinkButton to="/inspections">{say(CHECK.inspections)}</LinkButton>
          <LinkButton to="/rectifications?openedBy=CITY_PLATFORM">{say(RECTIFICATION.list)}</LinkButton>
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      <InspectionProgress document={SupervisionDocument} linkOf={(district) => `/inspections?division=${district}`} />
      {data !== null && <Commissions rows={data} />}
    </>
  );
}

function Commissions({ rows }: { rows: readonly Commission[] }) {
  const title = say(CITY.commissions);
  return (
    <Panel title={title}>
      <DataTable label={title} rows={rows} columns={COLUMNS} idOf={({ id }) => id} empty={CITY.noCommission} />
    </Panel>
  );
}

/**
 * Shows the button that commissions the inspections of this year or the next. A year that already has a commission is
 * not offered.
 */
function Commissioning({ known, onDone }: { known: readonly Commission[]; onDone: () => void }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const thisYear = Number(session.today.slice(0, 4));
  const years = [thisYear, thisYear + 1].filter((each) => !known.some(({ year }) => year === each));
  const why = years.length === 0 ? say(CITY.whyCommissioned) : null;
  const commission = { key: 'commission', title: say(CITY.commission), why, to: () => setOpen(true), isMain: true };
  return (
    <>
      <ActionsMenu actions={can(session, 'commissionInspection') ? [commission] : []} />
      <FieldsDialog
        open={open}
        title={say(CITY.commission)}
        hint={say(CITY.commissionHint)}
        fields={fieldsOf(years)}
        limits={commissionInspection}
        initial={{ year: String(years[0] ?? ''), scope: '', withFinance: false }}
        onClose={() => setOpen(false)}
        onDone={onDone}
        send={(act, values, key) =>
          act(CommissionInspectionDocument, { input: { ...values, year: Number(values['year']) } }, key)
        }
      />
    </>
  );
}

function fieldsOf(years: readonly number[]): readonly Field[] {
  const options = years.map((year) => ({ value: String(year), label: String(year) }));
  return [
    { name: 'year', label: CITY.commissionYear, kind: 'choice', options },
    { name: 'scope', label: CITY.scope, kind: 'prose' },
    { name: 'withFinance', label: CITY.withFinance, kind: 'flag' },
  ];
}
