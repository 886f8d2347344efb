import ts from 'typescript';
import { isRuleId } from '../../../shared/policy/rules/registry';
import { type Faults } from './import-laws';
import { type SourceFile, calledName, nodesOf } from './source-files';

/** The names of the functions that create the error when a rule refuses a command. */
const REFUSALS = ['ruleViolation', 'refusedBy', 'refusedByRule', 'refusedByEvery'];
/**
 * The functions in {@link REFUSALS} that cite the clause of the standard in force. A guard that calls such a function
 * must check that the standard has the rule.
 */
const BY_POLICY = ['refusedBy', 'refusedByRule'];

type Guard = { path: string; name: string; refusals: string[]; asks: boolean; rules: string[] };

/** Returns the functions that refuse a command by a rule. `rules` is empty if a guard takes the rule as a parameter. */
function guardsOf(files: readonly SourceFile[]): Guard[] {
  return files.flatMap(({ path, ast }) =>
    [...nodesOf(ast)]
      .filter((node) => ts.isFunctionDeclaration(node))
      .map((node) => guardOf(path, node))
      .filter(({ refusals }) => refusals.length > 0),
  );
}

function guardOf(path: string, declared: ts.FunctionDeclaration): Guard {
  const nodes = [...nodesOf(declared)];
  const called = nodes.flatMap((node) => calledName(node) ?? []);
  const literals = nodes.filter((node) => ts.isStringLiteralLike(node)).map(({ text }) => text);
  return {
    path,
    name: declared.name?.text ?? '',
    refusals: called.filter((name) => REFUSALS.includes(name)),
    asks: called.includes('ruleOf'),
    rules: [...new Set(literals.filter((text) => /^[A-Z]{2}-\d+$/.test(text)))].sort(),
  };
}

/**
 * Returns the guards by rule, each as `<subgraph> <function>`. A guard that takes the rule as a parameter is under
 * `any`.
 */
export function guardsByRule(files: readonly SourceFile[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { path, name, rules } of guardsOf(files)) {
    const guard = `${path.split('/')[1]} ${name}`;
    for (const rule of rules.length === 0 ? ['any'] : rules) (found[rule] ??= []).push(guard);
  }
  for (const guards of Object.values(found)) guards.sort();
  return found;
}

/**
 * Law: each guard is a named function, names a rule of the registry, and checks that the standard in force has the
 * rule.
 */
export function guardFaults(files: readonly SourceFile[]): Faults {
  const guards = guardsOf(files);
  const unknown = guards.flatMap(({ path, name, rules }) =>
    rules.filter((rule) => !isRuleId(rule)).map((rule) => `${path}: ${name} names ${rule}, which is not a rule`),
  );
  const unasked = guards
    .filter(
      ({ refusals, rules, asks }) => refusals.some((each) => BY_POLICY.includes(each)) && rules.length > 0 && !asks,
    )
    .map(({ path, name }) => `${path}: ${name} must check with ruleOf() that the standard in force has the rule`);
  const within = new Map(files.map(({ path }) => [path, 0]));
  for (const { path, refusals } of guards) within.set(path, (within.get(path) ?? 0) + refusals.length);
  const loose = files.flatMap(({ path, ast }) => {
    const calls = [...nodesOf(ast)].filter((node) => REFUSALS.includes(calledName(node) ?? ''));
    return calls.length > (within.get(path) ?? 0) ? [`${path}: refuses by a rule outside of any named function`] : [];
  });
  return [...unknown, ...unasked, ...loose];
}
