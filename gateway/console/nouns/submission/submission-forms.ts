import { SERVICE_FORM, SERVICE_RECIPIENTS, type SubmissionKind } from '../../../../shared/domain/submissions';
import { SERVICE_KIND } from '../../../../shared/domain/stations';
import { type Field, type Values } from '../../kit/form/field';
import { optionsOf } from '../../words/labels';
import { SUBMISSION } from '../../words/nouns/submission';
import { type Content } from './submission-content';

/** The kinds of submissions that a contractor makes. */
export type ContractorDocument = Exclude<SubmissionKind, 'ANNUAL_PLAN' | 'IMPLEMENTATION_REPORT'>;

export function isOfContractor(kind: SubmissionKind): kind is ContractorDocument {
  return kind !== 'ANNUAL_PLAN' && kind !== 'IMPLEMENTATION_REPORT';
}

const summary: Field = { name: 'summary', label: SUBMISSION.summary, kind: 'prose' };
const problems: Field = { name: 'problems', label: SUBMISSION.problems, kind: 'prose' };
const files: Field = {
  name: 'attachments',
  label: SUBMISSION.files,
  kind: 'files',
  files: ['REPORT', 'PHOTOGRAPH', 'OTHER'],
};

const services: Field = {
  name: 'services',
  label: SUBMISSION.services,
  kind: 'rows',
  atMost: 30,
  blank: { kind: '', form: '', recipients: '', people: '', sessions: '' },
  fields: [
    { name: 'kind', label: SUBMISSION.serviceKind, kind: 'choice', options: optionsOf(SERVICE_KIND) },
    { name: 'form', label: SUBMISSION.form, kind: 'choice', options: optionsOf(SERVICE_FORM) },
    {
      name: 'recipients',
      label: SUBMISSION.recipients,
      help: SUBMISSION.recipientsHelp,
      kind: 'choice',
      options: optionsOf(SERVICE_RECIPIENTS),
    },
    { name: 'people', label: SUBMISSION.people, kind: 'whole' },
    { name: 'sessions', label: SUBMISSION.sessions, kind: 'whole' },
  ],
};

const REPORT: readonly Field[] = [
  summary,
  { name: 'results', label: SUBMISSION.results, kind: 'prose' },
  problems,
  { name: 'nextSteps', label: SUBMISSION.nextSteps, kind: 'prose' },
  files,
];

/** The form fields of each kind of submission. */
export const DOCUMENT_FIELDS: Readonly<Record<ContractorDocument, readonly Field[]>> = {
  MONTHLY_BRIEF: [summary, services, files],
  NEEDS_SURVEY: [summary, { name: 'results', label: SUBMISSION.surveyResults, kind: 'prose' }, problems, files],
  SERVICE_PLAN: [
    summary,
    { name: 'goals', label: SUBMISSION.goals, kind: 'prose' },
    { name: 'schedule', label: SUBMISSION.schedule, kind: 'prose' },
    files,
  ],
  MID_TERM_REPORT: REPORT,
  FINAL_REPORT: REPORT,
};

const TEXTS = ['summary', 'goals', 'schedule', 'results', 'problems', 'nextSteps'] as const;

/**
 * Converts the content of an earlier submission to the values of the form, without attachments. Returns empty values if
 * there is no content.
 */
export function valuesOfContent(content: Content | null): Values {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, content?.[name] ?? '']));
  const rows = (content?.services ?? []).map(({ kind, form, recipients, people, sessions }) => ({
    kind,
    form: form ?? '',
    recipients: recipients ?? '',
    people: String(people),
    sessions: String(sessions),
  }));
  return { ...texts, services: rows, attachments: [] };
}

/** Returns the month before the given month, in the form 2026-03. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
