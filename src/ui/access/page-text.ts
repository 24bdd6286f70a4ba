/** The text that stands on a screen, in the order it is read, block by block. */

/** One paragraph, heading or button, with the places its characters come from. */
export interface TextBlock {
  readonly text: string;
  readonly lang: string;
  readonly nodes: readonly Text[];
}

/** What a reader of the screen passes over: what is drawn only, the rows of tools, lists of values. */
const unread = '[aria-hidden="true"], .visually-hidden, nav, select, script, [data-unread]';

/** The blocks below an element that can be seen now. */
export function blocksIn(root: Element): readonly TextBlock[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { holder: Element; nodes: Text[] }[] = [];
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '' || !isRead(parent)) continue;
    const holder = blockOf(parent, root);
    const last = blocks.at(-1);
    if (last?.holder === holder) last.nodes.push(node);
    else blocks.push({ holder, nodes: [node] });
  }
  return blocks.map(({ holder, nodes }) => ({ text: nodes.map(({ data }) => data).join(''), lang: langOf(holder), nodes }));
}

/** Whether an element can be seen and is meant to be read. */
export function isRead(element: Element): boolean {
  return element.closest(unread) === null && element.checkVisibility({ visibilityProperty: true });
}

function blockOf(element: Element, root: Element): Element {
  const display = getComputedStyle(element).display;
  const isInline = display.startsWith('inline') && display !== 'inline-flex' || display === 'contents';
  return isInline && element !== root && element.parentElement !== null ? blockOf(element.parentElement, root) : element;
}

function langOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? '';
}

/** The range of some characters of a block; `start` and `end` count from its beginning. */
export function rangeIn({ nodes }: TextBlock, start: number, end: number): Range {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const length = node.data.length;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (end > passed && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}
