/** Apart from the small ones, which the first screen has: sixty addresses weigh as much there as a screen's own script. */
const files = import.meta.glob<string>('../../../assets/cast/portraits/*@2x.webp', { eager: true, query: '?url', import: 'default' });

/** The address of a person's portrait at twice the size of `portraitOf`, for where it is drawn large; nothing for somebody who has none. */
export function largePortraitOf(person: string): string | undefined {
  return files[`../../../assets/cast/portraits/${person}@2x.webp`];
}
