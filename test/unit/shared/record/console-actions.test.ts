import { actionOptions, actionText } from '../../../../gateway/console/words/actions';
import { recordedActions } from '../../../../subgraphs/finance/areas';
import { sourceFiles } from '../../../support/laws/source-files';

/** Words in files that record events. They look like actions, but are not. */
const NO_ACTIONS: ReadonlySet<string> = new Set([
  'CITY_BUREAU',
  'DISTRICT_BUREAU',
  'MONTHLY_BRIEF',
  'NO_CONTRACTOR',
  'PANEL_MEMBER',
  'STREET_OFFICE',
]);

/** The files that record events. The files of finance are not among them, because finance lists its own actions. */
const recording = [...sourceFiles('subgraphs'), ...sourceFiles('shared')].filter(
  ({ path, ast }) =>
    /^(?:subgraphs\/(?:stations|personnel|evaluation)|shared\/store)\//.test(path) &&
    (path.endsWith('.commands.ts') ||
      (/\.(?:rules|loader)\.ts$|\/demo\/|^shared/.test(path) && /\baction\b/.test(ast.text))),
);

const words = recording.flatMap(({ ast }) =>
  [...ast.text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, word = '']) => word),
);
const recorded = new Set([...recordedActions, ...words.filter((word) => !NO_ACTIONS.has(word))]);
const named = actionOptions().map(({ value }) => value);

it('names every action that a subgraph records', () => {
  expect(words.length).toBeGreaterThan(60);
  expect([...recorded].filter((action) => !named.includes(action)).sort()).toEqual([]);
});

it('names no action that no subgraph records', () => {
  expect(named.filter((action) => !recorded.has(action))).toEqual([]);
});

it('gives each action a name of its own', () => {
  const labels = named.map(actionText);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});
