import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
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
import { proposedDate } from '../../../nouns/reconciliation/statement-date';
import { isDistrict, useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { StatementDrop } from './statement-drop';
import { DateField, DistrictChoice, NothingPaid, StatementHints } from './statement-fields';
import { StatementPreview } from './statement-preview';
import { MOST_LINES, StatementSummary } from './statement-summary';

/**
 * Reads a statement, shows its lines, and asks the Hub to compare it with the recorded payments. When a person redoes a
 * reconciliation, the address contains its date and district.
 */
export function ReconcilePage() {
  const own = useOwnPlace();
  const { today } = useSession();
  const [search] = useSearchParams();
  const [division, setDivision] = useState(isDistrict(own) ? own : (search.get('division') ?? ''));
  const again = search.get('date');
  const [chosen, setDate] = useState(again);
  const [text, setText] = useState('');
  const statement = useMemo(() => readStatement(text), [text]);
  const { lines } = statement;
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
      <StatementHints />
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      <DistrictChoice value={division} onChange={setDivision} />
      <DateField value={date} isAgain={again !== null} onChange={setDate} />
      <StatementDrop text={text} onText={setText} />
      {lines.length === 0 && <NothingPaid date={date} isChecked={isEmpty} onChange={setEmpty} />}
      <StatementSummary statement={statement} faulty={faulty} date={date} />
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
    // The Hub keeps only the differences of a statement, so the page of the result gets the total from here.
    const statementFen = String(exactSum(entries.map(({ amountFen }) => amountFen)));
    void navigate(`/reconciliations/${id}`, { state: { statementFen } });
  };
  return { submit: (...given: Parameters<typeof send>) => void send(...given), busy, refusal };
}
