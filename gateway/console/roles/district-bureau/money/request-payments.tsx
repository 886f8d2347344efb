import Button from 'antd/es/button';
import { useState } from 'react';
import { INSTALMENT_KIND } from '../../../../../shared/domain/contracts';
import { RequestDisbursementsDocument } from '../../../generated/documents/district-bureau';
import { newKey } from '../../../graph/idempotency-key';
import { type Refusal } from '../../../graph/refusal';
import { keyAfter } from '../../../graph/attempt';
import { useAct } from '../../../kit/act/use-act';
import { Dialog } from '../../../kit/feedback/dialog';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { Tag } from '../../../kit/feedback/status-tag';
import { sayDone } from '../../../kit/feedback/toast';
import { capitalYuan, exactSum } from '../../../kit/form/money';
import { type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { yuan } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

type RequestProps = { selected: readonly InstalmentRow[]; onDone: () => void };

/** Requests the payment of the selected instalments. All of them must be due. */
export function RequestPayments({ selected, onDone }: RequestProps) {
  const [open, setOpen] = useState(false);
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

type RequestDialogProps = { rows: readonly InstalmentRow[]; onClose: () => void; onDone: () => void };

/**
 * Asks for the invoice of each instalment. One call requests all payments. If the Hub refuses the call, no payment is
 * requested.
 */
function RequestDialog({ rows, onClose, onDone }: RequestDialogProps) {
  const [invoices, setInvoices] = useState<Readonly<Record<string, string>>>({});
  const { send, busy, refusal } = useRequest(rows, invoices, onDone);
  const sum = exactSum(rows.map(({ amountFen }) => amountFen));
  const reasonOf = (id: string) => refusal?.items.find((item) => item.id === id)?.message ?? null;
  return (
    <Dialog title={say(PERFORMANCE.requestTitle)} onClose={onClose} isWide>
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
        <Button onClick={onClose}>{say(KIT.cancel)}</Button>
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

function useRequest(rows: readonly InstalmentRow[], invoices: Readonly<Record<string, string>>, onDone: () => void) {
  const { act, busy } = useAct();
  const [key, setKey] = useState(newKey);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    const requests = rows.map(({ id, amountFen }) => {
      const number = (invoices[id] ?? '').trim();
      return { instalmentId: id, invoice: number === '' ? null : { number, amountFen } };
    });
    const answer = await act(RequestDisbursementsDocument, { input: { requests, idempotencyKey: key } }, key);
    setRefusal(answer.refusal);
    setKey(keyAfter(key, answer.refusal));
    if (answer.refusal !== null) return;
    sayDone(say(KIT.saved));
    onDone();
  };
  return { send: () => void send(), busy, refusal };
}
