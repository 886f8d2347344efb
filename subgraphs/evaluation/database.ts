import { lotsInForce } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { recordTables } from '../../shared/data/record-tables';
import { attachmentTable } from './attachment/attachment.row';
import { evaluationScoreTable } from './evaluation/evaluation-score.row';
import { evaluationTable } from './evaluation/evaluation.row';
import { record } from './event/event.row';
import { inspectionObservationTable, inspectionTable } from './inspection/inspection.row';
import { CreateEvaluation1750000000000 } from './migrations/1750000000000-create-evaluation';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddAttachments1751500000000 } from './migrations/1751500000000-add-attachments';
import { places } from './station/place.row';
import { submissionTable } from './submission/submission.row';

export const database: DatabaseShape = {
  tables: [
    evaluationTable,
    evaluationScoreTable,
    submissionTable,
    inspectionTable,
    inspectionObservationTable,
    attachmentTable,
    places,
    lotsInForce,
    ...recordTables(record),
  ],
  migrations: [CreateEvaluation1750000000000, AddRecord1750100000000, AddAttachments1751500000000],
};
