import { SIGNAGE_PLACEMENT } from '../../../../shared/domain/stations';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { type Facilities } from './station-types';

/** What shows whether a part of the premises is recorded. */
type Recorded = {
  venue: Pick<NonNullable<Facilities['venue']>, 'source'> | null;
  equipment: Pick<NonNullable<Facilities['equipment']>, 'listedOn'> | null;
  signage: readonly Pick<Facilities['signage'][number], 'placement'>[];
};

/** Returns the names of the parts of the premises that are not recorded. */
export function missingFacilities({ venue, equipment, signage }: Recorded): string[] {
  const parts: string[] = [];
  if (venue === null || venue.source === null) parts.push(say(STATION.venue));
  if (equipment === null || equipment.listedOn === null) parts.push(say(STATION.equipment));
  const lacking = SIGNAGE_PLACEMENT.values.filter((each) => !signage.some(({ placement }) => placement === each));
  return parts.concat(lacking.map((each) => `${labelOf(SIGNAGE_PLACEMENT, each)}${say(STATION.signage)}`));
}
