import {
  CloseStationDocument,
  OpenStationDocument,
  ResumeStationDocument,
  SuspendStationDocument,
} from '../../../generated/documents/district-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { type Field } from '../../../kit/form/field';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';

/** A change of a station's status. */
export type StationStep = 'open' | 'suspend' | 'resume' | 'close';

type StationStepProps = {
  station: { id: string; version: number };
  step: StationStep | null;
  onClose: () => void;
  onDone: () => void;
};

const REASON: readonly Field[] = [{ name: 'reason', label: DISTRICT.reason, kind: 'line', isRequired: true }];
const LIMITS = { reason: { required: true, maxLength: 200 } };
const WITH_REASON = {
  suspend: { title: DISTRICT.suspend, hint: DISTRICT.suspendHint, document: SuspendStationDocument },
  resume: { title: DISTRICT.resume, hint: DISTRICT.resumeHint, document: ResumeStationDocument },
  close: { title: DISTRICT.close, hint: DISTRICT.closeHint, document: CloseStationDocument },
} as const;

/** Asks for confirmation before the status of a station changes. Every change except the opening requires a reason. */
export function StationStepDialog({ station: { id, version }, step, onClose, onDone }: StationStepProps) {
  if (step === null) return null;
  if (step === 'open') {
    return (
      <ActDialog
        open
        title={say(DISTRICT.openTitle)}
        onClose={onClose}
        onDone={onDone}
        send={(act, key) => act(OpenStationDocument, { id, expectedVersion: version }, key)}
      >
        <p>{say(DISTRICT.openHint)}</p>
      </ActDialog>
    );
  }
  const { title, hint, document } = WITH_REASON[step];
  return (
    <FieldsDialog
      open
      title={say(title)}
      hint={say(hint)}
      fields={REASON}
      limits={LIMITS}
      isGrave={step === 'close'}
      onClose={onClose}
      onDone={onDone}
      send={(act, values, key) => act(document, { id, expectedVersion: version, ...values }, key)}
    />
  );
}
