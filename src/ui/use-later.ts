import { useEffect, useState } from 'preact/hooks';

const laterMs = 1200;

/** False while a screen comes up and true soon after: for pictures that nobody needs before the first tap. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  return later;
}
