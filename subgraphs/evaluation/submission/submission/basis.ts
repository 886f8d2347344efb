import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/record/hash/canonical-json';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { ulid } from '../../../../shared/kernel/ids/ulid';

/**
 * On what an owner's obligations were worked out: the end of the horizon, and the policies by a hash of what they say of reports.
 * With a new year or a new policy it is another, and the obligations are worked out again.
 */
export function basisOf(policies: readonly Policy[], until: PlainDate): string {
  const said = policies.map(({ division, effectiveFrom, rules }) => {
    const parameters = (['PE-6', 'FI-1', 'FI-2', 'FI-3', 'FI-4', 'FI-5'] as const).map((id) => rules[id].parameters);
    return { division, effectiveFrom, parameters };
  });
  return `${until} ${createHash('sha256').update(canonicalJson(said)).digest('hex').slice(0, 16)}`;
}

/** Not worked out yet. */
export const UNKNOWN_BASIS = '';

type Identity = { ownerId: string; kind: string; period: string; beginsOn: PlainDate };

/**
 * A ULID that follows from what the obligation is: however often, and by however many processes it is worked out, it is the same
 * row. Its instant is the beginning of the period.
 */
export function obligationId({ ownerId, kind, period, beginsOn }: Identity): string {
  const digest = createHash('sha256').update([ownerId, kind, period].join(' ')).digest();
  let part = 0;
  return ulid(new Date(`${beginsOn}T00:00:00.000Z`), () => digest.readUInt32BE(4 * part++) / 2 ** 32);
}
