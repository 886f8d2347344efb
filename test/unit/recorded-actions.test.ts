import { RECORDED_ACTIONS } from '../../subgraphs/finance/event/recorded-actions.rules';
import { sourceFiles } from '../support/source-files';

/** Words in the same form, in the files that put something on record, which are no action of the record. */
const NO_ACTIONS: ReadonlySet<string> = new Set([
  ...['EVALUATION_QUALIFIED', 'MID_TERM_REPORT', 'NOT_FOUND', 'TOO_MANY', 'NO_ROOM'],
]);

it('are all that finance puts on record, so that a webhook can be told of each', () => {
  const recording = sourceFiles('subgraphs').filter(({ path }) =>
    /^subgraphs\/finance\/(.+\.commands|demo-events|migrations\/.+)\.ts$/.test(path),
  );
  const words = recording.flatMap(({ ast }) =>
    [...ast.text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, word = '']) => word),
  );
  expect(words.length).toBeGreaterThan(20);
  const unknown = [...new Set(words)].filter((word) => !RECORDED_ACTIONS.has(word) && !NO_ACTIONS.has(word)).sort();
  expect({ 'in neither RECORDED_ACTIONS nor NO_ACTIONS': unknown }).toEqual({
    'in neither RECORDED_ACTIONS nor NO_ACTIONS': [],
  });
});

it('are none that finance does not put on record any more', () => {
  const files = sourceFiles('subgraphs').filter(
    ({ path }) => path.startsWith('subgraphs/finance/') && !path.endsWith('recorded-actions.rules.ts'),
  );
  const isThere = (action: string) => files.some(({ ast }) => ast.text.includes(`'${action}'`));
  // Those of a payment are made of its status.
  const ofPayments = /^DISBURSEMENT_(REQUESTED|APPROVED|REJECTED|PAID|RETURNED|CONFIRMED)$/;
  expect([...RECORDED_ACTIONS].filter((action) => !ofPayments.test(action) && !isThere(action))).toEqual([]);
});
