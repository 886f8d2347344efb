import { SERVICE_FORM, type ServiceForm } from '../../../../shared/domain/submissions';
import { SERVICE_KIND, type ServiceKind } from '../../../../shared/domain/stations';
import { Panel } from '../../kit/record/facts';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

type ServiceSum = { kind: ServiceKind; form: ServiceForm | null; people: number; sessions: number };
type ServiceVolume = { briefs: number; services: readonly ServiceSum[] };

const COLUMNS: readonly Column<ServiceSum>[] = [
  { key: 'kind', title: SUBMISSION.serviceKind, value: ({ kind }) => labelOf(SERVICE_KIND, kind), exported: null },
  { key: 'form', title: SUBMISSION.form, value: ({ form }) => labelOf(SERVICE_FORM, form), exported: null },
  { key: 'people', title: SUBMISSION.people, value: ({ people }) => people, isNumber: true, exported: null },
  { key: 'sessions', title: SUBMISSION.sessions, value: ({ sessions }) => sessions, isNumber: true, exported: null },
];

/**
 * Shows the services of a station in a project year, which are the sums of its monthly briefs. They stand beside the
 * brief that an office is reviewing.
 */
export function ServiceVolumes({ year, volumes }: { year: number; volumes: readonly ServiceVolume[] }) {
  return volumes.map(({ briefs, services }, index) => (
    <Panel key={index} title={say(SUBMISSION.volumesOf, { year, briefs })}>
      <DataTable
        label={say(SUBMISSION.volumesOf, { year, briefs })}
        rows={services}
        columns={COLUMNS}
        idOf={({ kind, form }) => `${kind} ${form ?? ''}`}
      />
    </Panel>
  ));
}
