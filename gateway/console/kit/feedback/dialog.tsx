import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';

type DialogProps = {
  title: string;
  /** Called when the person closes the dialog. Null if the person cannot close it. */
  onClose: (() => void) | null;
  isWide?: boolean;
  children: ReactNode;
};

/** Selects the fields of a dialog, except file fields, which are hidden behind a button. */
const FIELDS = ':is(input:not([type=file]), textarea, select):enabled';
const MAIN_BUTTON = '.ant-btn-primary:enabled';

/**
 * A native `<dialog>`. It keeps the focus inside while it is open, and returns the focus when it closes. When it opens,
 * its first field has the focus, unless the main button comes before it. Any other dialog starts at its first button.
 * The dialogs of Ant Design are not used, because they add style tags without a nonce, which the content security
 * policy refuses.
 */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  // The browser returns the focus only if the dialog is closed before it is removed.
  useLayoutEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    const first = dialog?.querySelector<HTMLElement>(`${FIELDS}, ${MAIN_BUTTON}`);
    // The text above the field stays in view.
    if (first?.matches(FIELDS)) first.focus({ preventScroll: true });
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={place}
      className={isWide ? 'dialog wide-dialog' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {onClose !== null && (
          <button type="button" className="close" aria-label={say(KIT.close)} onClick={onClose}>
            ✕
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
