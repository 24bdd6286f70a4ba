/** A front as the gate of a school's or a hotel's Wi-Fi: while it is shut, everything is answered with a page of its own, and as if all were well. */
import { startFront } from './front.ts';
import type { Front } from './front.ts';

export interface GatedFront extends Front {
  /** From now on the gate answers in place of what is behind it, but for the paths that it lets through. */
  readonly shut: (letsThrough?: RegExp) => void;
  readonly open: () => void;
  /** The paths that the gate has answered itself. */
  readonly answered: () => readonly string[];
}

/** Comes in: the address behind it. The gate is open at first. */
export async function startGatedFront(behind: string): Promise<GatedFront> {
  const answered: string[] = [];
  let isShut = (_path: string): boolean => false;
  const front = await startFront(behind, (path, answer) => {
    if (!isShut(path)) return false;
    answered.push(path);
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end('<!doctype html><title>Wi-Fi</title><h1>Please log in</h1>');
    return true;
  });
  return {
    ...front,
    shut(letsThrough) { isShut = (path) => letsThrough?.test(path) !== true; },
    open() { isShut = () => false; },
    answered: () => answered,
  };
}
