import { figuresLoader } from '../../../../shared/store/load-rows';
import { NOTHING_SIGNED, type TrackRecordSlice } from './track-record.repository';

/** Contractors to how their work was judged. */
export function trackRecordLoaders({ trackRecords }: TrackRecordSlice) {
  return { trackRecord: figuresLoader((ids: readonly string[]) => trackRecords.of(ids), NOTHING_SIGNED) };
}
export type TrackRecordLoaders = ReturnType<typeof trackRecordLoaders>;
