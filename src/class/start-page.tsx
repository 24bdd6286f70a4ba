import { House, MonitorPlay, Smartphone, Users } from 'lucide';
import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Bar } from '../ui/bar.tsx';
import type { BarProps } from '../ui/bar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../ui/words-context.ts';
import '../ui/evening/evening-screen.css';
import '../ui/evening/night.css';
import './start-page.css';

export interface StartPageProps {
  readonly bar: BarProps;
  readonly onProjector: () => void;
  /** What the page says below the three ways. */
  readonly children: ComponentChildren;
}

/** Three ways to play with a class: one projector, a room with a code, or the same link for everybody. */
export function StartPage({ bar, onProjector, children }: StartPageProps) {
  const { t } = useWords();
  return (
    <Screen name="class-start" title={t('class.start.title')} summary={t('class.start.lead')} className="evening-screen column-screen night-screen class-start" bar={<Bar {...bar} />}>
      <p class="class-start-lead">{t('class.start.lead')}</p>
      <ul class="class-ways">
        <li class="class-way class-way-first paper">
          <Head icon={MonitorPlay} title={t('class.start.projector.title')} />
          <p>{t('class.start.projector.text')}</p>
          <button type="button" class="button button-lamp" onClick={onProjector}><span>{t('class.start.projector.go')}</span></button>
        </li>
        <li class="class-way paper">
          <Head icon={Users} title={t('class.start.room.title')} />
          <p>{t('class.start.room.text')}</p>
          <a class="button button-paper" href="#/class/room"><span>{t('class.start.room.go')}</span></a>
        </li>
        <li class="class-way paper">
          <Head icon={Smartphone} title={t('class.start.link.title')} />
          <p>{t('class.start.link.text')}</p>
          <a class="button button-paper" href="#/"><span>{t('class.start.link.go')}</span></a>
        </li>
      </ul>
      {children}
      <p class="class-start-more"><a href="#/kit">{t('class.start.kit')}</a> <a href="#/"><Icon of={House} />{t('class.start.house')}</a></p>
    </Screen>
  );
}

function Head({ icon, title }: { readonly icon: IconNode; readonly title: string }) {
  return <h2><Icon of={icon} />{title}</h2>;
}
