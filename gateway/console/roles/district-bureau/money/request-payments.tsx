import Button from 'antd/es/button';
import { useState } from 'react';
import { INSTALMENT_KIND } from '../../../../../shared/domain/contracts';
import { newAttempt } from '../../../graph/attempt';
import { type KeptAttempt } from '../../../kit/act/act-dialog';
import { Dialog } from '../../../kit/feedback/dialog';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { Tag } from '../../../kit/feedback/status-tag';
import { capitalYuan, exactSum } from '../../../kit/form/money';
import { type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { yuan } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { useRequest } from './use-request';

type RequestProps = { selected: readonly InstalmentRow[]; onDone: () => void };

/** Requests the payment of the selected instalments. All of them must be due. */
export function RequestPayments({ selected, onDone }: RequestProps) {
  const [open, setOpen] = useState(false);
  const kept = useState(newAttempt);
  const ready = selected.length > 0 && selected.every(({ status }) => status === 'DUE');
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {say(PERFORMANCE.request)}
      </Button>
      {selected.length > 0 && !ready && (
        <span className="secondary small">{say(PERFORMANCE.onlyDue, { count: selected.length })}</span>
      )}
      {open && (
        <RequestDialog
          rows={selected}
          kept={kept}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

type RequestDialogProps = {
  rows: readonly InstalmentRow[];
  /** Outlives the open dialog, so that the dialog sends a request with an unknown result again with the same key. */
  kept: KeptAttempt;
  onClose: () => void;
  /** Closes the dialog, and reloads the list. */
  onDone: () => void;
};

/**
 * Asks for the invoice of each instalment. One call requests all payments. If the Hub refuses the call, no payment is
 * requested.
 */
function RequestDialog({ rows, kept, onClose, onDone }: RequestDialogProps) {
  const [invoices, setInvoices] = useState<Readonly<Record<string, string>>>({});
  const { send, busy, refusal } = useRequest({ rows, invoices, kept, onDone });
  const sum = exactSum(rows.map(({ amountFen }) => amountFen));
  const close = kept[0].isUndecided ? onDone : onClose;
  const reasonOf = (id: string) => refusal?.items.find((item) => item.id === id)?.message ?? null;
  return (
    <Dialog title={say(PERFORMANCE.requestTitle)} onClose={close} isWide>
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      <p>{say(PERFORMANCE.requestHint, { count: rows.length, sum: yuan(sum), capital: capitalYuan(sum) })}</p>
      <p className="hint">{say(PERFORMANCE.invoiceHelp)}</p>
      <table className="table request-rows" aria-label={say(PERFORMANCE.requestTitle)}>
        <RequestHead />
        <tbody>
          {rows.map((row) => (
            <RequestRow
              key={row.id}
              row={row}
              invoice={invoices[row.id] ?? ''}
              reason={reasonOf(row.id)}
              onChange={(text) => setInvoices((before) => ({ ...before, [row.id]: text }))}
            />
          ))}
        </tbody>
      </table>
      <div className="form-buttons">
        <Button type="primary" loading={busy} onClick={send}>
          {say(KIT.confirm)}
        </Button>
        <Button onClick={close}>{say(KIT.cancel)}</Button>
      </div>
    </Dialog>
  );
}

function RequestHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{say(MONEY.station)}</th>
        <th scope="col">{say(MONEY.kind)}</th>
        <th scope="col" className="number">
          {say(MONEY.amount)}
        </th>
        <th scope="col">{say(PERFORMANCE.invoiceNumber)}</th>
      </tr>
    </thead>
  );
}

type RequestRowProps = { row: InstalmentRow; invoice: string; reason: string | null; onChange: (text: string) => void };

function RequestRow({ row: { projectYear, kind, amountFen, lot }, invoice, reason, onChange }: RequestRowProps) {
  const station = lot?.station?.name ?? '';
  return (
    <tr>
      <td>{station}</td>
      <td>
        {projectYear} {labelOf(INSTALMENT_KIND, kind)}
      </td>
      <td className="number">{yuan(amountFen)}</td>
      <td>
        <input
          className="input"
          maxLength={64}
          aria-label={`${say(PERFORMANCE.invoiceNumber)} ${station}`}
          value={invoice}
          onChange={(event) => onChange(event.target.value)}
        />
        {reason !== null && <Tag tone="failed" text={reason} />}
      </td>
    </tr>
  );
}
