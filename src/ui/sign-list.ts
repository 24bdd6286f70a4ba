/** The picture signs that players of one device tell themselves apart by, in the order they are offered. Ids are permanent: records stand under them. */
export const signList = [
  'lamp', 'key', 'moon', 'sun', 'star', 'cloud', 'leaf', 'tree', 'fish', 'bird', 'cat', 'dog',
  'snail', 'turtle', 'rabbit', 'bike', 'rocket', 'boat', 'umbrella', 'bell', 'guitar', 'tent', 'apple', 'snowflake',
] as const;
export type Sign = (typeof signList)[number];

export function isSign(name: unknown): name is Sign {
  return signList.some((sign) => sign === name);
}
