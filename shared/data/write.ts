import { type DivisionCode } from '../division-code';

/** Whose an event is: its chain is the city, the first four digits of the supervising district. */
export type EventPlace = { stationId: string | null; divisionCode: DivisionCode; districtCode: DivisionCode };

/** JSON values; never personal data, never free text that could hold any. */
export type Recorded = Readonly<Record<string, unknown>>;

export type EventDraft = {
  action: string;
  subject: { type: string; id: string };
  place: EventPlace;
  before: Recorded | null;
  after: Recorded | null;
};
