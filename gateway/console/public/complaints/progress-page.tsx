import { type FormEvent, useEffect, useState } from 'react';
import { ProgressDocument, type ProgressQuery } from '../../generated/documents/public';
import { type Answer } from '../../graph/ask';
import { type Fault } from '../../graph/refusal';
import { ErrorSummary } from '../../kit/entry/error-summary';
import { type Field, elementIdOf } from '../../kit/form/field';
import { FieldFrame, describedBy } from '../../kit/feedback/field-frame';
import { Loading } from '../../kit/feedback/loading';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { PROGRESS } from '../../words/public/complaints';
import { askPublic } from '../frame/ask-public';
import { Refused } from '../frame/messages';
import { PublicPage } from '../frame/public-page';
import { takeReceipt } from './handed-receipt';
import { ProgressView } from './progress-view';

const FIELD: Field = { name: 'receipt', label: PROGRESS.receipt, help: PROGRESS.receiptHelp, kind: 'line' };
const RECEIPT = /^[0-9a-f]{32}$/;

/**
 * The page on which the holder of a receipt checks the progress of a complaint. The receipt stays in the memory of the
 * page.
 */
export function ProgressPage() {
  const [receipt, setReceipt] = useState(takeReceipt);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [answer, setAnswer] = useState<Answer<ProgressQuery> | 'loading' | null>(null);
  const ask = async () => {
    const message = faultOf(receipt);
    setFaults(message === null ? [] : [{ field: FIELD.name, message }]);
    setAnswer(message === null ? 'loading' : null);
    if (message === null) setAnswer(await askPublic(ProgressDocument, { receipt: plain(receipt) }));
  };
  // The page looks up a receipt from the complaint page at once. It looks up a typed receipt only when the person
  // presses the button.
  useEffect(() => {
    if (receipt !== '') void ask();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask();
  };
  return (
    <PublicPage title={say(PROGRESS.title)} hasFaults={faults.length > 0}>
      <form className="form-page no-print" onSubmit={submit} noValidate autoComplete="off">
        <ReceiptField value={receipt} faults={faults} onChange={setReceipt} />
        <p>
          <button type="submit" className="button primary">
            {say(PROGRESS.ask)}
          </button>
        </p>
      </form>
      <Found answer={answer} />
    </PublicPage>
  );
}

function Found({ answer }: { answer: Answer<ProgressQuery> | 'loading' | null }) {
  if (answer === null) return null;
  if (answer === 'loading') return <Loading />;
  if (answer.refusal !== null) return <Refused refusal={answer.refusal} onRetry={null} />;
  return <ProgressView progress={answer.data?.complaintStatus ?? null} />;
}

type ReceiptFieldProps = { value: string; faults: readonly Fault[]; onChange: (value: string) => void };

function ReceiptField({ value, faults, onChange }: ReceiptFieldProps) {
  const id = elementIdOf(FIELD.name);
  return (
    <>
      <ErrorSummary faults={faults} />
      <FieldFrame field={FIELD} id={id} faults={faults} isOptional={false}>
        <input
          id={id}
          type="text"
          className="input receipt-input"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          aria-required
          aria-invalid={faults.length > 0}
          aria-describedby={describedBy(FIELD, id, faults)}
          onChange={(event) => onChange(event.target.value)}
        />
      </FieldFrame>
    </>
  );
}

/**
 * Converts a typed receipt into the format in which the Hub issued it: without spaces and hyphens, in half-width
 * lower-case characters.
 */
function plain(receipt: string): string {
  return receipt.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
}

function faultOf(receipt: string): string | null {
  if (plain(receipt) === '') return say(ENTRY.mustFill, { label: say(PROGRESS.receipt) });
  return RECEIPT.test(plain(receipt)) ? null : say(PROGRESS.malformed);
}
