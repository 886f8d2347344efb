import { EVALUATION_WORK } from '../../support/registry/work/evaluation-work';
import { describeWork } from '../../support/registry/work/work-suite';

describe('the work items of evaluation', () => describeWork('evaluation', EVALUATION_WORK));
