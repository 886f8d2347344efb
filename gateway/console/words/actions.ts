import { ACTIONS } from './action-names';
import { LANGUAGE, say } from './language';

/** Returns the name of a recorded action. An action without a name is shown as "other". */
export function actionText(action: string): string {
  const words = ACTIONS[action];
  if (words !== undefined) return say(words);
  return LANGUAGE === 'zh' ? '其他办理' : 'Other change';
}

/** Returns the recorded actions that have a name, as the options of a choice. */
export function actionOptions(): { value: string; label: string }[] {
  return Object.keys(ACTIONS).map((action) => ({ value: action, label: actionText(action) }));
}
