import { ROLE, type Role } from '../../../../shared/domain/roles';
import { type Column } from '../../kit/table/column';
import { actionText } from '../../words/actions';
import { TRAIL } from '../../words/audit/record';
import { subjectText } from '../../words/audit/subjects';
import { instantText, listText } from '../../words/format';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { changesOf } from './changes';
import { fieldText, valueText } from './change-words';

type Actor = { subject: string; role: Role | null };
type Subject = { type: string; id: string };

/** An entry of the record of changes. `before` and `after` are JSON without personal data. */
export type EventRow = {
  id: string;
  chain: string;
  sequence: number;
  occurredAt: string;
  action: string;
  actor: Actor;
  subject: Subject;
  before: string | null;
  after: string | null;
  requestId: string | null;
  hash: string;
  previousHash: string;
};

/** An entry that records who read personal data. */
export type ReadRow = {
  id: string;
  occurredAt: string;
  actor: Actor;
  subject: Subject;
  fields: readonly string[];
  caseNumber: string | null;
};

export function roleText({ role }: Actor): string {
  return role === null ? say(KIT.byHub) : labelOf(ROLE, role);
}

/** Returns the columns that both kinds of entries share. */
function shared<Row extends { occurredAt: string; actor: Actor; subject: Subject }>() {
  const at: Column<Row> = {
    key: 'at',
    title: TRAIL.at,
    value: ({ occurredAt }) => occurredAt,
    text: ({ occurredAt }) => instantText(occurredAt),
    exported: 'occurredAt',
  };
  const role: Column<Row> = {
    key: 'role',
    title: TRAIL.role,
    value: ({ actor }) => roleText(actor),
    exported: 'actor.role',
  };
  const person: Column<Row> = {
    key: 'person',
    title: TRAIL.person,
    value: ({ actor }) => actor.subject,
    exported: null,
  };
  const type: Column<Row> = {
    key: 'type',
    title: TRAIL.subjectType,
    value: ({ subject }) => subjectText(subject.type),
    exported: 'subject.type',
  };
  const id: Column<Row> = {
    key: 'id',
    title: TRAIL.subjectId,
    value: ({ subject }) => subject.id,
    exported: 'subject.id',
  };
  return { at, role, person, type, id };
}

const OF_EVENT = shared<EventRow>();
const OF_READ = shared<ReadRow>();
const SHOWN_CHANGES = 3;

/** Returns the first changes of an entry as one line of text. */
function changesText(row: EventRow): string {
  const changes = changesOf(row).filter(({ after }) => after !== undefined);
  const { type } = row.subject;
  const shown = changes
    .slice(0, SHOWN_CHANGES)
    .map(({ field, after }) => `${fieldText(type, field)} ${valueText(type, field, after).slice(0, 40)}`);
  return shown.concat(changes.length > SHOWN_CHANGES ? '…' : []).join(';');
}

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  OF_EVENT.at,
  { key: 'action', title: TRAIL.action, value: ({ action }) => actionText(action), exported: 'action' },
  OF_EVENT.role,
  OF_EVENT.person,
  OF_EVENT.type,
  { key: 'changes', title: TRAIL.changes, value: changesText, exported: 'after' },
  { ...OF_EVENT.id, isHidden: true },
  {
    key: 'sequence',
    title: TRAIL.sequence,
    value: ({ sequence }) => sequence,
    isNumber: true,
    isHidden: true,
    exported: 'sequence',
  },
];

export const READ_COLUMNS: readonly Column<ReadRow>[] = [
  OF_READ.at,
  OF_READ.role,
  OF_READ.person,
  OF_READ.type,
  OF_READ.id,
  {
    key: 'fields',
    title: TRAIL.fields,
    value: ({ fields, subject }) => listText(fields.map((field) => fieldText(subject.type, field))),
    exported: 'fields',
  },
  { key: 'case', title: TRAIL.caseNumber, value: ({ caseNumber }) => caseNumber, exported: 'caseNumber' },
];
