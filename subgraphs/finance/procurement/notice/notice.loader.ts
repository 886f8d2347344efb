import { rowLoader } from '../../../../shared/store/load-rows';
import { type NoticeSlice } from './notice.repository';

/** Returns the loader of notices by id. */
export function noticeLoaders({ notices }: NoticeSlice) {
  return {
    notice: rowLoader(notices, 'id'),
  };
}
export type NoticeLoaders = ReturnType<typeof noticeLoaders>;
