import { type DevelopmentSignIn } from '../../../identity/session/development-sign-in';
import { type OidcSignIn } from '../../../identity/session/oidc-sign-in';
import { type FindCallers } from '../../../identity/session/person-callers';
import { type Sessions } from '../../../identity/session/sessions';
import { type Sealing } from '../../../../shared/runtime/sealing';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Log } from '../../../../shared/runtime/log';
import { type CallersGraph } from '../../../graph/ask-as-caller';
import { type ConsoleCookies } from './console-cookies';

/** The sign-in at the identity provider. `sealing` encrypts the sign-in cookie. */
export type OidcWay = { kind: 'oidc'; signIn: OidcSignIn; sealing: Sealing };

/** The sign-in in development, where a developer chooses a role and a person in the city `city`. */
export type DevelopmentWay = { kind: 'development'; signIn: DevelopmentSignIn; city: DivisionCode };

/** The sessions of the console, their cookies, and the way to sign in. */
export type ConsoleSessions = { sessions: Sessions; cookies: ConsoleCookies; way: OidcWay | DevelopmentWay };

/** The dependencies of the session routes. */
export type SessionParts = ConsoleSessions & {
  findCallers: FindCallers;
  graph: CallersGraph;
  clock: () => Date;
  log: Log;
};
