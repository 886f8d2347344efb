import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GatewayUnderTest } from '../../../support/drivers/hub/gateway-under-test';
import { ADDRESS_CASES } from '../../../support/drivers/http-transcript/cases/addresses';
import { BROWSER_CASES } from '../../../support/drivers/http-transcript/cases/browsers';
import { CALLER_CASES } from '../../../support/drivers/http-transcript/cases/callers';
import { CONNECTION_CASES } from '../../../support/drivers/http-transcript/cases/connections';
import { FILE_CASES } from '../../../support/drivers/http-transcript/cases/files';
import { FRAMING_CASES } from '../../../support/drivers/http-transcript/cases/framing';
import { GRAPHQL_ANSWER_CASES } from '../../../support/drivers/http-transcript/cases/graphql-answers';
import { GRAPHQL_BODY_CASES } from '../../../support/drivers/http-transcript/cases/graphql-bodies';
import { GRAPHQL_FORM_CASES } from '../../../support/drivers/http-transcript/cases/graphql-forms';
import { OAUTH_CASES } from '../../../support/drivers/http-transcript/cases/oauth';
import { converse, type Values } from '../../../support/drivers/http-transcript/conversation';
import { type TranscriptCase } from '../../../support/drivers/http-transcript/transcript-case';
import { startTranscriptHub } from '../../../support/drivers/http-transcript/transcript-hub';
import { blockOf, blocksIn, transcriptOf } from '../../../support/drivers/http-transcript/transcript-text';

/**
 * This suite compares the gateway's answers to raw bytes with a recorded transcript. After an intended change of an
 * answer, record the transcript again and review its diff:
 *
 *     HUB_TEST_RECORD_TRANSCRIPT=1 npx jest --selectProjects pure --testPathPatterns http-transcript
 */
const TRANSCRIPT = join(__dirname, 'fixtures/http-transcript.txt');
const isRecording = process.env['HUB_TEST_RECORD_TRANSCRIPT'] === '1';

const CASES: readonly TranscriptCase[] = [
  ADDRESS_CASES,
  GRAPHQL_BODY_CASES,
  GRAPHQL_FORM_CASES,
  GRAPHQL_ANSWER_CASES,
  CALLER_CASES,
  CONNECTION_CASES,
  FRAMING_CASES,
  FILE_CASES,
  OAUTH_CASES,
  BROWSER_CASES,
].flat();

const recorded = existsSync(TRANSCRIPT) ? blocksIn(readFileSync(TRANSCRIPT, 'utf8')) : new Map<string, string>();
const answered: string[] = [];
let hub: GatewayUnderTest;
let currentValues: () => Promise<Values>;

beforeAll(async () => {
  ({ hub, values: currentValues } = await startTranscriptHub());
});
afterAll(async () => {
  await hub?.close();
  if (isRecording) writeFileSync(TRANSCRIPT, transcriptOf(answered));
});
afterEach(() => hub.down.clear());

it('has one block for each case and no other blocks', () => {
  const names = CASES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  if (!isRecording) expect([...recorded.keys()]).toEqual(names);
});

it.each(CASES.map((each) => [each.name, each] as const))('%s', async (name, each) => {
  for (const subgraph of each.down ?? []) hub.down.add(subgraph);
  const port = Number(new URL(hub.url).port);
  const values = await currentValues();
  for (let count = 0; count < (each.before ?? 0); count += 1) await converse(port, each, values);
  const block = blockOf(each, await converse(port, each, values), values);
  if (isRecording) answered.push(block);
  else expect(block).toBe(recorded.get(name));
});
