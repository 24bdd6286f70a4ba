import { useEffect, useState } from 'preact/hooks';

/** From this width in rem on, the wide layout fits; the same as in the style sheets. */
const wideFrom = 48;

/** Whether the window is narrow for the size of the text: large text on a wide screen is narrow, too. */
export function useNarrow(): boolean {
  const [narrow, set] = useState(isNarrow);
  useEffect(() => {
    const follow = (): void => set(isNarrow());
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return narrow;
}

function isNarrow(): boolean {
  return window.innerWidth < wideFrom * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
