import { type Area } from '../../../../shared/graphql/area';

/** An area with the actions that it appends to the record. A webhook can subscribe to each of them. */
export type RecordingArea = Area & { actions: readonly string[] };
