import { Play } from 'lucide';
import { Bar } from './bar.tsx';
import { Button } from './button.tsx';
import { DoorOfHouse } from './house-door.tsx';
import { practiceRooms } from './house-props.ts';
import type { HouseProps } from './house-props.ts';
import { WindowOfHouse } from './house-window.tsx';
import './house.css';
import './house-narrow.css';
import './house-wide.css';
import { portraitOf } from './portraits.ts';
import { Screen } from './screen.tsx';
import { usePictures } from './use-later.ts';
import { useWords } from './words-context.ts';

/** Lantern House at night: every evening is a window. */
export function House(props: HouseProps) {
  const { t } = useWords();
  return (
    <>
      <Screen name="house" title={t('house.title')} summary={t('house.summary')} className="house-screen" bar={<Bar {...props.bar} />}>
        <div class="house-layout">
          <Intro {...props} />
          <Building {...props} />
          <Rana {...props} />
        </div>
        <div class="street" aria-hidden="true" />
      </Screen>
      {/* Below the fold: whoever looks for it finds it, and no child stumbles over it. */}
      <nav class="house-adults" aria-label={t('house.adults.label')}>
        <a href="#/class">{t('house.adults.class')}</a>
        <a href="#/kit">{t('house.adults.kit')}</a>
      </nav>
    </>
  );
}

function Intro({ windows, continueTo, endingsFound, endingsTotal, onOpen, onContinue, welcome, player, campaign }: HouseProps) {
  const { t } = useWords();
  const titleOf = (id: string): string => windows.find((window) => window.id === id)?.title ?? t(`house.windows.${id}`);
  const first = windows.find(({ open, lamps }) => open && !lamps.finished);
  return (
    <div class="house-intro">
      <p class="house-line">{t('house.line')}</p>
      {campaign === undefined ? null : <p class="house-campaign">{campaign.logo === undefined ? null : <img src={campaign.logo} alt="" />}{campaign.name}</p>}
      {welcome}
      {continueTo === undefined
        ? first === undefined ? null : <Button kind="lamp" icon={Play} iconTurns className="house-continue" onPress={() => onOpen(first.id)}>{t('house.start', { title: titleOf(first.id) })}</Button>
        : <Button kind="lamp" icon={Play} iconTurns className="house-continue" onPress={onContinue}>{t('house.continue', { title: titleOf(continueTo.id) })}</Button>}
      {player === undefined ? null : <div class="house-player">{player}</div>}
      {welcome === undefined ? <p class="house-endings">{endingsFound === 0 ? t('house.endings-none') : t('house.endings-found', { found: endingsFound, total: endingsTotal })}</p> : null}
    </div>
  );
}

function Building({ windows, onOpen, onPractice }: HouseProps) {
  const { t } = useWords();
  return (
    <div class="building" data-anchor="house">
      <div class="roof" aria-hidden="true" />
      <ol class="windows" aria-label={t('house.windows-label')}>
        {windows.slice(0, -1).map((window, place) => <WindowOfHouse key={window.id} window={window} place={place} onOpen={onOpen} />)}
        {practiceRooms.map((room) => <DoorOfHouse key={room} room={room} onOpen={onPractice} />)}
        {windows.slice(-1).map((window) => <WindowOfHouse key={window.id} window={window} place={windows.length - 1} onOpen={onOpen} />)}
      </ol>
    </div>
  );
}

function Rana({ windows, endingsFound, onRana }: HouseProps) {
  const { t } = useWords();
  const open = windows.filter((window) => window.open);
  const allGlow = open.length > 1 && open.every(({ lamps }) => lamps.finished && lamps.another && lamps.clues);
  const says = allGlow ? 'house.rana.all' : endingsFound > 0 ? 'house.rana.greeting-back' : 'house.rana.greeting';
  const portrait = usePictures() ? portraitOf('rana') : undefined;
  return (
    <div class="rana">
      <figure class="rana-says">
        <figcaption>{t('house.rana.name')}</figcaption>
        <p>{t(says)}</p>
        <Button onPress={onRana}>{t('house.rana.ask')}</Button>
      </figure>
      <div class="rana-place" data-anchor="rana">
        {portrait === undefined ? null : <img src={portrait} alt="" width={256} height={256} decoding="async" loading="lazy" />}
      </div>
    </div>
  );
}
