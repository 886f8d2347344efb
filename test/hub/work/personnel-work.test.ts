import { PERSONNEL_WORK } from '../../support/registry/work/personnel-work';
import { describeWork } from '../../support/registry/work/work-suite';

describe('the work items of personnel', () => describeWork('personnel', PERSONNEL_WORK));
