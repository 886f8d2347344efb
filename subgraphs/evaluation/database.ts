import { lotsInForce } from '../../shared/data/place';
import { placePostings } from '../../shared/data/place-posting';
import { type DatabaseShape } from '../../shared/data/open-database';
import { recordTables } from '../../shared/data/record-tables';
import { evaluationScoreTable } from './evaluation/evaluation-score.row';
import { evaluationTable } from './evaluation/evaluation.row';
import { record } from './event/event.row';
import { inspectionObservationTable, inspectionTable } from './inspection/inspection.row';
import { CreateEvaluation1750000000000 } from './migrations/1750000000000-create-evaluation';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddObligations1751100000000 } from './migrations/1751100000000-add-obligations';
import { places } from './station/place.row';
import { expectationTable } from './submission/expectation.row';
import { obligationTable } from './submission/obligation.row';
import { submissionTable } from './submission/submission.row';

export const database: DatabaseShape = {
  tables: [
    evaluationTable,
    evaluationScoreTable,
    submissionTable,
    inspectionTable,
    inspectionObservationTable,
    obligationTable,
    expectationTable,
    places,
    lotsInForce,
    placePostings,
    ...recordTables(record),
  ],
  migrations: [CreateEvaluation1750000000000, AddRecord1750100000000, AddObligations1751100000000],
};
