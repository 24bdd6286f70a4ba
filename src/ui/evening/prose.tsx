import { splitAddresses } from './addresses.ts';
import './prose.css';

/** A text of a level with its addresses set apart: underlined, from left to right in every language. */
export function Prose({ text }: { readonly text: string }) {
  return <>{splitAddresses(text).map((piece, at) => (piece.address ? <bdi key={at} class="address" dir="ltr">{piece.text}</bdi> : piece.text))}</>;
}
