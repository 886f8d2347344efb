import { Kind, parse, type GraphQLResolveInfo } from 'graphql';
import { type AskedInfo, askedFields } from '../../../../shared/graphql/asked/asked-fields';
import { ShownType, from } from '../../../../shared/graphql/asked/shown-type';

type Row = { id: string; title: string; price: number; secret: string };
type Shape = { id: string; title: string; label: string; sealed: { secret: string } };

const made = from<Row, string>();
const SHAPE = new ShownType<Row, Shape, string>({
  name: 'Shape',
  same: ['id', 'title'],
  made: {
    label: made(['title', 'price'], ({ title, price }, currency) => `${title}: ${price} ${currency}`),
    sealed: made(['id'], (row) => row as unknown as Shape['sealed']),
  },
  resolved: { opened: { of: ['sealed'], columns: ['secret'] } },
});
const ROW: Row = { id: '1', title: 'one', price: 5, secret: 's' };

/** Returns the information that the resolver of `shapes` gets for this query. */
function infoOf(source: string): AskedInfo {
  const { definitions } = parse(source);
  const fragments: Record<string, GraphQLResolveInfo['fragments'][string]> = {};
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document has no operation.');
  return {
    fragments,
    fieldNodes: operation.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each] : [])),
  };
}

describe('the fields that are selected beneath a field', () => {
  it('are found in fragments of both kinds', () => {
    const info = infoOf('{ shapes { id ... on Shape { other: title } ...More } } fragment More on Shape { label }');
    expect([...askedFields(info)].sort()).toEqual(['id', 'label', 'title']);
  });

  it('are collected from all mentions of the field', () => {
    expect([...askedFields(infoOf('{ shapes { id } shapes { title } }'))].sort()).toEqual(['id', 'title']);
  });
});

describe('a type that declares the columns of its fields', () => {
  it('reads only the columns of the requested fields', () => {
    expect(SHAPE.asked(infoOf('{ shapes { __typename id } }')).columns).toEqual(['id']);
    expect(SHAPE.asked(infoOf('{ shapes { label } }')).columns).toEqual(['title', 'price']);
    expect(SHAPE.asked(infoOf('{ shapes { opened } }')).columns).toEqual(['id', 'secret']);
  });

  it('creates the requested properties', () => {
    const { toType } = SHAPE.asked(infoOf('{ shapes { id label } }'));
    expect({ ...toType(ROW, 'CNY') }).toEqual({ id: '1', label: 'one: 5 CNY' });
    expect({ ...SHAPE.toType(ROW, 'CNY') }).toEqual({ id: '1', title: 'one', label: 'one: 5 CNY', sealed: ROW });
  });

  it('throws an error if a property is read that was not requested', () => {
    const shown = SHAPE.asked(infoOf('{ shapes { id } }')).toType(ROW, 'CNY');
    expect(() => shown.title).toThrow('Shape.title was not asked for');
  });

  it('refuses a field that does not declare its columns', () => {
    expect(() => SHAPE.asked(infoOf('{ shapes { unknown } }'))).toThrow('Shape.unknown does not say');
  });
});
