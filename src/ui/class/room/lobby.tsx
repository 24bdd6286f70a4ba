import { Lock, LockOpen, RefreshCw, X } from 'lucide';
import { useState } from 'preact/hooks';
import { pairsOf } from '../../../room/code.ts';
import type { AdultView } from '../../../room/messages.ts';
import { markOf } from '../../../room/seats.ts';
import { Button } from '../../button.tsx';
import { Icon } from '../../icon.tsx';
import { CodeDrawing } from '../../qr-drawing.tsx';
import { useWords } from '../../words-context.ts';
import './lobby.css';
import { nameOfMark, SeatMark } from './seat-mark.tsx';

export interface LobbyProps {
  readonly view: AdultView;
  /** What the QR holds; `null` while no other device can reach this machine. */
  readonly link: string | null;
  /** What is typed into a browser. */
  readonly typed: string | null;
  readonly onLock: (locked: boolean) => void;
  readonly onNewCode: () => void;
  readonly onRemove: (seat: number) => void;
}

/** The door of a room as the class sees it on the wall, and the seats that have come in. */
export function Lobby(props: LobbyProps) {
  const { t } = useWords();
  const { view, link, typed } = props;
  return (
    <div class="lobby">
      <section class="lobby-door paper" aria-labelledby="lobby-door">
        <h2 id="lobby-door">{t('room.lobby.join')}</h2>
        {link === null || typed === null ? <p class="lobby-no-network">{t('room.lobby.no-network')}</p> : (
          <>
            <ol class="lobby-ways">
              <li>{t('room.lobby.scan')}<div class={view.locked ? 'lobby-drawing lobby-drawing-over' : 'lobby-drawing'}><CodeDrawing address={link} alt={t('room.lobby.qr')} /></div></li>
              <li>{t('room.lobby.type')}<bdi dir="ltr" class="lobby-address">{typed}</bdi><Code view={view} /></li>
            </ol>
            <p class="lobby-left" role="status">{codeLine(t, view)}</p>
          </>
        )}
        <div class="lobby-acts">
          <Button icon={view.locked ? LockOpen : Lock} pressed={view.locked} onPress={() => props.onLock(!view.locked)}>{t(view.locked ? 'room.lobby.unlock' : 'room.lobby.lock')}</Button>
          <Button icon={RefreshCw} onPress={props.onNewCode}>{t('room.lobby.new-code')}</Button>
        </div>
      </section>
      <Seats {...props} />
    </div>
  );
}

function codeLine(t: ReturnType<typeof useWords>['t'], { locked, codeLeft }: AdultView): string {
  if (locked) return t('room.lobby.locked');
  return codeLeft === 0 ? t('room.lobby.code-over') : t('room.lobby.code-left', { count: Math.ceil(codeLeft / 60_000) });
}

function Code({ view: { code, codeLeft, locked } }: { readonly view: AdultView }) {
  const { t } = useWords();
  return (
    <p class={locked || codeLeft === 0 ? 'lobby-code lobby-code-over' : 'lobby-code'}>
      <span class="visually-hidden">{t('room.lobby.code', { code: [...code].join(' ') })}</span>
      <span aria-hidden="true" dir="ltr">{pairsOf(code).join(' · ')}</span>
    </p>
  );
}

/** Everybody who is in, by mark. A tap asks whether to take the seat out; the second tap does it. */
function Seats({ view, onRemove }: LobbyProps) {
  const words = useWords();
  const { t } = words;
  const [asked, ask] = useState<number | null>(null);
  const here = view.seats.filter((seat) => seat.here).length;
  return (
    <section class="lobby-seats" aria-labelledby="lobby-seats">
      <h2 id="lobby-seats"><span role="status">{t('room.lobby.seats', { count: here })}</span></h2>
      {view.seats.length === 0 ? <p>{t('room.lobby.empty')}</p> : (
        <ul class="lobby-list">
          {view.seats.map(({ seat, here: isHere }) => {
            const mark = markOf(seat);
            const name = nameOfMark(words, mark);
            return (
              <li key={seat} class={isHere ? 'lobby-seat' : 'lobby-seat lobby-seat-away'}>
                <SeatMark mark={mark} named />
                {isHere ? null : <span class="lobby-away">{t('room.lobby.away')}</span>}
                {asked === seat ? (
                  <button type="button" class="lobby-remove lobby-remove-sure" onClick={() => { ask(null); onRemove(seat); }}>{t('room.lobby.remove-sure')}</button>
                ) : (
                  <button type="button" class="lobby-remove" aria-label={t('room.lobby.remove', { name })} onClick={() => ask(seat)}><Icon of={X} /></button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
