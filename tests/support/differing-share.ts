import sharp from 'sharp';

/** A difference of this many steps of 255 in one colour is one that can be seen. */
const seen = 24;

/** The share of pixels in which two pictures of one size differ to be seen, from 0 to 1; 1 when their sizes differ. */
export async function differingShare(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()));
  if (a === undefined || b === undefined || a.length !== b.length) return 1;
  let differing = 0;
  for (let at = 0; at < a.length; at += 3) {
    if ([0, 1, 2].some((colour) => Math.abs((a[at + colour] ?? 0) - (b[at + colour] ?? 0)) > seen)) differing += 1;
  }
  return differing / (a.length / 3);
}
