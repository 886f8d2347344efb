import { attachmentTableOf } from './ground/attachment/attachment.row';
import { inspectionTable } from './oversight/inspection/inspection.row';
import { submissionTable } from './submission/submission/submission.row';

/** The table of files. A file is found by whoever finds what it is attached to. */
export const attachmentTable = attachmentTableOf({ INSPECTION: inspectionTable, SUBMISSION: submissionTable });
