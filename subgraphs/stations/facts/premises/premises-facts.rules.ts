import { plaqueMatches } from '../../station/station/station.rules';

/**
 * Returns whether the plaque shows exactly the station's name, and the name ends with the suffix that the policy in
 * force requires (ST-3, 三(四)). If `suffix` is null, the policy requires none.
 */
export function plaqueNames(text: string, { name, suffix }: { name: string; suffix: string | null }): boolean {
  return plaqueMatches(text, name) && name.endsWith(suffix ?? '');
}
