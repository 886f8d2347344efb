import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { RECONCILING } from '../../../words/finance/reconciliation';
import { say } from '../../../words/language';

/** Shows the area into which a person drops or pastes a statement, and a button to choose a file instead. */
export function StatementDrop({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [isOver, setOver] = useState(false);
  const read = async (file: File | undefined) => {
    if (file !== undefined) onText(decoded(await file.arrayBuffer()));
  };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer.files[0]);
      }}
    >
      <ChooseFile onChoose={(file) => void read(file)} />
      <label htmlFor="statement">{say(RECONCILING.paste)}</label>
      <textarea
        id="statement"
        className="input"
        rows={6}
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}

function ChooseFile({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv"
        aria-label={say(RECONCILING.choose)}
        onChange={(event) => {
          onChoose(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{say(RECONCILING.choose)}</Button>
    </>
  );
}

/** Decodes a file to text. Chinese spreadsheet programs write CSV in GB18030 by default. */
function decoded(content: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}
