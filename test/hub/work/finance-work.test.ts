import { FINANCE_WORK } from '../../support/registry/work/finance-work';
import { describeWork } from '../../support/registry/work/work-suite';

describe('the work items of finance', () => describeWork('finance', FINANCE_WORK));
