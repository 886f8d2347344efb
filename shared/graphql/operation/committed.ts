import { type GraphQLFormattedError } from 'graphql';
import { type Passport } from '../../access/passport';
import { type Message } from '../../kernel/errors';

/** The passports of requests whose mutation has committed. Each request has its own passport. */
const committed = new WeakSet<Passport>();

/** Notes that the mutation of a request has committed, so that no later error says that nothing was saved. */
export function noteCommitted(passport: Passport): void {
  committed.add(passport);
}

const SAVED: Message = {
  zh: '已保存,但暂时无法显示结果。请勿重复提交,稍后查询即可。',
  en: 'The change was saved, but its result cannot be shown at present. Do not send it again; query it later.',
};

/** Returns the error. If the database failed after the commit, the text of the error says that the change was saved. */
export function afterCommit(error: GraphQLFormattedError, passport: Passport): GraphQLFormattedError {
  const { extensions = {} } = error;
  if (!committed.has(passport) || extensions['code'] !== 'UNAVAILABLE') return error;
  return { ...error, message: SAVED.en, extensions: { ...extensions, messages: SAVED } };
}
