import type { ComponentChildren } from 'preact';
import './panel.css';

export interface PanelProps {
  readonly children: ComponentChildren;
  readonly tone?: 'paper' | 'night';
  readonly className?: string;
  readonly anchor?: string;
}

/** A card of paper with an ink line and a lip, or one of night for words that lie on the house. */
export function Panel({ children, tone = 'paper', className, anchor }: PanelProps) {
  return (
    <div class={`panel panel-${tone}${className === undefined ? '' : ` ${className}`}`} {...(anchor === undefined ? {} : { 'data-anchor': anchor })}>
      {children}
    </div>
  );
}
