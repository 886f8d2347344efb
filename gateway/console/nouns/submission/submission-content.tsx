import {
  SERVICE_FORM,
  SERVICE_RECIPIENTS,
  type ServiceForm,
  type ServiceRecipients,
} from '../../../../shared/domain/submissions';
import { SERVICE_KIND, type ServiceKind } from '../../../../shared/domain/stations';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { Panel } from '../../kit/record/facts';
import { labelOf } from '../../words/labels';
import { type Words, say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

export type BriefedService = {
  kind: ServiceKind;
  form: ServiceForm | null;
  recipients: ServiceRecipients | null;
  people: number;
  sessions: number;
};

/** The parts of a submission. A part is null if this kind of submission does not have it. */
export type Content = {
  summary: string | null;
  goals?: string | null;
  purchaseMethod?: string | null;
  content?: string | null;
  schedule?: string | null;
  qualityStandard?: string | null;
  quantityStandard?: string | null;
  performanceEvaluation?: string | null;
  results: string | null;
  problems: string | null;
  nextSteps?: string | null;
  services?: readonly BriefedService[] | null;
};

const PARTS = {
  summary: SUBMISSION.summary,
  goals: SUBMISSION.goals,
  purchaseMethod: SUBMISSION.purchaseMethod,
  content: SUBMISSION.contentPart,
  schedule: SUBMISSION.schedule,
  quantityStandard: SUBMISSION.quantityStandard,
  qualityStandard: SUBMISSION.qualityStandard,
  performanceEvaluation: SUBMISSION.performanceEvaluation,
  results: SUBMISSION.results,
  problems: SUBMISSION.problems,
  nextSteps: SUBMISSION.nextSteps,
} as const satisfies Partial<Record<keyof Content, Words>>;

const SERVICE_COLUMNS: readonly Column<BriefedService & { id: string }>[] = [
  { key: 'kind', title: SUBMISSION.serviceKind, value: ({ kind }) => labelOf(SERVICE_KIND, kind), exported: null },
  { key: 'form', title: SUBMISSION.form, value: ({ form }) => labelOf(SERVICE_FORM, form), exported: null },
  {
    key: 'recipients',
    title: SUBMISSION.recipients,
    value: ({ recipients }) => labelOf(SERVICE_RECIPIENTS, recipients),
    exported: null,
  },
  { key: 'people', title: SUBMISSION.people, value: ({ people }) => people, isNumber: true, exported: null },
  { key: 'sessions', title: SUBMISSION.sessions, value: ({ sessions }) => sessions, isNumber: true, exported: null },
];

/** Shows the services in a submission, and its parts that have text. */
export function SubmissionContent({ content }: { content: Content }) {
  const parts = Object.entries(PARTS).flatMap(([name, words]) => {
    const text = content[name as keyof typeof PARTS] ?? '';
    return text === '' ? [] : [{ name, words, text }];
  });
  const services = (content.services ?? []).map((service, index) => ({ ...service, id: String(index) }));
  return (
    <Panel title={say(SUBMISSION.content)}>
      {parts.map(({ name, words, text }) => (
        <section key={name}>
          <h3>{say(words)}</h3>
          <p className="prose">{text}</p>
        </section>
      ))}
      {services.length > 0 && (
        <DataTable label={say(SUBMISSION.services)} rows={services} columns={SERVICE_COLUMNS} idOf={({ id }) => id} />
      )}
    </Panel>
  );
}
