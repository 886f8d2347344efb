import { type Field, type Values } from '../../kit/form/field';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { CORRECTABLE_FIELDS, type ContractorRow } from './contractor-list';

type Place = { code: string; name: string };
type City = Place & { children: { nodes: readonly Place[] } | null };

/**
 * Returns the form fields of a correction. A registered value may be changed, but not removed. The division is
 * therefore required, unless the caller may not read the registered division. The person chooses from the registered
 * division, the city, and the districts of the city.
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

/** Returns the initial values of a correction: the registered values, and no reason. */
export function correctedValues({ name, kind, treasuryFunded, division }: ContractorRow): Values {
  return { name, kind, treasuryFunded, division: division?.code ?? '', reason: '' };
}
