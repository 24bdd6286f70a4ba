import type { Pack } from '../../packs.ts';

/** Every section that comes with the language, by file; one module, so that they arrive in one file. The same in each language's folder. */
export const sections: Readonly<Record<string, Pack>> = import.meta.glob<Pack>(['./*.json', '!./_language.json'], { eager: true, import: 'default' });
