import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type SignedOut } from '../../../../shared/domain/console/console-session';
import { useTitle } from '../../kit/feedback/use-title';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { SIGN_IN } from '../../words/sign-in';
import { ChooseIdentity } from './choose-identity';
import { addressAfterSignIn, signInFault } from './sign-in-address';
import { issuerAddress, signInAs } from '../../session/session';

type SignInProps = { ways: SignedOut['ways']; onSignedIn: () => Promise<void> };

/**
 * The sign-in page. A person signs in at the identity provider, or as an identity of the demonstration. The page also
 * says why the previous sign-in failed.
 */
export function LoginPage({ ways, onSignedIn }: SignInProps) {
  const fault = signInFault(location.search);
  useTitle(say(FRAME.signIn));
  return (
    <main className="login">
      <h1>{say(FRAME.product)}</h1>
      {fault !== null && <Alert type="warning" showIcon title={say(fault)} />}
      <SignIn ways={ways} onSignedIn={onSignedIn} />
      <p className="public-link">
        <a href="/public">{say(SIGN_IN.publicPages)}</a>
      </p>
    </main>
  );
}

/** The ways to sign in. The sign-in page and the dialog after the end of a session show them. */
export function SignIn({ ways, onSignedIn }: SignInProps) {
  const [failed, setFailed] = useState(false);
  return (
    <>
      {failed && <Alert type="error" showIcon title={say(FRAME.unreachable)} />}
      {ways.length === 0 && <Alert type="info" showIcon title={say(SIGN_IN.noWay)} />}
      {ways.includes('oidc') && <SignInAtIssuer />}
      {ways.includes('development') && (
        <section aria-labelledby="identity-title">
          <h2 id="identity-title">{say(FRAME.chooseIdentity)}</h2>
          <p className="hint">{say(FRAME.developmentOnly)}</p>
          <ChooseIdentity
            onChoose={async (identity) => {
              try {
                await signInAs(identity);
                await onSignedIn();
              } catch {
                setFailed(true);
              }
            }}
          />
        </section>
      )}
    </>
  );
}

/** Links to the identity provider: one link for the person who is signed in there, and one for another person. */
function SignInAtIssuer() {
  const address = issuerAddress(addressAfterSignIn(location));
  return (
    <>
      <Button type="primary" size="large" block href={address}>
        {say(FRAME.signInOrganisation)}
      </Button>
      <p>
        <a href={`${address}&person=other`}>{say(SIGN_IN.other)}</a>
      </p>
    </>
  );
}
