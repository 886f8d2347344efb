import { invalidState } from '../../../../shared/kernel/errors';

/** @throws HubError INVALID_STATE: a closed station is history */
export function assertNotClosed({ status }: { status: string }): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, { zh: '站点已关闭。', en: 'The station is closed.' });
}
