import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { badInput } from '../../../../shared/kernel/errors';
import { type RegulationRow } from './regulation.row';

/**
 * Checks the dates of a regulation, and returns the regulation.
 * @throws HubError BAD_USER_INPUT if the regulation would end before it takes effect
 */
export function adopted(regulation: RegulationRow): RegulationRow {
  const { inForceFrom, inForceUntil } = regulation;
  if (inForceUntil !== null && inForceUntil < inForceFrom) {
    throw badInput('input.inForceUntil', {
      zh: `失效日期(${inForceUntil})不得早于生效日期(${inForceFrom}),请改正。`,
      en: `The regulation cannot end on ${inForceUntil}, before it takes effect on ${inForceFrom}. Correct the dates.`,
    });
  }
  return regulation;
}

/** The maker of a regulation: a district, for all its stations, or one station for itself. */
export type Adopter = { division: DivisionCode } | { stationId: string };

/**
 * Returns the adopter that the caller names.
 * @throws HubError BAD_USER_INPUT if the caller names neither a district nor a station, or names both
 */
export function adopterOf(named: { division: DivisionCode | null; stationId: string | null }): Adopter {
  const { division, stationId } = named;
  if (division !== null && stationId === null) return { division: assertedDistrict(division) };
  if (stationId !== null && division === null) return { stationId };
  throw badInput('input.stationId', {
    zh: '须指明区县或社工站,且只能指明其一。',
    en: 'Give either a district or a station, but not both.',
  });
}

function assertedDistrict(division: DivisionCode): DivisionCode {
  if (division.length === 6) return division;
  throw badInput('input.division', {
    zh: `制定制度的区划(${division})须为区县,请填写区县的 6 位区划代码。`,
    en: `The division that makes a regulation (${division}) must be a district. Give the 6-digit code of a district.`,
  });
}
