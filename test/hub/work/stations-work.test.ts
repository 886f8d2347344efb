import { STATIONS_WORK } from '../../support/registry/work/stations-work';
import { describeWork } from '../../support/registry/work/work-suite';

describe('the work items of stations', () => describeWork('stations', STATIONS_WORK));
