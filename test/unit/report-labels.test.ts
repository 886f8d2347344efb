import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURE } from '../../gateway/report/figure-labels';

const RULES = join(__dirname, '../../subgraphs/evaluation/assessment');

it('has a Chinese name for every figure of a finding, and for nothing else', () => {
  const sources = readdirSync(RULES).filter((name) => name.endsWith('.rules.ts'));
  const text = sources.map((name) => readFileSync(join(RULES, name), 'utf8')).join('\n');
  const named = new Set([...text.matchAll(/\bfigure\(\s*'(\w+)'/g)].map(([, name]) => name));
  expect(named.size).toBeGreaterThan(40);
  expect([...named].sort()).toEqual(Object.keys(FIGURE).sort());
});
