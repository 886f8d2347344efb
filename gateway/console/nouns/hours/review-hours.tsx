import Button from 'antd/es/button';
import { useState } from 'react';
import { type Answer } from '../../graph/ask';
import { BulkDialog, OpenBulkDialog } from '../../kit/act/bulk-dialog';
import { type Act } from '../../kit/act/use-act';
import { type BulkItem, type KeptCalls, useOpenCalls } from '../../kit/act/use-bulk';
import { ENTRY } from '../../words/every-page';
import { exactHours } from '../../words/format';
import { HOURS } from '../../words/nouns/hours';
import { say } from '../../words/language';
import { type HoursRow, hoursLine } from './hours-columns';

/** The maximum number of service hours entries in one call that confirms, verifies or returns hours. */
const MOST_HOURS = 200;
/** The maximum number of characters in the reason for a return. */
const LONGEST_REASON = 200;

type Send = (act: Act, ids: string[], key: string) => Promise<Answer<unknown>>;
type SendWithReason = (act: Act, given: { ids: string[]; reason: string }, key: string) => Promise<Answer<unknown>>;

/** The words of an office's actions on hours. */
export type ReviewWords = {
  act: string;
  actTitle: string;
  hint: (hours: string) => string;
  returnIt: string;
  returnTitle: string;
  reason: string;
  onlyReady: (count: number) => string;
};

type ReviewHoursProps = {
  selected: readonly HoursRow[];
  /** Returns whether the office can act on these hours. */
  isReady: (row: HoursRow) => boolean;
  words: ReviewWords;
  confirm: Send;
  returnThem: SendWithReason;
  onDone: () => void;
};

/** Confirms or verifies the selected hours, or returns them with a reason. */
export function ReviewHours({ selected, isReady, words, confirm, returnThem, onDone }: ReviewHoursProps) {
  const [open, setOpen] = useState<'confirm' | 'return' | null>(null);
  const ready = selected.length > 0 && selected.every(isReady);
  const items = selected.map((row) => ({ id: row.id, text: hoursLine(row) }));
  const sum = exactHours(selected.reduce((minutes, row) => minutes + row.minutes, 0));
  const close = (didSomething: boolean) => {
    setOpen(null);
    if (didSomething) onDone();
  };
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen('confirm')}>
        {words.act}
      </Button>
      <Button disabled={!ready} onClick={() => setOpen('return')}>
        {words.returnIt}
      </Button>
      {selected.length > 0 && !ready && <span className="secondary small">{words.onlyReady(selected.length)}</span>}
      <BulkDialog
        open={open === 'confirm'}
        title={words.actTitle}
        items={items}
        atMost={MOST_HOURS}
        send={confirm}
        onClose={close}
      >
        <p>{words.hint(sum)}</p>
      </BulkDialog>
      <ReturnDialog open={open === 'return'} words={words} items={items} returnThem={returnThem} onClose={close} />
    </>
  );
}

type ReturnDialogProps = {
  open: boolean;
  words: ReviewWords;
  items: readonly BulkItem[];
  returnThem: SendWithReason;
  onClose: (didSomething: boolean) => void;
};

/** Asks for the reason, and returns the hours to the contractor. */
function ReturnDialog({ open, ...props }: ReturnDialogProps) {
  const kept = useOpenCalls();
  return open ? <OpenReturnDialog {...props} kept={kept} /> : null;
}

type OpenReturnDialogProps = Omit<ReturnDialogProps, 'open'> & { kept: KeptCalls };

function OpenReturnDialog({ words, returnThem, ...props }: OpenReturnDialogProps) {
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <OpenBulkDialog
      {...props}
      title={words.returnTitle}
      atMost={MOST_HOURS}
      missing={given === '' ? say(ENTRY.mustFill, { label: words.reason }) : null}
      send={given === '' ? null : (act, ids, key) => returnThem(act, { ids, reason: given }, key)}
    >
      <ReasonField label={words.reason} value={reason} onChange={setReason} />
    </OpenBulkDialog>
  );
}

type ReasonFieldProps = { label: string; value: string; onChange: (value: string) => void };

function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  return (
    <div className="field">
      <label htmlFor="return-reason">{label}</label>
      <p id="return-reason-help" className="hint small">
        {say(HOURS.disputeHint)}
      </p>
      <input
        id="return-reason"
        className="input"
        aria-describedby="return-reason-help"
        aria-required
        maxLength={LONGEST_REASON}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
