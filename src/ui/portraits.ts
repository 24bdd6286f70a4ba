const files = import.meta.glob<string>(['../../assets/cast/portraits/*.webp', '!../../assets/cast/portraits/*@2x.webp'], { eager: true, query: '?url', import: 'default' });

/** The address of a person's portrait, or nothing for somebody who has none. Only an `<img>` that uses it fetches the picture. */
export function portraitOf(person: string): string | undefined {
  return files[`../../assets/cast/portraits/${person}.webp`];
}
