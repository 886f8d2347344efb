import { PLAN_TARGET_KIND, type PlanTargetKind } from '../../../../shared/domain/submissions';
import { type Field, type Values } from '../../kit/form/field';
import { DISTRICT } from '../../words/bureau/district';
import { BUDGET } from '../../words/finance/budget';
import { yuan } from '../../words/format';
import { optionsOf } from '../../words/labels';
import { SUBMISSION } from '../../words/nouns/submission';
import { type Content } from './submission-content';

const files: Field = { name: 'attachments', label: SUBMISSION.files, kind: 'files', files: ['REPORT', 'OTHER'] };

/** The form fields for the eight parts and the targets of an annual plan. */
export const PLAN_FIELDS: readonly Field[] = [
  { name: 'goals', label: SUBMISSION.goals, kind: 'prose' },
  { name: 'purchaseMethod', label: SUBMISSION.purchaseMethod, kind: 'prose' },
  { name: 'content', label: SUBMISSION.contentPart, kind: 'prose' },
  { name: 'budgetFen', label: DISTRICT.budget, unit: BUDGET.yuan, kind: 'money' },
  { name: 'schedule', label: SUBMISSION.schedule, kind: 'prose' },
  { name: 'quantityStandard', label: SUBMISSION.quantityStandard, kind: 'prose' },
  { name: 'qualityStandard', label: SUBMISSION.qualityStandard, kind: 'prose' },
  { name: 'performanceEvaluation', label: SUBMISSION.performanceEvaluation, kind: 'prose' },
  {
    name: 'targets',
    label: DISTRICT.targets,
    kind: 'rows',
    atMost: 20,
    blank: { kind: '', indicator: '', target: '', unit: '' },
    fields: [
      { name: 'kind', label: DISTRICT.targetKind, kind: 'choice', options: optionsOf(PLAN_TARGET_KIND) },
      { name: 'indicator', label: DISTRICT.indicator, kind: 'line' },
      { name: 'target', label: DISTRICT.target, kind: 'decimal' },
      { name: 'unit', label: DISTRICT.unit, kind: 'line' },
    ],
  },
  files,
];

export const REPORT_FIELDS: readonly Field[] = [
  { name: 'summary', label: SUBMISSION.summary, kind: 'prose' },
  { name: 'results', label: SUBMISSION.results, kind: 'prose' },
  { name: 'problems', label: SUBMISSION.problems, kind: 'prose' },
  { name: 'nextSteps', label: SUBMISSION.nextSteps, kind: 'prose' },
  files,
];

export type PlanTarget = { kind: PlanTargetKind; indicator: string; target: number; unit: string | null };
export type PlanContent = Content & { budgetFen: number | null; targets: readonly PlanTarget[] | null };

const TEXTS = [
  'goals',
  'purchaseMethod',
  'content',
  'schedule',
  'quantityStandard',
  'qualityStandard',
  'performanceEvaluation',
  'summary',
  'results',
  'problems',
  'nextSteps',
] as const;

/**
 * Converts the content of an earlier annual plan or implementation report to the values of the form, without
 * attachments. Returns empty values if there is no content.
 */
export function filedValues(content: PlanContent | null): Values {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, content?.[name] ?? '']));
  const targets = (content?.targets ?? []).map(({ kind, indicator, target, unit }) => ({
    kind,
    indicator,
    target: String(target),
    unit: unit ?? '',
  }));
  return { ...texts, budgetFen: yuan(content?.budgetFen), targets, attachments: [] };
}
