import { Fragment } from 'preact';
import { splitAddresses } from './addresses.ts';
import './prose.css';

/**
 * The inside of an address. A line of it ends after the @ or before a dot or a slash, never at a hyphen, so that the name right before `.example` is read
 * in one piece; only a part that is wider than the screen is broken within.
 */
export function Address({ text }: { readonly text: string }) {
  return <>{text.split(/(?<=@)|(?=[./])/u).map((part, at) => <Fragment key={at}>{at === 0 ? null : <wbr />}{part.split(/(.-.)/u).map((bit, place) => (place % 2 === 1 ? <span key={place} class="address-whole">{bit}</span> : bit))}</Fragment>)}</>;
}

/** A text of a level with its addresses set apart: underlined, from left to right in every language. */
export function Prose({ text }: { readonly text: string }) {
  return <>{splitAddresses(text).map((piece, at) => (piece.address ? <bdi key={at} class="address" dir="ltr"><Address text={piece.text} /></bdi> : piece.text))}</>;
}
