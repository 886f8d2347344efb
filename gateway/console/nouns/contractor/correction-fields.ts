import { type Field, type Values } from '../../kit/form/field';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { CORRECTABLE_FIELDS, type ContractorRow } from './contractor-list';

type Place = { code: string; name: string };
type City = Place & { children: { nodes: readonly Place[] } | null };

/**
 * Returns the fields of a correction. They are filled in, so none may be emptied, but for a division that the caller may
 * not read. A contractor is registered where it is now, in the city, or in a district of it.
 */
export function correctionFields({ division }: Pick<ContractorRow, 'division'>, city: City | null): Field[] {
  const known = [division, city, ...(city?.children?.nodes ?? [])].filter((place) => place !== null);
  const names = new Map(known.map(({ code, name }) => [code, name]));
  const options = [...names].map(([value, label]) => ({ value, label }));
  return [
    ...CORRECTABLE_FIELDS.map((field) => ({ ...field, isRequired: true })),
    {
      name: 'division',
      label: PROCUREMENT.registeredIn,
      kind: 'choice',
      options,
      isRequired: division !== null,
    },
    { name: 'reason', label: PROCUREMENT.correctionReason, kind: 'line' },
  ];
}

/** Returns what a correction begins with: what is registered now. */
export function correctedValues({ name, kind, treasuryFunded, division }: ContractorRow): Values {
  return { name, kind, treasuryFunded, division: division?.code ?? '', reason: '' };
}
