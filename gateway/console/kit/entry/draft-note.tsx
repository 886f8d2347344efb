import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { instantText } from '../../words/format';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type Form } from '../form/use-form';

/** Says that the form was filled from a draft, and lets the person discard the draft. */
export function DraftNote({ form: { draftOf, discard } }: { form: Form }) {
  if (draftOf === null) return null;
  const title = say(KIT.draftRestored, { time: instantText(draftOf.toISOString()) });
  return (
    <Alert
      type="info"
      showIcon
      title={title}
      action={
        <Button size="small" onClick={discard}>
          {say(KIT.discardDraft)}
        </Button>
      }
    />
  );
}
