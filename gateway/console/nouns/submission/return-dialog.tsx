import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

type ReturnDialogProps = {
  open: boolean;
  document: Document<unknown, { id: string; reason: string }>;
  id: string;
  /** Says who will read the reason. */
  hint: string;
  onClose: () => void;
  onDone: () => void;
};

/** Asks for the reason, and returns a document so that it is submitted again. */
export function ReturnDialog({ document, id, ...dialog }: ReturnDialogProps) {
  return (
    <FieldsDialog
      title={say(SUBMISSION.returnTitle)}
      fields={[{ name: 'reason', label: SUBMISSION.returnReason, kind: 'prose', isRequired: true }]}
      limits={{ reason: { maxLength: 2000 } }}
      {...dialog}
      send={(act, values, key) => act(document, { id, ...values }, key)}
    />
  );
}
