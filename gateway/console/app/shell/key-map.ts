import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { type NavPage } from '../../kit/role-module';

/**
 * Returns the path of the page that Alt with a digit opens: 0 for the work list, 1 to 8 for the pages of the side bar.
 */
export function pageOfDigit(digit: string, pages: readonly Pick<NavPage, 'path'>[]): string | null {
  if (!/^[0-8]$/.test(digit)) return null;
  return digit === '0' ? '/work' : (pages[Number(digit) - 1]?.path ?? null);
}

/**
 * Binds Alt+0 … Alt+8 to pages and Alt+S to the search. No letter without Alt is bound, because input methods use
 * letters.
 */
export function useKeyMap(pages: readonly NavPage[], onSearch: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const path = pageOfDigit(event.code.replace(/^(Digit|Numpad)/, ''), pages);
      if (path === null && event.code !== 'KeyS') return;
      event.preventDefault();
      if (path === null) onSearch();
      else void navigate(path);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [pages, onSearch, navigate]);
}
