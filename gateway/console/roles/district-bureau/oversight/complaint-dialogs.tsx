import {
  AnswerComplaintDocument,
  ExtendComplaintDocument,
  TransferComplaintDocument,
} from '../../../generated/documents/district-bureau';
import { COMPLAINT_OUTCOME } from '../../../../../shared/domain/oversight';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { type Field } from '../../../kit/form/field';
import { COMPLAINT } from '../../../words/bureau/casework';
import { optionsOf } from '../../../words/labels';
import { type Words, say } from '../../../words/language';

const COMPLAINT_STEPS = ['answer', 'extend', 'transfer'] as const;
export type ComplaintStep = (typeof COMPLAINT_STEPS)[number];

const LONG = { maxLength: 2000 };
/** The outcomes of an answer. The transfer of a complaint is a separate action. */
const OUTCOMES = optionsOf(COMPLAINT_OUTCOME).filter(({ value }) => value !== 'REFERRED');

const STEPS = {
  answer: {
    title: COMPLAINT.answerTitle,
    document: AnswerComplaintDocument,
    fields: [
      { name: 'outcome', label: COMPLAINT.outcome, kind: 'choice', options: OUTCOMES, isRequired: true },
      { name: 'publishedAnswer', label: COMPLAINT.publishedAnswer, help: COMPLAINT.publishedHelp, kind: 'prose' },
      { name: 'remark', label: COMPLAINT.remark, kind: 'prose' },
    ],
  },
  extend: {
    title: COMPLAINT.extendTitle,
    document: ExtendComplaintDocument,
    fields: [
      { name: 'dueOn', label: COMPLAINT.newDueOn, kind: 'date', isRequired: true },
      { name: 'reason', label: COMPLAINT.reason, kind: 'prose', isRequired: true },
    ],
  },
  transfer: {
    title: COMPLAINT.transferTitle,
    document: TransferComplaintDocument,
    fields: [
      { name: 'authority', label: COMPLAINT.authority, kind: 'line', isRequired: true },
      { name: 'hotlineNumber', label: COMPLAINT.hotline, kind: 'line' },
      { name: 'remark', label: COMPLAINT.remark, kind: 'prose' },
    ],
  },
} satisfies Readonly<Record<ComplaintStep, { title: Words; document: string; fields: readonly Field[] }>>;

type ComplaintDialogsProps = {
  row: { id: string; text: string };
  step: ComplaintStep | null;
  onClose: () => void;
  onDone: () => void;
};

/**
 * Shows the dialog that answers, extends or transfers a complaint, below the text of the complaint. Each dialog stays
 * mounted while it is closed, so that it keeps the key of an act with an unknown result.
 */
export function ComplaintDialogs({ row: { id, text }, step, ...close }: ComplaintDialogsProps) {
  return COMPLAINT_STEPS.map((each) => (
    <FieldsDialog
      key={each}
      open={step === each}
      title={say(STEPS[each].title)}
      fields={STEPS[each].fields}
      limits={{ publishedAnswer: LONG, remark: LONG, reason: LONG, authority: { maxLength: 100 } }}
      {...close}
      send={(act, values, key) => act(STEPS[each].document, { id, ...values }, key)}
    >
      <p className="prose">{text}</p>
    </FieldsDialog>
  ));
}
