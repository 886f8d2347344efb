import { generateKeyPairSync } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { runDailyJob } from '../../../../shared/process/jobs/daily-jobs';
import { type PostingFacts } from '../../../../subgraphs/evaluation/assessment/facts/staff-facts';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { applyPage } from '../../../../shared/follow/apply-page';
import { type SubgraphServer, digestOfCall, serveSubgraph } from '../../../../shared/graphql/serve-subgraph';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { type Caller } from '../../../../shared/access/caller';
import { mintPassport } from '../../../../shared/access/passport';
import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import {
  type AskFacts,
  type AssessmentRequest,
  type JobContext,
  jobContext,
} from '../../../../shared/process/jobs/background-jobs';
import { followers } from '../../../../subgraphs/evaluation/followers';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { DEMO_FILLS } from './demo-fills';
import { assess, backgroundJob } from '../../../../subgraphs/evaluation/background-jobs';
import { CITY, LIXIA, NOW, idOf } from '../../city/small-city';
import { openTestDatabase } from './test-database';
import { chainLink } from '../../oracle/chain-link';

type Answered = Record<string, unknown>;
type Came = Pick<PostingFacts, 'contractorId' | 'startsOn' | 'endsOn'>;
export type Outcome = { written: Answered | null; refused: Answered | null };

const KEYS = generateKeyPairSync('ed25519');
const SENT =
  'id kind period projectYear dueOn status submittedAt revisedAt revision filing returned { on reason } verifiedOn';

/**
 * The evaluation subgraph alone. Tests send submissions to it, set its clock and report the events of other subgraphs.
 */
export class SubmissionBench {
  private readonly sequences = new Map<SubgraphName, number>();

  private constructor(
    readonly database: DataSource,
    private readonly turned: { server: SubgraphServer; hands: { now: Date } },
    readonly close: () => Promise<void>,
  ) {}

  static async open(facts: Iterable<DemoBatch>): Promise<SubmissionBench> {
    const { database, close } = await openTestDatabase(evaluation.database);
    await DEMO_FILLS.evaluation(database.manager, facts, NOW);
    const hands = { now: NOW };
    const clock = () => hands.now;
    const server = await serveSubgraph(evaluation, {
      database,
      passportKeys: [KEYS.publicKey],
      clock,
      log: SILENT_LOG,
    });
    return new SubmissionBench(database, { server, hands }, close);
  }

  get now(): Date {
    return this.turned.hands.now;
  }

  set now(now: Date) {
    this.turned.hands.now = now;
  }

  async ask(
    caller: Caller,
    source: string,
    variables: Answered = {},
  ): Promise<{ data: Answered; errors: readonly Answered[] }> {
    const call = { body: null, source, operationName: undefined, variables };
    const content = { aud: this.turned.server.audience, caller, requestId: 'test', digest: digestOfCall(call) };
    const passport = mintPassport(content, KEYS.privateKey);
    const { data, errors } = await this.turned.server.answer({ ...call, passport });
    return { data: data ?? {}, errors: (errors ?? []).map(({ extensions }) => ({ ...extensions })) };
  }

  /** Sends the mutation with this name. {@link MUTATIONS} has the type of its input. */
  async send(caller: Caller, name: string, input: Answered): Promise<Outcome> {
    const type = MUTATIONS[name] ?? '';
    return this.mutate(
      caller,
      `mutation ($input: ${type}!) { written: ${name}(input: $input) { ${SENT} content { summary goals } } }`,
      { input },
    );
  }

  giveBack(caller: Caller, id: string, reason: string): Promise<Outcome> {
    const source = `mutation ($id: ID!, $reason: String!) { written: returnSubmission(id: $id, reason: $reason) { ${SENT} } }`;
    return this.mutate(caller, source, { id, reason });
  }

  take(caller: Caller, id: string): Promise<Outcome> {
    return this.mutate(caller, `mutation ($id: ID!) { written: verifySubmission(id: $id) { ${SENT} } }`, { id });
  }

  takeAll(caller: Caller, ids: readonly string[], idempotencyKey = 'all'): Promise<Outcome> {
    const source = `mutation ($ids: [ID!]!, $key: ID!) { written: verifySubmissions(ids: $ids, idempotencyKey: $key) { ${SENT} } }`;
    return this.mutate(caller, source, { ids, key: idempotencyKey });
  }

  /** Returns the submissions that the caller may read. `filter` adds arguments to the query. */
  async list(caller: Caller, filter = ''): Promise<Answered[]> {
    const source = `{ list: submissions(first: 100 ${filter}) { totalCount nodes { ${SENT} station { id } contractor { id } division { code } } } }`;
    const { data, errors } = await this.ask(caller, source);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { nodes, totalCount } = data['list'] as { nodes: Answered[]; totalCount: number };
    if (totalCount < nodes.length) throw new Error('The list has more rows than its totalCount.');
    return nodes;
  }

