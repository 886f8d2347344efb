import { attachmentTableOf } from './ground/attachment/attachment.row';
import { inspectionTable } from './oversight/inspection/inspection.row';
import { rectificationTable } from './oversight/rectification/rectification.row';
import { rectificationRoundTable } from './oversight/rectification/rectification-round.row';
import { panelSheetTable } from './scoring/panel-member/panel-member.row';
import { submissionTable } from './submission/submission/submission.row';

/** The table of attached files. A caller can read a file if and only if they can read the row that owns it. */
export const attachmentTable = attachmentTableOf({
  ANSWER: rectificationRoundTable,
  INSPECTION: inspectionTable,
  PANEL_MEMBER: panelSheetTable,
  RECTIFICATION: rectificationTable,
  SUBMISSION: submissionTable,
});
