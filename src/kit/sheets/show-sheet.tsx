import type { ComponentChild } from 'preact';
import type { Printed } from '../printed.ts';
import type { Sheet } from '../route.ts';
import type { KitEvening } from '../evening.ts';
import { ScriptSheet } from '../script/script-sheet.tsx';
import { CardsSheet } from './cards-sheet.tsx';
import { CertificateSheet } from './certificate-sheet.tsx';
import { DisclosureSheet } from './disclosure-sheet.tsx';
import { FrameworksSheet } from './frameworks-sheet.tsx';
import { ItSheet } from './it-sheet.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { NotesSheet } from './notes-sheet.tsx';
import { OfficerSheet } from './officer-sheet.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import { PosterSheet } from './poster-sheet.tsx';
import { SandwichSheet } from './sandwich-sheet.tsx';
import { SlipSheet } from './slip-sheet.tsx';

/** Which evenings a sheet prints: the one that is asked for, all the campaign offers, or none. */
export const needsEvery: readonly Sheet[] = ['sandwich', 'notes', 'frameworks'];

export interface ShowSheetProps {
  readonly sheet: Sheet;
  readonly printed: Printed;
  /** For sheets about one evening. */
  readonly evening?: KitEvening;
}

function ofEvening(sheet: Sheet, evening: KitEvening, printed: Printed): ComponentChild {
  switch (sheet) {
    case 'plan-20': return <PlanSheet evening={evening} printed={printed} length={20} />;
    case 'plan-45': return <PlanSheet evening={evening} printed={printed} length={45} />;
    case 'plan-60': return <PlanSheet evening={evening} printed={printed} length={60} />;
    case 'script': return <ScriptSheet evening={evening} printed={printed} />;
    case 'letter': return <LetterSheet evening={evening} printed={printed} />;
    default: return null;
  }
}

/** The sheet of that name. */
export function ShowSheet({ sheet, printed, evening }: ShowSheetProps): ComponentChild {
  switch (sheet) {
    case 'sandwich': return <SandwichSheet printed={printed} />;
    case 'notes': return <NotesSheet printed={printed} />;
    case 'cards': return <CardsSheet printed={printed} />;
    case 'slip': return <SlipSheet printed={printed} />;
    case 'certificate': return <CertificateSheet printed={printed} />;
    case 'poster': return <PosterSheet printed={printed} />;
    case 'disclosure': return <DisclosureSheet printed={printed} />;
    case 'officer': return <OfficerSheet printed={printed} />;
    case 'it': return <ItSheet printed={printed} />;
    case 'frameworks': return <FrameworksSheet printed={printed} />;
    default: return evening === undefined ? null : ofEvening(sheet, evening, printed);
  }
}
