import Button from 'antd/es/button';
import { type ReactNode } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { Dialog } from '../feedback/dialog';
import { Tag } from '../feedback/status-tag';
import { type BulkSend, type ItemOutcome, mayHaveChanged } from './bulk';
import { type BulkItem, type KeptCalls, useBulk, useOpenCalls } from './use-bulk';

type BulkDialogProps = {
  open: boolean;
  title: string;
  items: readonly BulkItem[];
  /** The largest number of items that one call accepts. */
  atMost: number;
  /** Performs the act for some items in one call. Null while required input is missing. */
  send: BulkSend | null;
  /** Says which required input is missing, beside the disabled button. Null if none is. */
  missing?: string | null;
  onClose: (didSomething: boolean) => void;
  /** Content above the list until the act is over, for example a sum or a field for the reason. */
  children?: ReactNode;
};

/**
 * A dialog that lists the items of a bulk act, performs the act, and shows the result of each item. A call changes all
 * of its items or none. If the Hub refuses some items by name, the person can try the other items again. If the result
 * of a call is unknown, the person can repeat the whole call with its idempotency key.
 */
export function BulkDialog({ open, ...props }: BulkDialogProps) {
  const kept = useOpenCalls();
  return open ? <OpenBulkDialog {...props} kept={kept} /> : null;
}

type OpenBulkDialogProps = Omit<BulkDialogProps, 'open'> & {
  /** Outlives the open dialog, so that the dialog sends calls without a known result again with the same keys. */
  kept: KeptCalls;
};

/** A {@link BulkDialog} that is open. */
export function OpenBulkDialog({ title, items, atMost, send, onClose, kept, ...shown }: OpenBulkDialogProps) {
  const { outcomes, count, perform, busy } = useBulk({ items, atMost, send, kept });
  const isOver = outcomes.size > 0 && count === 0;
  const close = () => onClose(mayHaveChanged([...outcomes.values()]));
  return (
    <Dialog title={title} onClose={close} isWide>
      {!isOver && shown.children}
      <p>{headOf(items, outcomes)}</p>
      <ol className="bulk-list">
        {items.map(({ id, text }) => (
          <li key={id}>
            {text} <Outcome outcome={outcomes.get(id)} />
          </li>
        ))}
      </ol>
      <BulkSummary outcomes={[...outcomes.values()]} />
      <div className="form-buttons">
        {!isOver && (
          <Button type="primary" loading={busy} disabled={send === null} onClick={onFirstClick(perform)}>
            {outcomes.size > 0 ? say(KIT.bulkRetry, { count }) : say(KIT.confirm)}
          </Button>
        )}
        <Button onClick={close}>{say(isOver ? KIT.close : KIT.cancel)}</Button>
        {!isOver && shown.missing != null && <span className="secondary small">{shown.missing}</span>}
      </div>
    </Dialog>
  );
}

/**
 * Returns a listener that ignores the second click of a double click. Otherwise the second click could press the button
 * to try again, which may have appeared after the first click.
 */
const onFirstClick =
  (perform: () => void) =>
  ({ detail }: { detail: number }) => {
    if (detail < 2) perform();
  };

/** Returns the text above the items: what will be done, or what was done. */
function headOf(items: readonly BulkItem[], outcomes: ReadonlyMap<string, ItemOutcome>): string {
  const count = items.length;
  if (outcomes.size === 0) return say(KIT.bulkList, { count });
  const isDone = items.every(({ id }) => outcomes.get(id)?.result === 'DONE');
  return say(isDone ? KIT.bulkDone : KIT.bulkTried, { count });
}

function Outcome({ outcome }: { outcome: ItemOutcome | undefined }) {
  if (outcome === undefined) return null;
  switch (outcome.result) {
    case 'DONE':
      return <Tag tone="done" text={say(KIT.saved)} />;
    case 'EARLIER':
      return <Tag tone="done" text={say(KIT.bulkEarlier)} />;
    case 'UNKNOWN':
      return <Tag tone="waiting" text={say(KIT.bulkUnknown)} />;
    case 'LEFT':
      return <Tag tone="waiting" text={say(KIT.bulkLeft)} />;
    case 'REFUSED':
      return <Tag tone="failed" text={outcome.message ?? ''} />;
  }
}

function BulkSummary({ outcomes }: { outcomes: readonly ItemOutcome[] }) {
  if (outcomes.length === 0) return null;
  const sum = (wanted: ItemOutcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  const unknown = sum('UNKNOWN');
  return (
    <p role="status">
      <strong>
        {say(KIT.bulkResult, { done: sum('DONE') + sum('EARLIER'), failed: sum('REFUSED') + sum('LEFT') })}
      </strong>
      {unknown > 0 && <> {say(KIT.bulkUnknownCount, { count: unknown })}</>}
    </p>
  );
}
