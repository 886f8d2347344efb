import { RECORDED_ACTIONS } from '../../../subgraphs/finance/ground/event/recorded-actions.rules';
import { sourceFiles } from '../../support/laws/source-files';

/** Words in the same form, in the files that put something on record, which are no action of the record. */
const NO_ACTIONS: ReadonlySet<string> = new Set([
  ...['EVALUATION_QUALIFIED', 'MID_TERM_REPORT', 'NOT_FOUND', 'TOO_MANY', 'NO_ROOM'],
]);

/** Actions that are made of the status which something has come to: those that it can come to. */
const OF_A_STATUS: Readonly<Record<string, readonly string[]>> = {
  DISBURSEMENT_: ['REQUESTED', 'APPROVED', 'REJECTED', 'PAID', 'RETURNED', 'CONFIRMED'],
  INSTALMENT_: ['REQUESTED', 'PAID', 'DUE', 'HELD', 'CANCELLED'],
};
const MADE = Object.entries(OF_A_STATUS).flatMap(([stem, states]) => states.map((status) => `${stem}${status}`));

const recording = sourceFiles('subgraphs').filter(({ path }) =>
  /^subgraphs\/finance\/(.+\.commands|demo\/demo-events|migrations\/.+)\.ts$/.test(path),
);

it('are all that finance puts on record, so that a webhook can be told of each', () => {
  const words = recording.flatMap(({ ast }) =>
    [...ast.text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, word = '']) => word),
  );
  expect(words.length).toBeGreaterThan(20);
  const unknown = [...new Set(words)].filter((word) => !RECORDED_ACTIONS.has(word) && !NO_ACTIONS.has(word)).sort();
  expect({ 'in neither RECORDED_ACTIONS nor NO_ACTIONS': unknown }).toEqual({
    'in neither RECORDED_ACTIONS nor NO_ACTIONS': [],
  });
});

it('are also those that are made of a status', () => {
  const stems = recording.flatMap(({ ast }) => [...ast.text.matchAll(/`([A-Z]+_)\$\{/g)].map(([, stem = '']) => stem));
  expect([...new Set(stems)].sort()).toEqual(Object.keys(OF_A_STATUS));
  expect(MADE.filter((action) => !RECORDED_ACTIONS.has(action))).toEqual([]);
});

it('are none that finance does not put on record any more', () => {
  const files = sourceFiles('subgraphs').filter(
    ({ path }) => path.startsWith('subgraphs/finance/') && !path.endsWith('recorded-actions.rules.ts'),
  );
  const isThere = (action: string) => files.some(({ ast }) => ast.text.includes(`'${action}'`));
  expect([...RECORDED_ACTIONS].filter((action) => !MADE.includes(action) && !isThere(action))).toEqual([]);
});
