import { type GraphQLSchema, type ValidationRule } from 'graphql';
import { aliasRule, keyFieldsOf } from './alias-rule';
import { checkLimits } from './check-limits';
import { type Limits } from './limits';
import { limitsRule } from './limits-rule';
import { rootTypeRule } from './root-type-rule';

/** Returns the validation rules that the Hub adds to those of GraphQL. A document of any role must pass them. */
export function validationRulesOf(supergraph: GraphQLSchema, limits: Limits): ValidationRule[] {
  return [limitsRule((document) => checkLimits(document, limits)), rootTypeRule, aliasRule(keyFieldsOf(supergraph))];
}
