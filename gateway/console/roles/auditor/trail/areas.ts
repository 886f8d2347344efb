import {
  EvaluationEventsDocument,
  type EventsFragment,
  FinanceEventsDocument,
  PersonnelEventsDocument,
  StationEventsDocument,
  type StationEventsQueryVariables,
} from '../../../generated/documents/auditor';
import { type Answer, type Ask } from '../../../graph/ask';
import { AREAS, type Area } from '../../../words/audit/record';
import { say } from '../../../words/language';

type Variables = StationEventsQueryVariables;

/** Reads a page of the record of changes, newest first. An area is the part of the record that one subgraph keeps. */
export async function readEvents(ask: Ask, area: Area, variables: Variables): Promise<Answer<EventsFragment>> {
  switch (area) {
    case 'stations': {
      const { data, refusal } = await ask(StationEventsDocument, variables, 'network-only');
      return { data: data?.stationEvents ?? null, refusal };
    }
    case 'personnel': {
      const { data, refusal } = await ask(PersonnelEventsDocument, variables, 'network-only');
      return { data: data?.personnelEvents ?? null, refusal };
    }
    case 'finance': {
      const { data, refusal } = await ask(FinanceEventsDocument, variables, 'network-only');
      return { data: data?.financeEvents ?? null, refusal };
    }
    case 'evaluation': {
      const { data, refusal } = await ask(EvaluationEventsDocument, variables, 'network-only');
      return { data: data?.evaluationEvents ?? null, refusal };
    }
  }
}

/** Returns the area that an address names. For an unknown name, returns finance, which auditors read most. */
export function areaOf(name: string | null | undefined): Area {
  const areas = Object.keys(AREAS) as Area[];
  return areas.find((area) => area === name) ?? 'finance';
}

export const AREA_OPTIONS = (Object.keys(AREAS) as Area[]).map((area) => ({ value: area, label: say(AREAS[area]) }));
