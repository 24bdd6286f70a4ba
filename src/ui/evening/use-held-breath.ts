import { useLayoutEffect, useState } from 'preact/hooks';

/** How long an ending waits until all of it is there, in milliseconds; the style sheet lets it come in within this time. */
const breath = 1750;

/** True while an ending holds its breath; any key or tap ends it. The words are in the page all the while. */
export function useHeldBreath(): boolean {
  const [held, hold] = useState(true);
  useLayoutEffect(() => {
    if (!held) return undefined;
    const go = (): void => hold(false);
    const timer = setTimeout(go, breath);
    addEventListener('keydown', go);
    addEventListener('pointerdown', go);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', go);
      removeEventListener('pointerdown', go);
    };
  }, [held]);
  return held;
}
