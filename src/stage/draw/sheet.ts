import type { Rect } from '../port.ts';
import type { Pen } from './ink.ts';

/** A sheet of its own beside a picture, for what must not touch what is painted already; laid onto the picture with `laid`. */
export function onOwnSheet(pen: Pen, bounds: Rect, draw: (own: Pen) => void, laid: GlobalCompositeOperation = 'source-over'): void {
  const matrix = pen.getTransform();
  const from = matrix.transformPoint({ x: bounds.x, y: bounds.y });
  const to = matrix.transformPoint({ x: bounds.x + bounds.width, y: bounds.y + bounds.height });
  const left = Math.max(0, Math.floor(from.x));
  const top = Math.max(0, Math.floor(from.y));
  const width = Math.min(pen.canvas.width, Math.ceil(to.x)) - left;
  const height = Math.min(pen.canvas.height, Math.ceil(to.y)) - top;
  if (width < 1 || height < 1) return;
  const sheet = document.createElement('canvas');
  sheet.width = width;
  sheet.height = height;
  const own = sheet.getContext('2d', { willReadFrequently: true });
  if (own === null) return;
  own.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - left, matrix.f - top);
  own.lineJoin = 'round';
  own.lineCap = 'round';
  draw(own);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = laid;
  pen.drawImage(sheet, left, top);
  pen.restore();
}