  /**
   * Makes the evaluation subgraph apply an event of another subgraph, in the same way as its follower of that subgraph
   * does.
   */
  async notify(follows: SubgraphName, event: Pick<FollowedEvent, 'subject' | 'after'>): Promise<void> {
    const follower = followers.find((each) => each.follows === follows);
    if (follower === undefined) throw new Error(`Evaluation does not follow ${follows}.`);
    const sequence = (this.sequences.get(follows) ?? 0) + 1;
    this.sequences.set(follows, sequence);
    const followed: FollowedEvent = {
      ...{ id: idOf('ET', sequence), chain: CITY, sequence, occurredAt: this.now.toISOString(), action: 'TOLD' },
      ...{ requestId: null, stationId: null, districtCode: LIXIA, ...chainLink(sequence) },
      ...event,
    };
    await applyPage({ source: this.database, subgraph: 'evaluation', now: this.now }, follower, [followed]);
  }

  /** Assesses a station today. `postings` are the postings at this station that have begun by today. */
  async assess(stationId: string, postings: readonly Came[]): Promise<void> {
    const mark = 'INSERT INTO assessment_due (kind, subjectId, mark, byDate) VALUES (?, ?, ?, 0)';
    await this.rows('DELETE FROM assessment_due');
    await this.rows(mark, ['STATION', stationId, 'told']);
    await backgroundJob(this.working(stationId, postings));
  }

  /**
   * Runs an assessment request for a station and a day. `postings` are the station's postings that have begun by that
   * day.
   */
  async assessByHand(
    { stationId, ...order }: AssessmentRequest & { stationId: string },
    postings: readonly Came[],
  ): Promise<void> {
    await assess(this.working(stationId, postings), order, () => undefined);
  }

  /** Runs the daily job. */
  day(): Promise<void> {
    const afterWrite = () => Promise.resolve();
    return runDailyJob({
      subgraph: evaluation,
      database: this.database,
      clock: () => this.now,
      log: SILENT_LOG,
      afterWrite,
    });
  }

  rows<Row = Answered>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.query<Row[]>(sql, parameters);
  }

  /**
   * Returns the due date of each obligation of a lot or district, by kind and period. Cancelled obligations are left
   * out.
   */
  async expected(ownerId: string): Promise<Record<string, string>> {
    const sql = 'SELECT kind, period, dueOn FROM obligation WHERE ownerId = ? AND isCancelled = 0 ORDER BY dueOn, id';
    const rows = await this.rows<{ kind: string; period: string; dueOn: string }>(sql, [ownerId]);
    return Object.fromEntries(rows.map(({ kind, period, dueOn }) => [`${kind} ${period}`, dueOn]));
  }

  async actions(): Promise<string[]> {
    const rows = await this.rows<{ action: string }>('SELECT action FROM event ORDER BY chain, sequence');
    return rows.map(({ action }) => action);
  }

  private working(id: string, postings: readonly Came[]): JobContext {
    const nothing = { premisesFacts: null, staffFacts: null, lotFacts: null };
    const ask: AskFacts = (_, { on }) => {
      const postingFacts = postings.filter(({ startsOn }) => startsOn <= String(on));
      return Promise.resolve({ assessedStations: [{ id, ...nothing, postingFacts }], assessedDivisions: [{}] });
    };
    const setting = { subgraph: evaluation, database: this.database, clock: () => this.now, log: SILENT_LOG, ask };
    return jobContext(setting, () => false);
  }

  private async mutate(caller: Caller, source: string, variables: Answered): Promise<Outcome> {
    const { data, errors } = await this.ask(caller, source, variables);
    const [refused = null, ...more] = errors;
    if (more.length > 0) throw new Error('The mutation returned more than one error.');
    return { written: (data['written'] ?? null) as Answered | null, refused };
  }
}

/** The mutations that change several submissions at once. */
export const BULK_MUTATIONS: readonly string[] = ['verifySubmissions'];

/** Each mutation that sends a submission, and the type of its input. */
export const MUTATIONS: Readonly<Record<string, string>> = {
  fileAnnualPlan: 'AnnualPlanInput',
  fileImplementationReport: 'ImplementationReportInput',
  submitNeedsSurvey: 'NeedsSurveyInput',
  submitServicePlan: 'ServicePlanInput',
  submitMonthlyBrief: 'MonthlyBriefInput',
  submitMidTermReport: 'ProjectReportInput',
  submitFinalReport: 'ProjectReportInput',
};

/** Returns a complete annual plan of a district. */
export function annualPlan(division: DivisionCode, year: number): Answered {
  return {
    ...{ division, year, goals: '目标', budgetFen: 100_000_00, purchaseMethod: '公开招标', content: '三类服务' },
    ...{
      schedule: '一季度采购',
      qualityStandard: '满意率90%',
      quantityStandard: '活动24次',
      performanceEvaluation: '年底评估',
    },
  };
}

export function monthlyBrief(stationId: string, month: string, of: Answered = {}): Answered {
  const outputs = [{ indicator: '个案', quantity: 3 }];
  const service = { kind: 'PROFESSIONAL_SERVICE', form: 'COMFORT', recipients: 'DISABLED', people: 20, sessions: 4 };
  return { stationId, month, summary: '本月服务', services: [{ ...service, outputs }], ...of };
}

export function projectReport(stationId: string, projectYear: number): Answered {
  return { stationId, projectYear, summary: '报告', results: '成效', problems: '问题' };
}
