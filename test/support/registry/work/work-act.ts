import { type WorkKind } from '../../../../shared/domain/work/work-kind';
import { type Caller } from '../../../../shared/access/caller';
import { type Snapshot } from '../../oracle/table-snapshots';
import { type Placed } from '../paths';

/** A work item as the API shows it. `row` is the id of the row from which the duty arises. */
export type ShownItem = {
  kind: WorkKind;
  id: string;
  row: string;
  subject: { type: string; id: string };
  count: number;
  state: 'READY' | 'WAITING';
  mayAct: boolean;
  blockedBy: { code: string; reason: string; reasonInEnglish: string; role: string | null } | null;
};

/** The facts that an act needs in addition to its item: the rows of all tables, and the caller. */
export type ActContext = { rows: Snapshot; caller: Caller };

type Variables = Record<string, unknown>;

/** An act: a mutation that completes a work item. */
type Doing = {
  mutation: string;
  /** Returns the smallest variables with which the act succeeds, without the idempotency key. */
  variables: (item: ShownItem, context: ActContext) => Variables;
  /** Returns the mutation that must run before the act, with its variables. By default there is none. */
  before?: (item: ShownItem, context: ActContext) => { mutation: string; variables: Variables } | null;
  /** Returns whether the act completes this item of the kind. By default, it completes every item of the kind. */
  isFor?: (item: ShownItem, context: ActContext) => boolean;
  /**
   * Returns whether the item remains after the act, because the act completes only a part of it. By default, the item
   * does not remain.
   */
  isPart?: (item: ShownItem) => boolean;
  /**
   * Returns whether only the caller can act on the item, because the item names the caller. By default, each colleague
   * can act on it too.
   */
  isPersonal?: (item: ShownItem, context: ActContext) => boolean;
};

/** An act that succeeds only if the caller's office has an item for it. */
export type StrictAct = Doing & {
  isAlsoOpen: null;
  /** The path of the id in the variables that names the subject of the item, or a function that finds the subject. */
  subject: string | ((variables: Placed, rows: Snapshot) => unknown);
  /** Returns the ids of all subjects that exist, also those without an item. */
  subjects: (rows: Snapshot) => readonly string[];
};

/** An act that is also possible when no office owes it. `isAlsoOpen` states why. */
type OpenAct = Doing & { isAlsoOpen: string };

/** An act that completes work items of one kind. */
export type Act = StrictAct | OpenAct;

/**
 * The work items of one subgraph and the mutations that complete them. Each mutation of the subgraph is an act,
 * performs an act for several subjects at once (`bulk`), or completes no work item. `alwaysOpen` maps each mutation of
 * the last sort to the reason why no office owes it at a certain time.
 */
export type SubgraphWork = {
  /** The root field that lists the items. */
  list: string;
  /** The acts of each kind. If a kind has several acts, each completes a part of the items. */
  acts: Readonly<Partial<Record<WorkKind, Act | readonly Act[]>>>;
  alwaysOpen: Readonly<Record<string, string>>;
  /** Maps each bulk mutation to the mutation that performs the same act for one subject. */
  bulk?: Readonly<Record<string, string>>;
  /**
   * The states that no mutation of the registry reaches. Each state has the SQL statements that produce it in the
   * subgraph's database. Together, these states and the original state have items of every kind.
   */
  states: Readonly<Record<string, readonly string[]>>;
  /** Callers of different roles and divisions. A suite performs the acts of their work items. */
  callers: readonly Caller[];
};

/** Returns all acts of a subgraph, with their kinds. */
export function actsOf({ acts }: SubgraphWork): { kind: WorkKind; act: Act }[] {
  return Object.entries(acts).flatMap(([kind, some]) =>
    ('mutation' in some ? [some] : some).map((act) => ({ kind: kind as WorkKind, act })),
  );
}

/** Returns the act that completes a work item. @throws Error unless the registry has exactly one such act */
export function actOf(work: SubgraphWork, item: ShownItem, context: ActContext): Act {
  const found = actsOf(work).filter(({ kind, act }) => kind === item.kind && (act.isFor?.(item, context) ?? true));
  const [one, ...others] = found.map(({ act }) => act);
  if (one !== undefined && others.length === 0) return one;
  throw new Error(`The work registry has ${found.length} acts for the item ${item.id}. It needs one.`);
}

/** Returns an invented READY work item of this kind about a subject. No office has to act on this item. */
export function itemAbout(kind: WorkKind, subjectId: string): ShownItem {
  const subject = { type: '', id: subjectId };
  const ready = { state: 'READY', mayAct: true, blockedBy: null, count: 1 } as const;
  return { kind, id: `${kind}:${subjectId}`, row: subjectId, subject, ...ready };
}
