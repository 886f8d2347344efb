import { attachmentTableOf } from './ground/attachment/attachment.row';
import { inspectionTable } from './oversight/inspection/inspection.row';
import { submissionTable } from './submission/submission/submission.row';

/** The table of files. A caller can read a file exactly if they can read the submission or inspection that owns it. */
export const attachmentTable = attachmentTableOf({ INSPECTION: inspectionTable, SUBMISSION: submissionTable });
