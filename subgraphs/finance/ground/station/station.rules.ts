import { invalidState } from '../../../../shared/kernel/errors';

/** @throws HubError INVALID_STATE: a closed station is history */
export function assertNotClosed({ status }: { status: string }): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, {
    zh: '该社工站已关闭,请选择未关闭的社工站。',
    en: 'The station is closed. Choose an open station.',
  });
}
