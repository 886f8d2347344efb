import { type Area } from '../../../../shared/graphql/area';

/** An area with the actions that it records. A webhook can subscribe to each of them. */
export type RecordingArea = Area & { actions: readonly string[] };
