import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ReconcileDocument } from '../../../generated/documents/finance-bureau';
import { newKey } from '../../../graph/idempotency-key';
import { type Refusal } from '../../../graph/refusal';
import { keyAfter } from '../../../graph/attempt';
import { useAct } from '../../../kit/act/use-act';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { sayDone } from '../../../kit/feedback/toast';
import { useTitle } from '../../../kit/feedback/use-title';
import { exactSum } from '../../../kit/form/money';
import { type StatementLine, readStatement } from '../../../nouns/reconciliation/read-statement';
import { linesOfOtherDays, proposedDate } from '../../../nouns/reconciliation/statement-date';
import { isDistrict, useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { RECONCILING } from '../../../words/finance/treasury';
import { yuan } from '../../../words/format';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { StatementDrop } from './statement-drop';
import { DateField, DistrictChoice, NothingPaid } from './statement-fields';
import { StatementPreview } from './statement-preview';

const MOST_LINES = 2000;

/** Reads a statement, shows its lines, and asks the Hub to compare it with the recorded payments. */
export function ReconcilePage() {
  const own = useOwnPlace();
  const { today } = useSession();
  const [division, setDivision] = useState(isDistrict(own) ? own : '');
  const [chosen, setDate] = useState<string | null>(null);
  const [text, setText] = useState('');
  const lines = useMemo(() => readStatement(text), [text]);
  const date = chosen ?? proposedDate(lines, today);
  const { submit, busy, refusal } = useReconciling();
  const [isEmpty, setEmpty] = useState(false);
  const isGiven = lines.length > 0 || isEmpty;
  const faulty = lines.filter(({ fault }) => fault !== null).length;
  const isReady = isGiven && lines.length <= MOST_LINES && faulty === 0 && date !== '' && division !== '';
  useTitle(say(RECONCILING.title), faulty > 0);
  return (
    <section className="form-page wide" aria-labelledby="reconcile-title">
      <h1 id="reconcile-title">{say(RECONCILING.title)}</h1>
      <p className="hint">{say(RECONCILING.hint)}</p>
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      <DistrictChoice value={division} onChange={setDivision} />
      <DateField value={date} onChange={setDate} />
      <StatementDrop text={text} onText={setText} />
      {lines.length === 0 && <NothingPaid date={date} isChecked={isEmpty} onChange={setEmpty} />}
      <StatementSummary lines={lines} faulty={faulty} date={date} />
      <StatementPreview lines={lines} />
      <div className="form-buttons">
        <Button type="primary" loading={busy} disabled={!isReady} onClick={() => submit({ division, date }, lines)}>
          {say(RECONCILING.submit)}
        </Button>
        <span className="secondary small">{say(isGiven ? RECONCILING.submitHint : RECONCILING.statementFirst)}</span>
      </div>
    </section>
  );
}

type StatementSummaryProps = { lines: readonly StatementLine[]; faulty: number; date: string };

function StatementSummary({ lines, faulty, date }: StatementSummaryProps) {
  if (lines.length === 0) return null;
  const others = linesOfOtherDays(lines, date);
  const sum = exactSum(lines.map(({ amountFen }) => amountFen ?? 0));
  return (
    <div role="status">
      <p>{say(RECONCILING.previewSum, { count: lines.length, sum: yuan(sum) })}</p>
      {others > 0 && <p>{say(RECONCILING.otherDays, { count: others, date })}</p>}
      {faulty > 0 && <p className="fault-text">{say(RECONCILING.faultyLines, { count: faulty })}</p>}
      {lines.length > MOST_LINES && <p className="fault-text">{say(RECONCILING.tooMany)}</p>}
    </div>
  );
}

/**
 * Returns a function that sends a statement to the Hub and then opens the page with the differences that the Hub found.
 * If the function sends the statement again, it uses the same idempotency key.
 */
function useReconciling() {
  const { act, busy } = useAct();
  const navigate = useNavigate();
  const [key, setKey] = useState(newKey);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (of: { division: string; date: string }, lines: readonly StatementLine[]) => {
    const entries = lines.flatMap(({ voucher, amountFen, paidOn }) =>
      amountFen === null ? [] : [{ voucher, amountFen, paidOn }],
    );
    const answer = await act(ReconcileDocument, { input: { ...of, entries } }, key);
    setRefusal(answer.refusal);
    setKey(keyAfter(key, answer.refusal));
    const id = answer.data?.reconcile?.id;
    if (answer.refusal !== null || id === undefined) return;
    sayDone(say(KIT.saved));
    void navigate(`/reconciliations/${id}`);
  };
  return { submit: (...given: Parameters<typeof send>) => void send(...given), busy, refusal };
}
