import Button from 'antd/es/button';
import { useNavigate } from 'react-router-dom';

/** An action that a person can perform on a record. */
export type RecordAction = {
  key: string;
  title: string;
  /** Why the action is not possible now. Null if it is possible. */
  why: string | null;
  /** The address of the page for the action, or a function that opens a dialog. */
  to: string | (() => void);
  isMain?: boolean;
};

/** The buttons for the actions on a record. The reason why an action is not possible stands below its button. */
export function ActionsMenu({ actions }: { actions: readonly RecordAction[] }) {
  const navigate = useNavigate();
  return actions.map(({ key, title, why, to, isMain }) => (
    <span key={key} className="record-action">
      <Button
        type={isMain === true ? 'primary' : 'default'}
        disabled={why !== null}
        aria-describedby={why === null ? undefined : `why-${key}`}
        onClick={() => (typeof to === 'string' ? void navigate(to) : to())}
      >
        {title}
      </Button>
      {why !== null && (
        <span id={`why-${key}`} className="small secondary">
          {why}
        </span>
      )}
    </span>
  ));
}
