/** An objection of the contractor. */
export type Objected = { on: string; decidedOn: string | null };

/**
 * Returns the latest objection since the delivery. Null if there is none. Earlier objections concern scores that were
 * withdrawn, and may have stayed without a decision.
 */
export function presentObjection<Objection extends Objected>(row: {
  deliveredOn: string | null;
  objections: readonly Objection[];
}): Objection | null {
  const { deliveredOn, objections } = row;
  const latest = objections.at(-1);
  return latest === undefined || deliveredOn === null || latest.on < deliveredOn ? null : latest;
}
