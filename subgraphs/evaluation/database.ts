import { lotsInForce } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { evaluationScoreTable } from './evaluation/evaluation-score.row';
import { evaluationTable } from './evaluation/evaluation.row';
import { inspectionObservationTable, inspectionTable } from './inspection/inspection.row';
import { CreateEvaluation1750000000000 } from './migrations/1750000000000-create-evaluation';
import { places } from './station/place.row';
import { submissionTable } from './submission/submission.row';

export const database: DatabaseShape = {
  tables: [
    evaluationTable,
    evaluationScoreTable,
    submissionTable,
    inspectionTable,
    inspectionObservationTable,
    places,
    lotsInForce,
  ],
  migrations: [CreateEvaluation1750000000000],
};
