import { type DemoBatch } from '../../../../shared/demo/facts/batch';
import { type Caller } from '../../../../shared/access/caller';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { contractor, hub, office } from '../../city/callers';
import { CITY, CONTRACTOR, LIXIA, STATION, STREET, smallCity } from '../../city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../subgraph/subgraph-under-test';

/** The fields of an evaluation that every office, even the city bureau, may read. */
const TO_CITY = `id status score grade signedBy { role on }
  scores { role points remark } round deliveredOn objectUntil objection { reason } withdrawals { role reason } superseded { on reason } recusals { role reason }`;
/** The fields of an evaluation's panel. */
export const PANEL =
  'panel { id kind round account name recusedOn scoredOn scores { dimension points remark } attachments { name } }';
const SHOWN = `${TO_CITY} ownScores { role dimension points remark }`;
export const MUTATIONS = {
  scoreEvaluation: `mutation ($input: ScoreEvaluationInput!) { written: scoreEvaluation(input: $input) { ${SHOWN} } }`,
  signEvaluation: `mutation ($id: ID!) { written: signEvaluation(id: $id) { ${SHOWN} } }`,
  supersedeEvaluation: `mutation ($id: ID!, $reason: String!) { written: supersedeEvaluation(id: $id, reason: $reason) { ${SHOWN} } }`,
  recuse: 'mutation ($input: RecuseInput!) { written: recuse(input: $input) { id role projectYear on reason } }',
  withdrawScore: `mutation ($id: ID!, $reason: String!) { written: withdrawScore(id: $id, reason: $reason) { ${TO_CITY} } }`,
  dropScoreWithdrawal: `mutation ($id: ID!) { written: dropScoreWithdrawal(id: $id) { ${TO_CITY} } }`,
  appointPanel: `mutation ($input: AppointPanelInput!) { written: appointPanel(input: $input) { id status panelKinds ${PANEL} } }`,
  scoreAsPanel: `mutation ($input: ScoreAsPanelInput!) { written: scoreAsPanel(input: $input) { id scoredOn scores { points } } }`,
  recusePanelMember: `mutation ($id: ID!, $reason: String!) { written: recusePanelMember(id: $id, reason: $reason) { id recusedOn recusalReason } }`,
  objectToEvaluation: `mutation ($evaluationId: ID!, $reason: String!) {
    written: objectToEvaluation(evaluationId: $evaluationId, reason: $reason) { id projectYear objection { on reason } station { id } } }`,
  acceptEvaluation: `mutation ($evaluationId: ID!) { written: acceptEvaluation(evaluationId: $evaluationId) { id acceptedOn objectUntil } }`,
  decideObjection: `mutation ($input: DecideObjectionInput!) { written: decideObjection(input: $input) { ${TO_CITY} } }`,
} as const;
export type MutationName = keyof typeof MUTATIONS;

export const bureau = office('DISTRICT_BUREAU', LIXIA);
export const street = office('STREET_OFFICE', STREET.lixiaFirst);
export const runner = contractor(CONTRACTOR.lixia);
export const cityBureau = office('CITY_BUREAU', CITY);
export const lixiaHub = hub(LIXIA, CONTRACTOR.hub);
export const auditor = office('AUDITOR', LIXIA);
/** Returns another person of the caller's office, who acts for no office with another role. */
export const successor = (caller: Caller) => ({ ...caller, subject: `${caller.role}-successor@test` }) as Caller;
/** Returns a second person of the caller's office. This person is the same for every office. */
export const colleague = (caller: Caller) => ({ ...caller, subject: 'colleague@test' }) as Caller;

const DIMENSIONS = ['ADMINISTRATION', 'FINANCE', 'SERVICE', 'SOCIAL_APPRAISAL', 'PUBLICITY_AND_INNOVATION'];
/** The current day of these tests. It is in the last 60 days of a project year of the lot at Lixia's first station. */
export const TODAY = '2026-12-10';
export const NOW = new Date('2026-12-10T02:00:00.000Z');
/**
 * The day after the objection period for a result that was delivered on {@link TODAY}. The period has five working
 * days.
 */
export const UNCONTESTED = '2026-12-18';
/** The project year that contains {@link TODAY}. It has no scores yet. */
export const YEAR = { stationId: STATION.lixiaFirst, projectYear: 2026 };

/** Returns the input for {@link YEAR}. The points are in the order of the dimensions on the form. */
export function pointsOf(points: readonly number[], remark: string | null = null) {
  return { ...YEAR, scores: DIMENSIONS.map((dimension, index) => ({ dimension, points: points[index] ?? 0, remark })) };
}
export const GOOD = [14.1, 18.2, 35.3, 13.4, 8.5];
export const BETTER = [14.2, 18.2, 35.4, 13.4, 8.5];
export const BAD = [5, 5, 5, 5, 5];

