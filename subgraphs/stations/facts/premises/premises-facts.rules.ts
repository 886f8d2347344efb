import { plaqueMatches } from '../../station/station/station.rules';

/**
 * ST-3 (三(四)): returns whether the plaque shows exactly the station's name, and whether that name has the suffix that
 * the policy in force there requires.
 */
export function plaqueNames(text: string, { name, suffix }: { name: string; suffix: string | null }): boolean {
  return plaqueMatches(text, name) && name.endsWith(suffix ?? '');
}
