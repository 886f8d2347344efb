import Button from 'antd/es/button';
import { useState } from 'react';
import { type ChainFragment, ChainChecksDocument } from '../../generated/documents/auditor';
import { Loading } from '../../kit/feedback/loading';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { Tag } from '../../kit/feedback/status-tag';
import { useTitle } from '../../kit/feedback/use-title';
import { PrintLine } from '../../kit/print/print-line';
import { useRecord } from '../../kit/record/use-record';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { AREAS, type Area, CHAINS, TRAIL } from '../../words/audit/record';
import { instantText } from '../../words/format';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';

type Chain = ChainFragment & { area: Area };
type Checks = Readonly<Record<Area, readonly ChainFragment[] | null>>;

function chainsOf(checks: Checks): Chain[] {
  return (Object.keys(AREAS) as Area[]).flatMap((area) => (checks[area] ?? []).map((chain) => ({ ...chain, area })));
}

function resultText({ intact, brokenAt }: Chain): string {
  return intact ? say(CHAINS.intact) : say(CHAINS.broken, { at: brokenAt ?? 0 });
}

function gapsText({ gaps }: Chain): string {
  return gaps
    .map(({ from, upTo, reason, statedBy: by, statedAt }) =>
      say(CHAINS.gap, { from, upTo, reason, by, at: instantText(statedAt) }),
    )
    .join(';');
}

const COLUMNS: readonly Column<Chain>[] = [
  { key: 'area', title: TRAIL.area, value: ({ area }) => say(AREAS[area]), exported: null },
  { key: 'chain', title: CHAINS.chain, value: ({ chain }) => chain, exported: null },
  { key: 'length', title: CHAINS.length, value: ({ length }) => length, isNumber: true, exported: null },
  {
    key: 'result',
    title: CHAINS.result,
    value: resultText,
    show: (row) => <Tag tone={row.intact ? 'done' : 'failed'} text={resultText(row)} />,
    exported: null,
  },
  { key: 'gaps', title: CHAINS.gaps, value: gapsText, exported: null },
];

/** Says whether all chains of the record are intact. In a chain, each entry is checked against the entry before it. */
export function ChainSummary({ checks }: { checks: Checks }) {
  const chains = chainsOf(checks);
  const broken = chains.filter(({ intact }) => !intact).length;
  const entries = chains.reduce((sum, { length }) => sum + length, 0);
  if (broken > 0) return <Tag tone="failed" text={say(CHAINS.someBroken, { count: broken })} />;
  return <Tag tone="done" text={say(CHAINS.allIntact, { count: chains.length, entries })} />;
}

/** Shows the result of checking all chains of the record, as a page to print and sign. */
export function ChainsPage() {
  const { data, refusal, isLoading, reload } = useRecord(ChainChecksDocument, {}, 'form');
  const [at] = useState(() => new Date().toISOString());
  useTitle(say(CHAINS.list));
  return (
    <>
      <header className="page-head">
        <h1>{say(CHAINS.list)}</h1>
        <span className="secondary">{say(CHAINS.checkedAt, { time: instantText(at) })}</span>
        <div className="page-actions">
          <Button onClick={reload} loading={isLoading}>
            {say(CHAINS.again)}
          </Button>
          <Button onClick={() => print()}>{say(KIT.print)}</Button>
        </div>
        <PrintLine />
      </header>
      <p className="hint">{say(CHAINS.hint)}</p>
      {refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />}
      {data === null && refusal === null && <Loading />}
      {data !== null && (
        <>
          <p role="status">
            <ChainSummary checks={data} />
          </p>
          <DataTable
            label={say(CHAINS.list)}
            rows={chainsOf(data)}
            columns={COLUMNS}
            idOf={({ area, chain }) => `${area} ${chain}`}
            linkOf={({ area }) => `/trail?area=${area}`}
          />
        </>
      )}
    </>
  );
}
