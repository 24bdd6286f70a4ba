import { Eye, Mails, Waypoints } from 'lucide';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import type { PracticeRoom } from './house-props.ts';
import './house-door.css';
import { useWords } from './words-context.ts';

const signs: Readonly<Record<PracticeRoom, IconNode>> = { 'inbox-night': Mails, 'who-sees-it': Eye, 'ripple': Waypoints };

/** A door on the ground floor: a practice room, always lit. */
export function DoorOfHouse({ room, onOpen }: { readonly room: PracticeRoom; readonly onOpen: (room: PracticeRoom) => void }) {
  const { t } = useWords();
  return (
    <li class="door" data-room={room}>
      <button type="button" class="door-button" onClick={() => onOpen(room)}>
        <span class="pane" data-anchor={`practice:${room}`}><Icon of={signs[room]} /></span>
        <span class="window-title">{t(`house.practice.${room}.title`)}</span>
        <span class="visually-hidden"> {t(`house.practice.${room}.what`)}</span>
      </button>
    </li>
  );
}
