import Button from 'antd/es/button';
import { useState } from 'react';
import { ReleaseInstalmentDocument, WithholdInstalmentDocument } from '../../../generated/documents/district-bureau';
import { withholdInstalment } from '../../../generated/limits';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { type Field } from '../../../kit/form/field';
import { type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { say } from '../../../words/language';

const FIELDS: readonly Field[] = [
  { name: 'clause', label: PERFORMANCE.clause, kind: 'line' },
  { name: 'reason', label: PERFORMANCE.reason, kind: 'prose' },
];

/** Withholds one instalment on the basis of a clause, or releases a withheld instalment. */
export function WithholdTools({ selected, onDone }: { selected: readonly InstalmentRow[]; onDone: () => void }) {
  const [open, setOpen] = useState<'withhold' | 'release' | null>(null);
  const row = selected.length === 1 ? selected[0] : undefined;
  const isOpen = row !== undefined && (row.status === 'DUE' || row.status === 'REQUESTED');
  const isWithheld = row?.withheld != null;
  const id = row?.id ?? '';
  const close = () => setOpen(null);
  return (
    <>
      <Button disabled={!isOpen || isWithheld} onClick={() => setOpen('withhold')}>
        {say(PERFORMANCE.withhold)}
      </Button>
      <Button disabled={!isWithheld} onClick={() => setOpen('release')}>
        {say(PERFORMANCE.release)}
      </Button>
      <FieldsDialog
        open={open === 'withhold'}
        title={say(PERFORMANCE.withhold)}
        hint={say(PERFORMANCE.withholdHint)}
        fields={FIELDS}
        limits={withholdInstalment}
        onClose={close}
        onDone={onDone}
        send={(act, values, key) => act(WithholdInstalmentDocument, { input: { instalmentId: id, ...values } }, key)}
      />
      <ActDialog
        open={open === 'release'}
        title={say(PERFORMANCE.release)}
        onClose={close}
        onDone={onDone}
        send={(act, key) => act(ReleaseInstalmentDocument, { id }, key)}
      >
        <p>{say(PERFORMANCE.releaseHint)}</p>
      </ActDialog>
    </>
  );
}
