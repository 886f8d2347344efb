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
const STEPS_WITH_REASON = ['suspend', 'resume', 'close'] as const;

/**
 * Asks for confirmation before the status of a station changes. Every change except the opening requires a reason. Each
 * dialog stays mounted while it is closed, so that it keeps the key of an act with an unknown result.
 */
export function StationStepDialogs({ station: { id, version: expectedVersion }, step, ...close }: StationStepProps) {
  return (
    <>
      <ActDialog
        open={step === 'open'}
        title={say(DISTRICT.openTitle)}
        {...close}
        send={(act, key) => act(OpenStationDocument, { id, expectedVersion }, key)}
      >
        <p>{say(DISTRICT.openHint)}</p>
      </ActDialog>
      {STEPS_WITH_REASON.map((each) => (
        <FieldsDialog
          key={each}
          open={step === each}
          title={say(WITH_REASON[each].title)}
          hint={say(WITH_REASON[each].hint)}
          fields={REASON}
          limits={LIMITS}
          isGrave={each === 'close'}
          {...close}
          send={(act, values, key) => act(WITH_REASON[each].document, { id, expectedVersion, ...values }, key)}
        />
      ))}
    </>
  );
}
