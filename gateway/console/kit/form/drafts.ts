import { type Attempt } from '../../graph/attempt';
import { inStore } from './browser-store';
import { type Owner, isOwn } from './owned';

/** The draft of a form: the values without personal data, and the attempt at the act of the form. */
export type Draft = Attempt & {
  id: string;
  owner: Owner;
  /** Null if the person discarded the values while the result of the act was unknown. */
  values: Record<string, unknown> | null;
  savedAt: number;
};

const KEPT_DAYS = 14;

/**
 * Returns the owner's draft of a form. Returns null if there is no draft, it is older than 14 days, or the browser
 * cannot read it. Removes the draft of another owner.
 */
export async function readDraft(id: string, owner: Owner): Promise<Draft | null> {
  try {
    const draft = (await inStore('drafts', 'readonly', (store) => store.get(id))) as Draft | undefined;
    if (draft === undefined) return null;
    if (isOwn(draft, owner) && Date.now() - draft.savedAt <= KEPT_DAYS * 86_400_000) return draft;
    await dropDraft(id);
    return null;
  } catch {
    return null;
  }
}

/** Stores a draft. Does nothing if the browser cannot store it. */
export async function writeDraft(draft: Draft): Promise<void> {
  await inStore('drafts', 'readwrite', (store) => store.put(draft)).catch(() => undefined);
}

export async function dropDraft(id: string): Promise<void> {
  await inStore('drafts', 'readwrite', (store) => store.delete(id)).catch(() => undefined);
}

/** Removes all drafts and all mutations that wait to be sent. Call it when a person signs out. */
export async function wipeDrafts(): Promise<void> {
  await inStore('drafts', 'readwrite', (store) => store.clear()).catch(() => undefined);
  await inStore('queue', 'readwrite', (store) => store.clear()).catch(() => undefined);
}
