import type { FileCheck, PlayCheck } from './check.ts';
import { clueChecks } from './clue-checks.ts';
import { debriefChecks } from './debrief-checks.ts';
import { graphChecks } from './graph-checks.ts';
import { lengthChecks } from './length-checks.ts';
import { makeChecks } from './make-checks.ts';
import { readingChecks } from './reading-checks.ts';
import { referenceChecks } from './reference-checks.ts';
import { sizeChecks } from './size-checks.ts';
import { toneChecks } from './tone-checks.ts';
import { troubleChecks } from './trouble-checks.ts';
import { variableChecks } from './variable-checks.ts';
import { wordChecks } from './word-checks.ts';

/** Checks that need the files only; the reference checks come first because all others trust them. */
export const fileChecks: readonly FileCheck[] = [...referenceChecks, ...makeChecks, ...variableChecks, ...wordChecks, ...lengthChecks, ...readingChecks, ...toneChecks];

/** Checks of everything that can happen in a play. */
export const playChecks: readonly PlayCheck[] = [...graphChecks, ...troubleChecks, ...clueChecks, ...sizeChecks, ...debriefChecks];

/** The whole table of checks. */
export const checks = [...fileChecks, ...playChecks] as const;
