import { type Field, type Values } from '../../kit/form/field';
import { RECTIFICATION } from '../../words/nouns/oversight';

export const ANSWER_FIELDS: readonly Field[] = [
  { name: 'text', label: RECTIFICATION.answer, help: RECTIFICATION.answerHelp, kind: 'prose' },
  { name: 'attachments', label: RECTIFICATION.photographs, kind: 'files', files: ['PHOTOGRAPH', 'OTHER'] },
];

export const NO_ANSWER: Values = { text: '', attachments: [] };
