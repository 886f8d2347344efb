import { type DataSource } from 'typeorm';
import { type SubgraphName } from '../../shared/subgraph-names';
import { type EventFact } from './gathered-facts';

export const EVENT_NOUNS = {
  stations: 'StationEvent',
  personnel: 'PersonnelEvent',
  finance: 'FinanceEvent',
  evaluation: 'EvaluationEvent',
} as const satisfies Record<SubgraphName, string>;

type Events = Record<(typeof EVENT_NOUNS)[SubgraphName], EventFact[]>;

/** What is on record: no fact of the city's, but of its filling, and so read from the databases themselves. */
export async function gatherEvents(databases: Readonly<Record<string, DataSource>>): Promise<Events> {
  const read = async ([name, noun]: [string, string]) => {
    const sql = 'SELECT id, stationId, divisionCode, districtCode FROM event';
    return [noun, (await databases[name]?.query<EventFact[]>(sql)) ?? []] as const;
  };
  return Object.fromEntries(await Promise.all(Object.entries(EVENT_NOUNS).map(read))) as Events;
}
