import { HubError, type Message } from './errors';

/**
 * A change to a row: its time, the role of the person who made it, and `by`, the name of this role. The role and its
 * name are null if the Hub itself made the change.
 */
export type Change = { at: string; role: string | null; by: Message | null };

/** The versions of a refused edit: the present `version`, and the `expected` version, which the caller has seen. */
type Versions = { version: number; expected: number };

/** The refusal of an edit that is based on an older version of a row. */
export class VersionConflict extends HubError {
  constructor(
    /** The subject of the row's events. Null if the row does not exist yet. */
    readonly subjectId: string | null,
    private readonly versions: Versions,
    change: Change | null = null,
  ) {
    super('CONFLICT', textOf(versions, change?.by ?? null), {
      currentVersion: versions.version,
      ...(change === null ? {} : { changedAt: change.at }),
      ...(change === null || change.role === null ? {} : { changedByRole: change.role }),
    });
  }

  /** Returns the same refusal with the last change of the row. */
  since(change: Change | null): VersionConflict {
    return new VersionConflict(this.subjectId, this.versions, change);
  }
}

/**
 * Checks that an edit is based on the current version of the row.
 * @throws VersionConflict with `currentVersion` if it is not. The transaction adds `changedAt` and `changedByRole`
 */
export function assertVersion({ id = null, version }: { id?: string | null; version: number }, expected: number): void {
  if (version !== expected) throw new VersionConflict(id, { version, expected });
}

function textOf({ version, expected }: Versions, by: Message | null): Message {
  if (expected > version) {
    return {
      zh: `版本号有误:现为第 ${version} 版,您提交的更改依据第 ${expected} 版。请重新读取后再提交。`,
      en: `The expected version ${expected} is wrong: the present version is ${version}. Read the item again, then submit your change.`,
    };
  }
  const [zh, en] = by === null ? ['', ''] : [`(${by.zh})`, ` (${by.en})`];
  return {
    zh: `内容已被修改${zh}:现为第 ${version} 版,您提交的更改依据第 ${expected} 版。请重新读取后再提交。`,
    en:
      `This item has changed${en}: its version is ${version}, but your change is based on version ${expected}. ` +
      'Read it again, then submit your change.',
  };
}
