const files = import.meta.glob<string>('../../assets/cast/portraits/*.webp', { eager: true, query: '?url', import: 'default' });

/** The address of a person's portrait, or nothing for somebody who has none. Only an `<img>` that uses it fetches the picture. */
export function portraitOf(person: string): string | undefined {
  return files[`../../assets/cast/portraits/${person}.webp`];
}

/** The address of the same portrait at twice the size, for where it is drawn large. */
export function largePortraitOf(person: string): string | undefined {
  return files[`../../assets/cast/portraits/${person}@2x.webp`];
}
