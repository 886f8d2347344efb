import { type DataSource } from 'typeorm';
import { runDailyJob } from '../../../../shared/process/jobs/daily-jobs';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type AskFacts, type AssessmentRequest, jobContext } from '../../../../shared/process/jobs/background-jobs';
import { type WorkerFacts } from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type PremisesFacts } from '../../../../subgraphs/evaluation/assessment/facts/premises-facts';
import { type FindingRow, type PastFindingRow } from '../../../../subgraphs/evaluation/assessment/finding/finding.row';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { assess, assessmentJob } from '../../../../subgraphs/evaluation/background-jobs';
import { CITY, LICHENG, LIXIA, NOW, OTHER_CITY, SHIZHONG, STATION, ZONE, idOf, smallCity } from '../../city/small-city';
import { lot } from './rule-facts';
import { type SubgraphUnderTest, subgraphUnderTest } from './subgraph-under-test';

/**
 * The facts of the fake graph: the number of workers by station, and the stations with a venue. `refuses` returns
 * whether a query for these stations fails.
 */
export type GivenFacts = {
  staff: Map<string, number>;
  venues: Set<string>;
  refuses: (ids: readonly string[]) => boolean;
};

/** The evaluation subgraph alone. A fake graph answers the queries that the assessor sends for facts. */
export class AssessmentBench {
  readonly told: GivenFacts = { staff: new Map(), venues: new Set(), refuses: () => false };
  /** A function that is called with the ids of the queried stations before the fake graph answers. */
  onAsk: (ids: readonly string[]) => Promise<void> = () => Promise.resolve();
  now = NOW;
  private works = assessmentJob(POLICIES);

  constructor(readonly under: SubgraphUnderTest) {}

  static async open(): Promise<AssessmentBench> {
    return new AssessmentBench(await subgraphUnderTest(evaluation, smallCity(), NOW));
  }

  set policies(policies: readonly Policy[]) {
    this.works = assessmentJob(policies);
  }

  get database(): DataSource {
    return this.under.database;
  }

  get today(): string {
    return shanghaiToday(this.now);
  }

  /** Runs the daily job. On a new day, the job marks every subject as due. */
  async day(): Promise<void> {
    const { database, now } = this;
    const afterWrite = () => Promise.resolve();
    await runDailyJob({ subgraph: evaluation, database, clock: () => now, log: SILENT_LOG, afterWrite });
  }

  /** Runs the assessor once. The assessor checks `isStopped` before each page. */
  run(isStopped: () => boolean = () => false): Promise<void> {
    const working = jobContext({ ...this.setting(), ask: this.ask }, isStopped);
    return this.works(working);
  }

  /** Runs an assessment request. @returns the lines of the result, and the messages about its progress */
  async byHand(order: AssessmentRequest): Promise<{ lines: readonly string[]; told: string[] }> {
    const told: string[] = [];
    const working = jobContext({ ...this.setting(), ask: this.ask }, () => false);
    return { lines: await assess(working, order, (line) => told.push(line)), told };
  }

  mark(kind: string, subjectId: string, mark: string): Promise<unknown> {
    return this.database.query('INSERT INTO assessment_due (kind, subjectId, mark, byDate) VALUES (?, ?, ?, 0)', [
      kind,
      subjectId,
      mark,
    ]);
  }

  due(): Promise<{ kind: string; subjectId: string; mark: string }[]> {
    return this.database.query('SELECT kind, subjectId, mark FROM assessment_due ORDER BY kind, subjectId');
  }

  async finding(subjectId: string, rule: string): Promise<FindingRow | undefined> {
    const rows: FindingRow[] = await this.database.query('SELECT * FROM finding WHERE subjectId = ? AND rule = ?', [
      subjectId,
      rule,
    ]);
    return rows[0];
  }

  past(subjectId: string, rule: string): Promise<PastFindingRow[]> {
    return this.database.query('SELECT * FROM finding_past WHERE subjectId = ? AND rule = ? ORDER BY id', [
      subjectId,
      rule,
    ]);
  }

  private setting() {
    return { subgraph: evaluation, database: this.database, clock: () => this.now, log: SILENT_LOG };
  }

  private readonly ask: AskFacts = async (source, { ids, codes }) => {
    if (source.includes('AssessedStations')) {
      const asked = ids as string[];
      if (this.told.refuses(asked))
        throw new Error('A query for facts failed (UNAVAILABLE). Search the log for the cause.');
      const answer = asked.map((id) => this.station(id));
      await this.onAsk(asked);
      return { assessedStations: answer };
    }
    if (source.includes('AssessedCities')) return { assessedDivisions: (codes as string[]).map(cityOf) };
    const known = (codes as string[]).filter((code) => !code.endsWith('77'));
    return { assessedDivisions: known.map(districtOf) };
  };

  private station(id: string) {
    const count = this.told.staff.get(id) ?? 3;
    const staffFacts = Array.from({ length: count }, (_, index) => workerFacts(index));
    return { id, premisesFacts: premises(this.told.venues.has(id)), staffFacts, postingFacts: [], lotFacts: [LOT] };
  }
}

/** The lot that is in force at every station, according to the fake graph. */
const LOT = lot({ kind: 'STATION' });

function premises(hasVenue: boolean): PremisesFacts {
  return {
    ...{ name: '示例社会工作服务站', status: 'OPERATING', openedOn: '2025-02-01', suspensions: [], serviceKinds: [] },
    ...{ venueSource: hasVenue ? 'PUBLIC_BUILDING' : null, equipmentListedOn: null, equipmentAcknowledgedOn: null },
    ...{ plaques: [], regulationKinds: [] },
  };
}

function workerFacts(index: number): WorkerFacts {
  return {
    ...{ workerId: idOf('WK', index), contractorId: LOT.contractorId, age: 30, ageOnPosting: 29 },
    ...{ education: 'BACHELOR', isEducationVerified: true, qualified: true, isQualificationVerified: true },
    ...{ startsOn: '2025-01-01', weeks: [] },
  };
}

function districtOf(code: string) {
  return { code, streetFacts: [], ...stationsOf(code), hubLotFacts: [], generalBudgetFacts: null };
}

/** Returns the stations of a district as the fake graph shows them: the same now as at the end of last year. */
function stationsOf(code: string) {
  const ids = STATIONS_OF[code] ?? [];
  return { openStations: 1, stationIds: ids, openLastYear: 1, idsLastYear: ids };
}

const STATIONS_OF: Record<string, string[]> = {
  [LIXIA]: [STATION.lixiaFirst, STATION.lixiaSecond],
  [SHIZHONG]: [STATION.shizhong],
  [LICHENG]: [STATION.licheng],
  [ZONE]: [STATION.zone],
};

/** A district without a station, which the fake graph adds to the small city. */
export const EMPTY_DISTRICT = `${CITY}99`;
const DISTRICTS: Record<string, string[]> = {
  [CITY]: ['02', '03', '12', '91', '99'].map((digits) => `${CITY}${digits}`),
  [OTHER_CITY]: [`${OTHER_CITY}02`],
};

function cityOf(code: string) {
  return {
    code,
    children: { nodes: (DISTRICTS[code] ?? []).map((each) => ({ code: each, ...stationsOf(each) })) },
  };
}
