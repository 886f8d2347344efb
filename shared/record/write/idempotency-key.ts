import { createHash } from 'node:crypto';
import { HubError } from '../../kernel/errors';
import { type Caller } from '../../access/caller';
import { type Passport } from '../../access/passport';
import { canonicalJson } from '../hash/canonical-json';

/**
 * The name and the arguments of a mutation. `idempotencyKey` is one of the arguments, but is left out when inputs are
 * compared. If the input contains hashes that depend on a secret key, `olderInputs` holds the same input with the
 * hashes for the older secret keys.
 */
export type MutationCall = { mutation: string; input: object; olderInputs?: readonly object[] };

/**
 * Returns the idempotency key of an input, or null if it has none.
 * @throws HubError BAD_USER_INPUT unless the key is a text of 1 to 128 characters without lone surrogates
 */
export function readKey(input: object): string | null {
  const key = 'idempotencyKey' in input ? input.idempotencyKey : null;
  if (key === null || key === undefined) return null;
  if (typeof key === 'string' && key.length >= 1 && key.length <= 128 && !/\p{Surrogate}/u.test(key)) return key;
  const text = { zh: '幂等键须为 1 到 128 个字符。', en: 'The idempotency key must have 1 to 128 characters.' };
  throw new HubError('BAD_USER_INPUT', text, { field: 'idempotencyKey' });
}

type Sender = { caller: Caller; passport: Pick<Passport, 'client'> };

/**
 * Returns the hash under which a key is kept. It includes the sender and the mutation, so the same text from another
 * sender, or for another mutation, is another key.
 */
export function keyHash(sender: Sender, { mutation, input }: MutationCall, key: string): string {
  const { caller } = sender;
  const where = ['division' in caller ? caller.division : '', 'contractorId' in caller ? caller.contractorId : ''];
  return sha256(canonicalJson([...ownerOf(sender, input), ...where, mutation, key]));
}

/**
 * Returns the owner of an idempotency key, so that nobody can use the key of somebody else. A public caller has no
 * subject, so the owner is the caller's address together with the station.
 */
function ownerOf({ caller, passport }: Sender, input: object): string[] {
  if (caller.role !== 'PUBLIC') return ['issuer' in caller ? caller.issuer : 'hub', caller.subject, caller.role];
  const stationId = 'stationId' in input && typeof input.stationId === 'string' ? input.stationId : '';
  return [caller.role, passport.client ?? '', wholeCharacters(stationId)];
}

/**
 * Returns the hash of an input without its idempotency key. Nested inputs are class instances, so they are first
 * converted to plain objects. All lone surrogates count as equal.
 */
export function inputHash(input: object): string {
  const compared = Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'idempotencyKey'));
  const whole = (_: string, value: unknown) => (typeof value === 'string' ? wholeCharacters(value) : value);
  return sha256(canonicalJson(JSON.parse(JSON.stringify(compared, whole))));
}

/** A lone surrogate: JSON can carry it, but UTF-8 cannot. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;

/**
 * Replaces each lone surrogate with U+FFFD, as UTF-8 encoders do. No id contains a surrogate, so such a text names no
 * row.
 */
function wholeCharacters(text: string): string {
  return text.replaceAll(HALF_A_CHARACTER, '\ufffd');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
