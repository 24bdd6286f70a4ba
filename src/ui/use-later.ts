import { useEffect, useState } from 'preact/hooks';

const laterMs = 1200;
/** A stage that has not come within this time keeps people waiting who could be seen on the page. */
const stageMs = 6000;

/** False while a screen comes up and true soon after: for what nobody needs before the first tap. */
export function useLater(): boolean {
  return useAfter(() => laterMs);
}

/**
 * The same for pictures of what the stage draws, too. While a stage is on its way (`html[data-stage]`) they wait for it, because their bytes would hold it up and it would
 * hide them when it comes: behind it an image that is fetched lazily is never asked for.
 */
export function usePictures(): boolean {
  return useAfter(() => (document.documentElement.dataset['stage'] === undefined ? laterMs : stageMs));
}

function useAfter(delay: () => number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), delay());
    return () => clearTimeout(timer);
  }, []);
  return later;
}
