import { useEffect } from 'preact/hooks';
import type { Level } from '../story/level.ts';
import type { StageLink } from '../play/stage-link.ts';
import { viewBehindPage, viewOfMap, viewOfRoom } from '../play/stage-view.ts';
import { personAtResult } from '../ui/class/result-person.ts';
import type { ClassShow } from '../ui/class/show.ts';

/** What the class looks at closely stands on a page of its own. */
const noTorch = { out: false, item: null };

export interface ClassStageProps {
  readonly stage: StageLink;
  readonly level: Level;
  readonly show: ClassShow;
}

function isResult({ vote }: Extract<ClassShow, { at: 'scene' }>): boolean {
  return vote !== null && vote.counts !== null;
}

/** Tells the stage what stands behind the class's screen. It runs after the page is laid out, because the stage draws at the page's own places. */
export function ClassStage({ stage, level, show }: ClassStageProps) {
  useEffect(() => {
    stage.show((measure) => {
      switch (show.at) {
        case 'scene': return isResult(show) ? viewBehindPage(show.view, level.window, personAtResult(level, show.view), measure) : viewOfRoom(show.view, level.window, noTorch, measure);
        case 'ending': return viewOfRoom(show.view, level.window, noTorch, measure);
        case 'map': return viewOfMap(show.map, undefined, measure);
        default: return { show: 'dark' };
      }
    });
  });
  return null;
}
