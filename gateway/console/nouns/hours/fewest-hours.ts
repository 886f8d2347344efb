type PolicyRule = { id: string; parameters: readonly { name: string; value: string }[] };
export type PolicyRules = { rules: readonly PolicyRule[] } | null;

/** Returns the minimum weekly service hours in the community (rule PE-5). Null if the policy sets no minimum. */
export function fewestHoursIn(policy: PolicyRules): number | null {
  const parameters = policy?.rules.find(({ id }) => id === 'PE-5')?.parameters ?? [];
  const value = parameters.find(({ name }) => name === 'hours')?.value;
  return value === undefined ? null : Number(value);
}

/** Returns a worker together with the minimum weekly service hours. Null if there is no worker. */
export function workerAndHours<Worker>({ worker, policy }: { worker: Worker | null; policy: PolicyRules }) {
  return worker === null ? null : { worker, fewestHours: fewestHoursIn(policy) };
}
