import { NOTICE_PART, type NoticePart } from '../../../../shared/domain/contracts';
import { type NoticeRow } from './notice.row';

/** The column of a notice for each part that CO-6 (四(二)、五(四)) requires. */
export const COLUMN_OF = {
  CONTENT: 'content',
  STANDARD: 'standard',
  REQUIREMENTS: 'requirements',
  METHOD: 'method',
  CONTRACTOR_CONDITIONS: 'contractorConditions',
} as const satisfies Record<NoticePart, keyof NoticeRow>;

/** Returns the parts that are missing from the notice. A part is missing if it is empty or only white space. */
export function missingParts(notice: Pick<NoticeRow, (typeof COLUMN_OF)[NoticePart]>): NoticePart[] {
  return NOTICE_PART.values.filter((part) => notice[COLUMN_OF[part]].trim() === '');
}
