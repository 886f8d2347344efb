import { plaqueMatches } from '../../station/station/station.rules';

/** ST-3 (三(四)): the plaque says the station's name to the letter, and that name ends as the policy in force there asks. */
export function plaqueNames(text: string, { name, suffix }: { name: string; suffix: string | null }): boolean {
  return plaqueMatches(text, name) && name.endsWith(suffix ?? '');
}
