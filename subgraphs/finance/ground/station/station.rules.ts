import { invalidState } from '../../../../shared/kernel/errors';

/** Checks that a station is not closed. @throws HubError INVALID_STATE if it is */
export function assertNotClosed({ status }: { status: string }): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, {
    zh: '该社工站已关闭,请选择未关闭的社工站。',
    en: 'The station is closed. Choose a station that is not closed.',
  });
}
