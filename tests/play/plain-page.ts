/** As much of a page as showing settings touches. */
export function plainPage(): { readonly documentElement: { readonly dataset: Record<string, string>; readonly style: { setProperty(name: string, value: string): void } } } {
  return { documentElement: { dataset: {}, style: { setProperty: () => undefined } } };
}
