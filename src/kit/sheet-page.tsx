import { ArrowLeft, Printer, RotateCcw } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words-context.ts';
import type { KitEvening } from './evening.ts';
import { offeredEvenings } from './overview.tsx';
import type { Printed } from './printed.ts';
import { kitFragment } from './route.ts';
import type { KitPlace, KitSettings } from './route.ts';
import { ShowSheet, needsEvery } from './sheets/show-sheet.tsx';

export interface SheetPageProps {
  readonly place: Extract<KitPlace, { readonly at: 'sheet' }>;
  readonly settings: KitSettings;
  readonly printed: Omit<Printed, 'evenings'>;
  readonly loadEvening: (id: string) => Promise<KitEvening>;
}

type Loaded = { readonly state: 'loading' | 'failed' } | { readonly state: 'here'; readonly evenings: readonly KitEvening[] };

/** Fetches the evenings a sheet prints, anew when the sheet or the language changes, or when it is asked for again. */
function useEvenings({ place, printed, loadEvening }: SheetPageProps): readonly [Loaded, again: () => void] {
  const { language } = useWords();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const ids = place.level === undefined ? (needsEvery.includes(place.sheet) ? offeredEvenings(printed.folder).map(({ id }) => id) : []) : [place.level];
  const wanted = ids.join(' ');
  useEffect(() => {
    let isWanted = true;
    setLoaded({ state: 'loading' });
    Promise.all(ids.map(loadEvening)).then((evenings) => { if (isWanted) setLoaded({ state: 'here', evenings }); }, () => { if (isWanted) setLoaded({ state: 'failed' }); });
    return () => { isWanted = false; };
  }, [wanted, language, loadEvening, tries]);
  return [loaded, () => setTries(tries + 1)];
}

/** One sheet as it will be on paper, with the way back and the button that prints it. */
export function SheetPage(props: SheetPageProps) {
  const { place, settings, printed } = props;
  const { t } = useWords();
  const [loaded, again] = useEvenings(props);
  const name = place.level === undefined ? t(`kit.sheets.${place.sheet}.title`) : `${t(`kit.sheets.${place.sheet}.title`)}: ${t(`house.windows.${place.level}`)}`;
  return (
    <>
      <div class="kit-acts">
        <a class="kit-back" href={kitFragment({ at: 'overview' }, settings)}><Icon of={ArrowLeft} turns />{t('kit.to-overview')}</a>
        {loaded.state === 'here' ? <Button kind="lamp" icon={Printer} label={`${t('kit.print')}. ${t('kit.print-hint')}`} onPress={() => print()}>{t('kit.print')}</Button> : null}
      </div>
      <p class="visually-hidden" role="status">{loaded.state === 'loading' ? t('kit.loading') : ''}</p>
      {/* A sheet that is here brings a heading of its own. */}
      {loaded.state === 'here' ? null : <h1 class={loaded.state === 'failed' ? 'kit-awaited' : 'visually-hidden'}>{name}</h1>}
      {loaded.state === 'failed' ? <><p role="alert">{t('kit.failed')}</p><Button kind="lamp" icon={RotateCcw} onPress={again}>{t('kit.try-again')}</Button></> : null}
      {loaded.state === 'here' ? <ShowSheet sheet={place.sheet} printed={{ ...printed, evenings: loaded.evenings }} {...(place.level === undefined || loaded.evenings[0] === undefined ? {} : { evening: loaded.evenings[0] })} /> : null}
    </>
  );
}
