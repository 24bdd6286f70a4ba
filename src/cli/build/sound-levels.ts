/** Which evenings can be served: one with a fault is left out, so that a slip in one file never closes the whole house. */
import { parseLevel } from '../../story/parse.ts';
import type { Fault } from '../../story/fault.ts';
import type { Level } from '../../story/level.ts';
import { readLevelFiles } from '../level-files.ts';
import type { LevelFiles } from '../level-files.ts';
import { checkLevels } from '../check-levels.ts';

/** An evening that can be served. */
export interface ReadLevel {
  readonly files: LevelFiles;
  readonly level: Level;
}

/** An evening that is not served, and one line for each fault. */
export interface LeftOut {
  readonly id: string;
  readonly faults: readonly string[];
}

export interface SoundLevels {
  readonly sound: readonly ReadLevel[];
  readonly leftOut: readonly LeftOut[];
}

/** An evening that reads a flag which no other one sets is served: it plays as if that had not happened. `npm run levels` tells. */
const foreign = 'house-flag-unset';

/** Comes in: the folder of all evenings. Goes out: those without a fault, parsed, and those left out with their faults, each naming place and mend. */
export function readSoundLevels(folder: string): SoundLevels {
  const reports = checkLevels(folder);
  const isOwn = (fault: Fault): boolean => fault.check !== foreign;
  const faulty = reports.filter(({ faults }) => faults.some(isOwn));
  const wanted = reports.filter((report) => !faulty.includes(report)).map(({ id }) => id);
  const sound = readLevelFiles(folder, wanted).flatMap((files) => {
    const parsed = parseLevel(files.level);
    return parsed.ok ? [{ files, level: parsed.level }] : [];
  });
  return { sound, leftOut: faulty.map(({ id, faults }) => ({ id, faults: faults.filter(isOwn).map(({ file = id, place, message, mend }) => `levels/${file}: ${place}: ${message} ${mend}`) })) };
}
