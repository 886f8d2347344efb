import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { type BulkSend } from './bulk';
import { BulkDialog } from './bulk-dialog';

type BulkButtonProps<Row> = {
  label: string;
  selected: readonly Row[];
  isReady: (row: Row) => boolean;
  /** The text beside the disabled button. It says which rows the act accepts. */
  onlyReady: string;
  title: string;
  textOf: (row: Row) => string;
  /** The largest number of rows that one call accepts. */
  atMost: number;
  send: BulkSend;
  onDone: () => void;
  /** Content above the list of the rows, for example a sum. */
  children: ReactNode;
};

/** A button that performs an act on the selected rows. It is disabled unless the act accepts all of them. */
export function BulkButton<Row extends { id: string }>({ selected, isReady, onDone, ...rest }: BulkButtonProps<Row>) {
  const { label, onlyReady, title, textOf, atMost, send, children } = rest;
  const [open, setOpen] = useState(false);
  const ready = selected.length > 0 && selected.every(isReady);
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {selected.length > 0 && !ready && <span className="secondary small">{onlyReady}</span>}
      <BulkDialog
        open={open}
        title={title}
        items={selected.map((row) => ({ id: row.id, text: textOf(row) }))}
        atMost={atMost}
        send={send}
        onClose={(didSomething) => {
          setOpen(false);
          if (didSomething) onDone();
        }}
      >
        {children}
      </BulkDialog>
    </>
  );
}
