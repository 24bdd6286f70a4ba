import type { ComponentChildren } from 'preact';
import './pick.css';

export interface PickProps {
  /** Of the group of which one is picked. */
  readonly name: string;
  readonly value: string;
  readonly picked: string;
  readonly onPick: (value: string) => void;
  readonly children: ComponentChildren;
}

/** One of several ways, as a line to tap. */
export function Pick({ name, value, picked, onPick, children }: PickProps) {
  return (
    <label class="class-pick">
      <input type="radio" name={name} value={value} checked={picked === value} onChange={() => onPick(value)} />
      <span class="class-pick-words">{children}</span>
    </label>
  );
}
