import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './screen.css';

export interface ScreenProps {
  /** Changes when another screen is shown; only then does the focus move to the heading. */
  readonly name: string;
  readonly title: string;
  /** One sentence for screen readers: what this screen is and what can be done on it. */
  readonly summary?: string;
  /** The title is only for screen readers, because the picture already shows it. */
  readonly quietTitle?: boolean;
  /** It only stands until another screen comes, so that the next one may still be the first of the visit. */
  readonly passing?: boolean;
  readonly bar: ComponentChildren;
  readonly children: ComponentChildren;
  readonly className?: string;
}

let shownBefore: string | undefined;

/**
 * One screen: the bar first, then the heading and its summary, then the content.
 * The first screen of a visit leaves the focus where the browser put it; every later one takes it to its heading, so that
 * nobody who works without a pointer is left on a button that is gone.
 */
export function Screen({ name, title, summary, quietTitle = false, passing = false, bar, children, className }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = useState(shownBefore === undefined);
  useLayoutEffect(() => {
    if (shownBefore !== undefined && shownBefore !== name) heading.current?.focus({ preventScroll: true });
    if (shownBefore !== name) globalThis.scrollTo(0, 0);
    if (!passing || shownBefore !== undefined) shownBefore = name;
    document.title = title;
  }, [name, title]);
  const [scrolled, tell] = useState(false);
  useEffect(() => {
    const ask = (): void => tell(scrollY > 4);
    addEventListener('scroll', ask, { passive: true });
    return () => removeEventListener('scroll', ask);
  }, []);
  return (
    <div class={`screen${scrolled ? ' screen-scrolled' : ''}${first ? ' screen-first' : ''}${className === undefined ? '' : ` ${className}`}`} data-screen={name}>
      {bar}
      <div class="screen-body">
        <div class={quietTitle ? 'visually-hidden' : 'screen-head'}>
          <h1 ref={heading} tabIndex={-1}>{title}</h1>
          {summary === undefined ? null : <p class="visually-hidden">{summary}</p>}
        </div>
        {children}
      </div>
    </div>
  );
}
