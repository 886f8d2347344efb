import { recordedActions, recordingAreas } from '../../../subgraphs/finance/areas';
import { sourceFiles } from '../../support/laws/source-files';

/** Words in files that record events. They look like actions, but are not. */
const NO_ACTIONS: ReadonlySet<string> = new Set([
  'EVALUATION_QUALIFIED',
  'IN_FORCE',
  'MID_TERM_REPORT',
  'NOT_FOUND',
  'TOO_MANY',
  'NO_ROOM',
]);

/**
 * The possible statuses, by the stem of an action. The code builds the names of these actions from the stem and a
 * status.
 */
const OF_A_STATUS: Readonly<Record<string, readonly string[]>> = {
  DISBURSEMENT_: ['REQUESTED', 'APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  INSTALMENT_: ['REQUESTED', 'PAID', 'DUE', 'HELD', 'CANCELLED'],
};
const MADE = Object.entries(OF_A_STATUS).flatMap(([stem, states]) => states.map((status) => `${stem}${status}`));

const recording = sourceFiles('subgraphs').filter(({ path }) =>
  /^subgraphs\/finance\/(.+\.commands|demo\/demo-events|migrations\/.+)\.ts$/.test(path),
);

it('lists all actions that finance records, so that a webhook can report each of them', () => {
  const words = recording.flatMap(({ ast }) =>
    [...ast.text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, word = '']) => word),
  );
  expect(words.length).toBeGreaterThan(20);
  const unknown = [...new Set(words)].filter((word) => !recordedActions.has(word) && !NO_ACTIONS.has(word)).sort();
  expect({ 'neither an action of an area nor in NO_ACTIONS': unknown }).toEqual({
    'neither an action of an area nor in NO_ACTIONS': [],
  });
});

it('lists the actions that are built from a status', () => {
  const stems = recording.flatMap(({ ast }) => [...ast.text.matchAll(/`([A-Z]+_)\$\{/g)].map(([, stem = '']) => stem));
  expect([...new Set(stems)].sort()).toEqual(Object.keys(OF_A_STATUS));
  expect(MADE.filter((action) => !recordedActions.has(action))).toEqual([]);
});

it('lists no action that finance no longer records', () => {
  const files = [...sourceFiles('subgraphs'), ...sourceFiles('shared')].filter(
    ({ path }) => /^(?:subgraphs\/finance|shared\/store)\//.test(path) && !path.endsWith('/area.ts'),
  );
  const isThere = (action: string) => files.some(({ ast }) => ast.text.includes(`'${action}'`));
  expect([...recordedActions].filter((action) => !MADE.includes(action) && !isThere(action))).toEqual([]);
});

it('lists each action in one area, in order', () => {
  const stated = recordingAreas.flatMap(({ actions }) => actions);
  expect(stated).toHaveLength(recordedActions.size);
  for (const { actions } of recordingAreas) expect(actions).toEqual([...actions].sort());
});
