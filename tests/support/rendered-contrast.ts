/** Contrast as it is painted: the colour of each text against every pixel that really lies behind it. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';

interface PaintedText {
  readonly text: string;
  /** Red, green, blue from 0 to 255; opacity from 0 to 1, that of everything around it included. */
  readonly colour: readonly [number, number, number, number];
  /** 24 px, or 18.66 px and bold. */
  readonly isLarge: boolean;
  /** Of a line around the letters that lies below them: what they stand out from, wherever they are. */
  readonly outline: readonly [number, number, number] | null;
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
}

/** WCAG 2.2, success criteria 1.4.3 (AA) and, for whoever has asked for strong contrast, 1.4.6 (AAA). */
const least = { usual: { large: 3, other: 4.5 }, strong: { large: 4.5, other: 7 } } as const;

/** Runs in the page: every text in sight with its colour and where it stands. */
function textsInSight(): readonly PaintedText[] {
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const found: PaintedText[] = [];
  const row = document.querySelector('.bar');
  // What is scrolled fades out before it comes under the row of controls, and is read before that.
  const rowEnds = row === null || top !== document.body ? 0 : row.getBoundingClientRect().bottom + 8;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  while (walker.nextNode() !== null) {
    const at = walker.currentNode.parentElement;
    if (at === null || canvas === null || walker.currentNode.textContent?.trim() === '' || !at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (at.closest('.visually-hidden, [disabled], [aria-disabled=true], #stage, .no-script') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const inSight = (box: DOMRect): boolean => box.width > 2 && (box.top >= rowEnds || row?.contains(at) === true) && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight
      && [0.2, 0.5, 0.8].every((share) => at.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height * share)));
    const boxes = [...range.getClientRects()].filter(inSight).map(({ x, y, width, height }) => ({ x, y, width, height }));
    const style = getComputedStyle(at);
    let opacity = 1;
    for (let up: Element | null = at; up !== null; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
    const paint = (colour: string): Uint8ClampedArray => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data;
    };
    const [red = 0, green = 0, blue = 0, alpha = 255] = paint(style.color);
    const size = Number.parseFloat(style.fontSize);
    // Half of the line lies outside the letter; thinner than two pixels it would be no ground to stand on.
    const isOutlined = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.webkitTextStrokeWidth) >= 4;
    const [aroundRed = 0, aroundGreen = 0, aroundBlue = 0] = paint(style.webkitTextStrokeColor);
    const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
    if (boxes.length > 0) found.push({ text: walker.currentNode.textContent?.trim().slice(0, 40) ?? '', colour: [red, green, blue, opacity * alpha / 255], isLarge, outline: isOutlined ? [aroundRed, aroundGreen, aroundBlue] : null, boxes });
  }
  return found;
}

/** WCAG 2.2, relative luminance; colours from 0 to 255. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio of two colours, from 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Of a line's height only what the small letters fill is measured: above and below it the frame of a button may begin. */
const body = [0.25, 0.75] as const;

/** One pixel in fifty may miss: the edge of a drawn line that runs behind a letter. */
const spared = 0.02;

/** Goes out: the texts that are too faint on what is painted behind them, in words, and how many were measured. */
export async function faintTexts(page: Page, theme: keyof typeof least = 'usual'): Promise<{ readonly faint: readonly string[]; readonly measured: number }> {
  const texts = await page.evaluate(textsInSight);
  // Without its letters the picture is what lies behind them; the stage goes on moving meanwhile, as it does for a reader.
  await page.evaluate(() => {
    const bare = new CSSStyleSheet();
    bare.replaceSync('* { color: transparent !important; transition: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, bare];
  });
  const { data, info } = await sharp(await page.screenshot({ scale: 'css' })).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); });
  const faint = texts.flatMap(({ text, colour: [red, green, blue, alpha], isLarge, outline, boxes }) => {
    const wanted = least[theme][isLarge ? 'large' : 'other'];
    const ratios: number[] = [];
    for (const box of boxes) {
      for (let y = Math.ceil(box.y + box.height * body[0]); y < box.y + box.height * body[1]; y += 2) {
        for (let x = Math.ceil(box.x); x < box.x + box.width - 1; x += 2) {
          const at = (y * info.width + x) * 3;
          const behind = outline ?? [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
          const painted = [red, green, blue].map((value, part) => value * alpha + (behind[part] ?? 0) * (1 - alpha));
          ratios.push(contrast(painted, behind));
        }
      }
    }
    const worst = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length * spared)] ?? 21;
    return worst < wanted ? [`"${text}" has ${worst.toFixed(2)} of ${wanted}`] : [];
  });
  return { faint, measured: texts.length };
}
