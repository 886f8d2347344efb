import { newKey } from '../../../graph/idempotency-key';
import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ImportWorkersDocument } from '../../../generated/documents/contractor';
import { type Refusal } from '../../../graph/refusal';
import { keyAfter } from '../../../graph/attempt';
import { useAct } from '../../../kit/act/use-act';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { useTitle } from '../../../kit/feedback/use-title';
import { type LineFault, readWorkerLines } from '../../../nouns/worker/import-workers';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';

/** Imports workers from lines of a spreadsheet. If one row has a fault, no worker is imported. No draft is kept. */
export function ImportPage() {
  const [text, setText] = useState('');
  const read = useMemo(() => readWorkerLines(text), [text]);
  const { send, busy, refusal, faults, imported } = useImport();
  const navigate = useNavigate();
  const shown = read.faults.concat(faults);
  useTitle(say(PERSONNEL.importTitle), shown.length > 0);
  return (
    <section className="form-page" aria-labelledby="import-title">
      <h1 id="import-title">{say(PERSONNEL.importTitle)}</h1>
      <p className="hint">{say(PERSONNEL.importHint)}</p>
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      {imported !== null && <p role="status">{say(PERSONNEL.importDone, { count: imported })}</p>}
      <textarea
        className="input"
        rows={8}
        aria-label={say(PERSONNEL.import)}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <LineFaults faults={shown} />
      <div className="form-buttons">
        <Button
          type="primary"
          loading={busy}
          disabled={read.rows.length === 0 || read.faults.length > 0}
          onClick={() => send(read.rows, () => setText(''))}
        >
          {say(PERSONNEL.importRows, { count: read.rows.length })}
        </Button>
        <Button onClick={() => void navigate('/workers')}>{say(KIT.back)}</Button>
      </div>
    </section>
  );
}

function LineFaults({ faults }: { faults: readonly LineFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="error-summary" role="alert">
      {faults.map(({ line, column, reason }) => (
        <li key={`${line} ${reason}`}>{say(PERSONNEL.importFault, { line, column: column ?? '', reason })}</li>
      ))}
    </ul>
  );
}

function useImport() {
  const { act, busy } = useAct();
  const [key, setKey] = useState(() => newKey());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const [imported, setImported] = useState<number | null>(null);
  const send = async (rows: ReturnType<typeof readWorkerLines>['rows'], onDone: () => void) => {
    const answer = await act(ImportWorkersDocument, { input: { rows } }, key);
    setRefusal(answer.refusal);
    setKey(keyAfter(key, answer.refusal));
    const result = answer.data?.importWorkers;
    if (answer.refusal !== null || result === null || result === undefined) return;
    // The Hub has answered this request, so the next text is sent with a new key.
    setKey(newKey());
    setFaults(result.faults);
    if (result.faults.length > 0) return;
    setImported(result.imported);
    onDone();
  };
  return { send: (...given: Parameters<typeof send>) => void send(...given), busy, refusal, faults, imported };
}
