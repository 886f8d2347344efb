import { HubError } from './errors';

/**
 * Checks that an edit is based on the current version of the row.
 * @throws HubError CONFLICT with `currentVersion`
 */
export function assertVersion({ version }: { version: number }, expected: number): void {
  if (version === expected) return;
  const text = {
    zh: '内容已被他人修改,请重新读取后再提交。',
    en: 'Somebody else has changed this item. Read it again, then submit your change.',
  };
  throw new HubError('CONFLICT', text, { currentVersion: version });
}
