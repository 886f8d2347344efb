import Alert from 'antd/es/alert';
import { useRef } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type Field, type Values } from '../form/field';
import { EnteredValues } from './entered-values';

/** Lists the fields that another person has changed since the form was opened. */
export function ChangedNote({ fields, latest }: { fields: readonly Field[]; latest: Values }) {
  const opened = useRef(latest);
  const changed = fields.filter(({ name }) => JSON.stringify(opened.current[name]) !== JSON.stringify(latest[name]));
  if (changed.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say(KIT.changedTitle)}
      description={<EnteredValues fields={changed} values={latest} />}
    />
  );
}
