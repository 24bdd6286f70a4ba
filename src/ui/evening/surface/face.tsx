import { hueOf } from '../voice-hue.ts';
import './face.css';

export interface FaceProps {
  /** Who it is, for the colour; somebody unknown is paper-white. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly portrait: string | undefined;
  readonly size: 'small' | 'middle' | 'large';
}

/** A small round picture of whoever writes: their face, or the first letter of an account. The name stands beside it. */
export function Face({ id, name, portrait, size }: FaceProps) {
  return (
    <span class={`face face-${size}`} aria-hidden="true" {...voiceOf(id)}>
      {portrait === undefined ? /[\p{L}\p{N}]/u.exec(name)?.[0] : <img src={portrait} alt="" />}
    </span>
  );
}

/** What marks an element as somebody's: a person's colour, or for an account one that is always the same. */
export function voiceOf(id: string | undefined): { readonly 'data-voice'?: string; readonly 'data-hue'?: number } {
  return id === undefined ? {} : { 'data-voice': id, 'data-hue': hueOf(id) };
}
