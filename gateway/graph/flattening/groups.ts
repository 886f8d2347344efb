import { type FieldNode, type GraphQLCompositeType } from 'graphql';
import { assertSameField } from './same-field';
import { haveInCommon, isInterfaceObject, type Scope } from './type-scopes';

/** Fields by response key. */
export type Keyed = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields of one selection set, grouped by the type condition that contains them. */
export class Groups {
  readonly opened = new Set<string>();
  /** Whether a fragment has a condition that an object may fail to meet. */
  isConditional = false;
  private readonly own = new Map<string, FieldNode[]>();
  private readonly byType = new Map<GraphQLCompositeType, Map<string, FieldNode[]>>();

  constructor(readonly whole: Scope) {}

  add(type: GraphQLCompositeType, field: FieldNode): void {
    const group = type === this.whole.type ? this.own : (this.byType.get(type) ?? new Map<string, FieldNode[]>());
    if (group !== this.own) this.byType.set(type, group);
    const key = field.alias?.value ?? field.name.value;
    group.set(key, [...(group.get(key) ?? []), field]);
  }

  /**
   * Returns the fields that apply to all objects, and the further fields of each object type.
   * @throws HubError BAD_USER_INPUT if one key names different fields
   */
  disjoint(): { readonly own: Keyed; readonly byType: ReadonlyMap<GraphQLCompositeType, Keyed> } {
    if (this.byType.size > 1) this.askOnInterface();
    const groups = [...this.byType.values()];
    for (const [key, mentions] of this.own)
      assertSameField([...mentions, ...groups.flatMap((group) => group.get(key) ?? [])]);
    return { own: this.own, byType: this.byType };
  }

  /**
   * Moves fields from the types of an interface to the interface itself, if a subgraph knows the interface as
   * `@interfaceObject`. If such fields stayed under several type conditions, the planner would leave out fields of that
   * subgraph. The moved fields are then fetched for all types of the interface, and completion removes what the caller
   * did not request.
   */
  private askOnInterface(): void {
    const { type: shared } = this.whole;
    if (!isInterfaceObject(shared)) return;
    for (const [type, group] of this.byType) {
      for (const [key, mentions] of group) {
        if (!mentions.every(({ name }) => haveInCommon(shared, type, name.value))) continue;
        this.own.set(key, [...(this.own.get(key) ?? []), ...mentions]);
        group.delete(key);
      }
    }
  }
}
