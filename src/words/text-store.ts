/** The one place that knows i18next: keeps the packs, picks the plural form, fills placeholders. */
import i18next from 'i18next';

/** What fills the placeholders of a text; `count` also picks the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Packs by language and space, where a space is the frame or one level. */
export interface TextStore {
  readonly has: (language: string, space: string) => boolean;
  /** Adds a pack to what the space holds already. */
  readonly add: (language: string, space: string, pack: unknown) => void;
  /** Goes out: the text in the right plural form with its placeholders still open, or nothing when there is none. */
  readonly find: (language: string, space: string, key: string, values: Values) => string | undefined;
  readonly fill: (language: string, text: string, values: Values) => string;
}

/** Fall-back is not left to the library: a missing key must be seen, and the source language may have to be fetched first. */
export function createTextStore(): TextStore {
  const store = i18next.createInstance();
  void store.init({
    // Texts are set as text, so escaping would show up on the screen.
    lng: 'en', fallbackLng: false, initAsync: false, resources: {}, nsSeparator: false, keySeparator: '.', interpolation: { escapeValue: false },
  });
  return {
    has: (language, space) => store.hasResourceBundle(language, space),
    add(language, space, pack) {
      store.addResourceBundle(language, space, pack, true, true);
    },
    find(lng, ns, key, values) {
      if (!store.exists(key, { ...values, lng, ns })) return undefined;
      const found: unknown = store.t(key, { ...values, lng, ns, skipInterpolation: true, returnObjects: true });
      return typeof found === 'string' ? found : undefined;
    },
    fill: (language, text, values) => store.services.interpolator.interpolate(text, values, language, {}),
  };
}
