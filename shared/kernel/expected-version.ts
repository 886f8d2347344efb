import { HubError } from './errors';

/**
 * Who edits says which version he has before him.
 * @throws HubError CONFLICT with `currentVersion`
 */
export function assertVersion({ version }: { version: number }, expected: number): void {
  if (version === expected) return;
  const text = { zh: '内容已被他人修改,请刷新后重试。', en: 'It was changed in the meantime: read it again.' };
  throw new HubError('CONFLICT', text, { currentVersion: version });
}
