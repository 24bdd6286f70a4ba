import type { JSX } from 'preact';
import type { PictureScene } from '../../practice/who-sees-it/post.ts';

/** What a picture was taken before, in the house's line: 160 by 100. */
const scenes: Readonly<Record<PictureScene, () => JSX.Element>> = {
  pool: () => (
    <>
      <rect class="wall" width="160" height="62" fill="#bfe6f5" />
      <path d="M0 20h160M0 41h160M26 0v62M53 0v62M80 0v62M107 0v62M134 0v62" class="thin" />
      <path d="M0 62q10-5 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0v38H0z" fill="#43d3c0" />
      <path d="M6 78q6-4 12 0M70 88q6-4 12 0M126 76q6-4 12 0M104 92q6-4 12 0" class="thin" />
    </>
  ),
  street: () => (
    <>
      <rect width="160" height="100" fill="#ffd9a8" />
      <path d="M4 72V22l20-14 20 14v50zM48 72V30h34v42zM86 72V14h30v58zM120 72V34l16-12 16 12v38z" fill="#e88d6b" />
      <path d="M14 34h8v10h-8zM28 34h8v10h-8zM56 40h8v9h-8zM69 40h8v9h-8zM93 24h7v9h-7zM104 24h7v9h-7zM93 42h7v9h-7zM104 42h7v9h-7zM132 42h8v10h-8z" fill="#ffe4a3" />
      <path d="M-2 72h164v30H-2z" fill="#8a7fb8" />
      <path d="M12 86h20M52 86h20M92 86h20M132 86h20" class="thin" />
    </>
  ),
  hall: () => (
    <>
      <rect width="160" height="100" fill="#f7d6c4" />
      <path d="M0 8q20 16 40 0 20 16 40 0 20 16 40 0 20 16 40 0" fill="none" />
      <path d="M14 15l6 10 6-10zM54 15l6 10 6-10zM94 15l6 10 6-10zM134 15l6 10 6-10z" fill="#ff6f91" />
      <path d="M-2 66h164v36H-2z" fill="#ffffff" />
      <path d="M-2 66h164v10q-10 8-20 0-10 8-20 0-10 8-20 0-10 8-20 0-10 8-20 0-10 8-20 0-10 8-20 0-12 8-24 0z" fill="#ff9f45" />
    </>
  ),
  sea: () => (
    <>
      <rect width="160" height="52" fill="#8fd8e8" />
      <circle cx="128" cy="24" r="11" fill="#ffd166" />
      <path d="M-2 50h164v28H-2z" fill="#2f8fc0" />
      <path d="M12 60q6-4 12 0M50 66q6-4 12 0M92 59q6-4 12 0M128 67q6-4 12 0" class="thin" />
      <path d="M-2 80q40-12 82-4t82-4v32H-2z" fill="#ffe3b3" />
      <path d="M108 50l8-14 8 14z" fill="#fff7e8" />
    </>
  ),
  room: () => (
    <>
      <rect width="160" height="78" fill="#c9bdf5" />
      <path d="M18 0v78M50 0v78M82 0v78M114 0v78M146 0v78" class="thin" />
      <path d="M74 10h42v34H74z" fill="#2b2768" />
      <path d="M95 10v34M74 27h42" />
      <circle cx="106" cy="19" r="4" fill="#ffedc4" />
      <path d="M-2 78h164v24H-2z" fill="#b98a5e" />
      <path d="M96 90q26-12 52 0-26 12-52 0z" fill="#ff8fa8" />
    </>
  ),
  stage: () => (
    <>
      <rect width="160" height="100" fill="#3a3488" />
      <path d="M30-2L4 82h56zM128-2l-30 84h58z" fill="#6f63c9" stroke="none" />
      <path d="M-2-2h34q-4 40-34 52zM162-2h-34q4 40 34 52z" fill="#ff6f91" />
      <path d="M-2 80h164v22H-2z" fill="#e0a45e" />
      <path d="M10 90h140" class="thin" />
    </>
  ),
  park: () => (
    <>
      <rect width="160" height="60" fill="#f6b48f" />
      <path d="M-2 60q30-20 60-6t60-6 44 8v46H-2z" fill="#5fae7b" />
      <path d="M58 78q40-14 104-4v28H70z" fill="#4aa3c9" />
      <path d="M112 62V44l17-12 17 12v18z" fill="#b5573f" />
      <path d="M123 62V50h12v12" fill="#1d1b2e" />
      <path d="M14 60V36M14 38q-14-8-4-20 10-10 18 2 8 12-14 18z" fill="#3f8f63" />
    </>
  ),
  yard: () => (
    <>
      <rect width="160" height="56" fill="#bfe6f5" />
      <path d="M-2 56h164v46H-2z" fill="#9bd08a" />
      <path d="M-2 30h164v26H-2z" fill="#d98a68" />
      <path d="M-2 43h164M20 30v13M60 30v13M100 30v13M140 30v13M40 43v13M80 43v13M120 43v13" class="thin" />
      <path d="M12 100q60-34 150-30M52 102q50-20 110-18" class="thin" />
    </>
  ),
};

/** The background of a picture. */
export function PictureBackground({ scene }: { readonly scene: PictureScene }) {
  return <svg class="post-scene" viewBox="0 0 160 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{scenes[scene]()}</svg>;
}
