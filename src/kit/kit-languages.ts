/** The languages in which somebody has written the kit. Words for adults who protect children are not left to a fall-back in the middle of a page. */
export const kitLanguages: readonly string[] = ['en', 'de'];
