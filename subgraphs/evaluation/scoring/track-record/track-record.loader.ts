import { figuresLoader } from '../../../../shared/store/load-rows';
import { NOTHING_SIGNED, type TrackRecordSlice } from './track-record.repository';

/** Makes the loader of the track records of contractors, by the id of the contractor. */
export function trackRecordLoaders({ trackRecords }: TrackRecordSlice) {
  return { trackRecord: figuresLoader((ids: readonly string[]) => trackRecords.of(ids), NOTHING_SIGNED) };
}
export type TrackRecordLoaders = ReturnType<typeof trackRecordLoaders>;
