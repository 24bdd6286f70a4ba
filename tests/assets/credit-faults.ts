/** Who made what ships, and what is wrong with the list of it. */

export const allowedLicences = ['CC0-1.0', 'MIT', 'OFL-1.1', 'ISC', 'CC-BY-4.0'] as const;

export interface Credit {
  /** A file, files of a folder by `*`, or `package:<name>`. */
  readonly asset: string;
  readonly author: string;
  readonly source: string;
  readonly licence: string;
  readonly changes: string;
}

export interface Shipped {
  /** Paths from the root, with `/`. */
  readonly files: readonly string[];
  /** Packages the project names, with the licence each states itself. */
  readonly packages: Readonly<Record<string, string>>;
}

/** @returns one sentence a fault, none when every asset has a row and every row an asset */
export function findCreditFaults(credits: readonly Credit[], { files, packages }: Shipped): readonly string[] {
  const faults: string[] = [];
  const matchers = credits.map(({ asset }) => matcherOf(asset));
  for (const file of files) if (!matchers.some((matches) => matches(file))) faults.push(`${file} has no row in assets/CREDITS.json`);
  for (const [at, credit] of credits.entries()) {
    if (!(allowedLicences as readonly string[]).includes(credit.licence)) faults.push(`${credit.asset} has the licence ${credit.licence}, which is not allowed here`);
    for (const field of ['author', 'source', 'changes'] as const) if (credit[field].trim() === '') faults.push(`${credit.asset} names no ${field}`);
    const name = packageOf(credit);
    if (name === undefined) {
      if (!files.some((file) => matchers[at]?.(file))) faults.push(`${credit.asset} fits no file`);
    } else if (packages[name] === undefined) faults.push(`${name} is no package of this project`);
    else if (packages[name] !== credit.licence) faults.push(`${name} states ${packages[name]}, its row ${credit.licence}`);
  }
  return faults;
}

export function packageOf({ asset }: Credit): string | undefined {
  return asset.startsWith('package:') ? asset.slice('package:'.length) : undefined;
}

function matcherOf(asset: string): (file: string) => boolean {
  const parts = asset.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('[^/]*')}$`);
  return (file) => pattern.test(file);
}
