/**
 * The reason why nobody was signed in. DENIED: the identity provider or the person refused. UNAVAILABLE: the identity
 * provider did not answer. AGAIN: the answer does not belong to this sign-in or came too late.
 */
export type SignInFault = 'DENIED' | 'UNAVAILABLE' | 'AGAIN';

/**
 * The error that is thrown if a person whom the identity provider redirects back cannot be signed in. Its cause is the
 * error of the library.
 */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly fault: SignInFault,
    cause: unknown,
  ) {
    super('The person could not be signed in.', { cause });
  }
}
