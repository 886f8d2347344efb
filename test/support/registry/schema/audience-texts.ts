import { lexicographicSortSchema, printSchema } from 'graphql';
import { ROLES } from '../../../../shared/domain/roles';
import { audiences } from '../../../../gateway/graph/audiences';
import { tagOf } from '../../../../shared/graphql/audience/audience-tag';
import { SCALARS } from '../../../../shared/graphql/types/scalars';

/** Returns the sorted text of each role's schema in a supergraph, by file name. */
export function audienceTexts(supergraphSdl: string): Map<string, string> {
  const schemas = audiences(supergraphSdl, { scalars: SCALARS, roles: ROLES });
  return new Map(
    [...schemas].map(([role, schema]) => [
      `${tagOf(role)}.graphql`,
      `${printSchema(lexicographicSortSchema(schema))}\n`,
    ]),
  );
}
