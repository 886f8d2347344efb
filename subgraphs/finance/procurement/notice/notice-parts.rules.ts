import { type NoticeRow } from './notice.row';

/** CO-6 (四(二)、五(四)): what a notice has to say, in the policy's names. */
const PART_OF = {
  CONTENT: 'content',
  STANDARD: 'standard',
  REQUIREMENTS: 'requirements',
  METHOD: 'method',
  CONTRACTOR_CONDITIONS: 'contractorConditions',
} as const;
export type NoticePart = keyof typeof PART_OF;
export const NOTICE_PARTS = Object.keys(PART_OF) as readonly NoticePart[];

/** The parts that the notice is silent about: empty, or white space only. */
export function missingParts(notice: Pick<NoticeRow, (typeof PART_OF)[NoticePart]>): NoticePart[] {
  return NOTICE_PARTS.filter((part) => notice[PART_OF[part]].trim() === '');
}
