import { ROLE, type Role } from '../../../../shared/domain/roles';
import { Tag } from '../../kit/feedback/status-tag';
import { type Field } from '../../kit/form/field';
import { type Column } from '../../kit/table/column';
import { listText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { SUBMISSION } from '../../words/nouns/submission';

/** A training, as lists show it. */
export type TrainingRow = {
  id: string;
  heldOn: string;
  topic: string;
  hours: number;
  verifiedOn: string | null;
  recordedByRole: Role | null;
  division: { code: string; name: string } | null;
  attendees: readonly { passed: boolean; worker: { id: string; name: string } | null }[];
};

export const TRAINING_COLUMNS: readonly Column<TrainingRow>[] = [
  { key: 'heldOn', title: PERSONNEL.heldOn, value: ({ heldOn }) => heldOn, exported: 'heldOn' },
  { key: 'topic', title: PERSONNEL.topic, value: ({ topic }) => topic, exported: 'topic' },
  { key: 'hours', title: PERSONNEL.trainingHours, value: ({ hours }) => hours, isNumber: true, exported: 'hours' },
  {
    key: 'district',
    title: PERSONNEL.district,
    value: ({ division }) => division?.name ?? null,
    exported: 'division.name',
  },
  { key: 'attendees', title: PERSONNEL.attendees, value: attendeesText, exported: null },
  {
    key: 'recordedBy',
    title: PERSONNEL.recordedBy,
    value: ({ recordedByRole }) => labelOf(ROLE, recordedByRole),
    isHidden: true,
    exported: 'recordedByRole',
  },
  {
    key: 'verifiedOn',
    title: PERSONNEL.trainingVerified,
    value: ({ verifiedOn }) => verifiedOn,
    show: ({ verifiedOn }) =>
      verifiedOn === null ? (
        <Tag tone="waiting" text={say(SUBMISSION.notVerified)} />
      ) : (
        <Tag tone="done" text={verifiedOn} />
      ),
    exported: 'verifiedOn',
  },
];

function attendeesText({ attendees }: TrainingRow): string {
  return listText(attendees.flatMap(({ worker }) => worker?.name ?? []));
}

type Options = readonly { value: string; label: string }[];

/** Returns the form fields of a training. */
export function trainingFields({ districts, workers }: { districts: Options; workers: Options }): readonly Field[] {
  return [
    { name: 'division', label: PERSONNEL.district, kind: 'choice', options: districts },
    { name: 'heldOn', label: PERSONNEL.heldOn, kind: 'date' },
    { name: 'topic', label: PERSONNEL.topic, kind: 'line' },
    { name: 'hours', label: PERSONNEL.trainingHours, kind: 'whole' },
    {
      name: 'attendees',
      label: PERSONNEL.attendees,
      kind: 'rows',
      isRequired: true,
      blank: { workerId: '', passed: true },
      fields: [
        { name: 'workerId', label: PERSONNEL.worker, kind: 'choice', options: workers, isSearched: true },
        { name: 'passed', label: PERSONNEL.passed, kind: 'flag' },
      ],
    },
  ];
}