type Answered = Record<string, unknown>;
export type Answer = { written: (Answered & { id: string }) | null; refused: Answered | null };

/** The evaluation subgraph, filled with the small city. Tests may write as any caller. */
export type EvaluationBench = SubgraphUnderTest & {
  send(caller: Caller, mutation: MutationName, variables: Answered): Promise<Answer>;
  /** Sends a mutation that must succeed. */
  done(caller: Caller, mutation: MutationName, variables: Answered): Promise<Answered & { id: string }>;
  /** Sends an office's points for {@link YEAR}. @returns the answer */
  score(caller: Caller, points: readonly number[], remark?: string): Promise<Answered & { id: string }>;
  /** Scores {@link YEAR} for both offices. @returns the evaluation's id */
  scored(points?: readonly number[]): Promise<string>;
  /**
   * Scores {@link YEAR} for both offices, and accepts the result for the contractor, so that the offices can sign at
   * once.
   * @returns the evaluation's id
   */
  accepted(points?: readonly number[]): Promise<string>;
  signed(points?: readonly number[]): Promise<string>;
  events(): Promise<{ action: string; actor: string; subject: string; after: Answered }[]>;
  rows<Row = Answered>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Returns the rows of all tables that a write could change, as one text. */
  everything(): Promise<string>;
};

/** Opens the subgraph before each test and closes it after, so that each test starts with the original city. */
export function eachOnFreshEvaluations(facts: () => DemoBatch[] = smallCity): EvaluationBench {
  const bench = {} as EvaluationBench;
  beforeEach(async () => {
    const under = await subgraphUnderTest(evaluation, facts(), NOW);
    Object.assign(bench, under, writesOf(under));
  });
  afterEach(() => bench.close());
  return bench;
}

export function writesOf(under: SubgraphUnderTest): Omit<EvaluationBench, keyof SubgraphUnderTest> {
  const rows = <Row = Answered>(sql: string, parameters: unknown[] = []) =>
    under.database.query<Row[]>(sql, parameters);
  const send: EvaluationBench['send'] = async (caller, mutation, variables) => {
    const { data, errors = [] } = await under.ask(caller, MUTATIONS[mutation], variables);
    const written = (data?.['written'] ?? null) as Answer['written'];
    return { written, refused: errors[0] === undefined ? null : { ...errors[0].extensions } };
  };
  const done: EvaluationBench['done'] = async (caller, mutation, variables) => {
    const { written, refused } = await send(caller, mutation, variables);
    if (refused !== null || written === null) throw new Error(`${mutation}: ${JSON.stringify(refused)}`);
    return written;
  };
  const score: EvaluationBench['score'] = (caller, points, remark) =>
    done(caller, 'scoreEvaluation', { input: pointsOf(points, remark ?? null) });
  const scored: EvaluationBench['scored'] = async (points = GOOD) => {
    await score(bureau, points);
    return (await score(street, points)).id;
  };
  const accepted: EvaluationBench['accepted'] = async (points) => {
    const id = await scored(points);
    await done(runner, 'acceptEvaluation', { evaluationId: id });
    return id;
  };
  const signed: EvaluationBench['signed'] = async (points) => {
    const id = await accepted(points);
    for (const caller of [bureau, street]) await done(caller, 'signEvaluation', { id });
    return id;
  };
  return {
    send,
    done,
    score,
    scored,
    accepted,
    signed,
    rows,
    events: () => eventsOf(rows),
    everything: () => everythingOf(rows),
  };
}

type Rows = EvaluationBench['rows'];

async function eventsOf(rows: Rows): ReturnType<EvaluationBench['events']> {
  const found = await rows<Record<string, string>>(
    'SELECT * FROM event WHERE role IS NOT NULL ORDER BY chain, sequence',
  );
  return found.map(({ action = '', actor = '', subjectType, subjectId, after = '' }) => {
    return { action, actor, subject: `${subjectType} ${subjectId}`, after: JSON.parse(after) as Answered };
  });
}

async function everythingOf(rows: Rows): Promise<string> {
  const tables = [
    'evaluation',
    'evaluation_score',
    'withdrawn_score',
    'panel_member',
    'attachment',
    'objection',
    'recusal',
    'event',
    'event_chain',
    'idempotency_key',
  ];
  return JSON.stringify(await Promise.all(tables.map((table) => rows(`SELECT * FROM ${table}`))));
}
