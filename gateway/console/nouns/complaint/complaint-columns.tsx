import {
  COMPLAINT_OUTCOME,
  COMPLAINT_STATUS,
  type ComplaintOutcome,
  type ComplaintStatus,
} from '../../../../shared/domain/oversight';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { COMPLAINT } from '../../words/bureau/casework';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';

/** A complaint of a citizen, as lists show it. */
export type ComplaintRow = {
  id: string;
  receivedOn: string;
  dueOn: string | null;
  status: ComplaintStatus;
  outcome: ComplaintOutcome | null;
  answeredOn: string | null;
  transferredTo: string | null;
  /** Absent for a role that may not read what the citizen wrote. */
  hotlineNumberIn?: string | null;
  text?: string;
  station: { id: string; name: string } | null;
};

const SHORT = 40;

export const COMPLAINT_COLUMNS: readonly Column<ComplaintRow>[] = [
  { key: 'receivedOn', title: COMPLAINT.receivedOn, value: ({ receivedOn }) => receivedOn, exported: 'receivedOn' },
  { key: 'station', title: COMPLAINT.station, value: ({ station }) => station?.name ?? null, exported: 'station.name' },
  {
    key: 'text',
    title: COMPLAINT.text,
    value: ({ text = '' }) => text,
    show: ({ text = '' }) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text),
    exported: 'text',
  },
  { key: 'dueOn', title: COMPLAINT.dueOn, value: ({ dueOn }) => dueOn, exported: 'dueOn' },
  {
    key: 'status',
    title: COMPLAINT.status,
    value: ({ status }) => labelOf(COMPLAINT_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={COMPLAINT_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'outcome',
    title: COMPLAINT.outcome,
    value: ({ outcome }) => labelOf(COMPLAINT_OUTCOME, outcome),
    exported: 'outcome',
  },
  {
    key: 'hotline',
    title: COMPLAINT.hotline,
    value: ({ hotlineNumberIn }) => hotlineNumberIn ?? null,
    isHidden: true,
    exported: 'hotlineNumberIn',
  },
];

/** The columns for an office that supervises the answers to complaints. */
export const ANSWER_COLUMNS: readonly Column<ComplaintRow>[] = [
  { key: 'answeredOn', title: COMPLAINT.answeredOn, value: ({ answeredOn }) => answeredOn, exported: 'answeredOn' },
  {
    key: 'transferredTo',
    title: COMPLAINT.transferredTo,
    value: ({ transferredTo }) => transferredTo,
    exported: 'transferredTo',
  },
];

export const COMPLAINT_FILTERS: readonly Filter[] = [
  {
    name: 'status',
    label: COMPLAINT.status,
    kind: 'choice',
    options: [{ value: 'RECEIVED,OVERDUE', label: say(COMPLAINT.open) }, ...optionsOf(COMPLAINT_STATUS)],
  },
];
