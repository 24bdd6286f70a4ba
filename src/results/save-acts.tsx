import { Download, Printer } from 'lucide';
import type { Results } from '../measure/results.ts';
import { Pill } from '../ui/button.tsx';
import { useWords } from '../ui/words-context.ts';
import { csvName, csvOf, download } from './csv.ts';

/** What can be taken along: both files hold everything that was released, the page of paper what is chosen. */
export function SaveActs({ results }: { readonly results: Results }) {
  const { t } = useWords();
  const save = (isOpen: boolean): void => download(csvName(results, isOpen), csvOf(results, isOpen));
  return (
    <div class="results-acts">
      <Pill icon={Download} onPress={() => save(false)}>{t('results.save.table')}</Pill>
      <Pill icon={Download} label={`${t('results.save.open')}. ${t('results.save.open-hint')}`} onPress={() => save(true)}>{t('results.save.open')}</Pill>
      <Pill icon={Printer} onPress={() => print()}>{t('results.save.print')}</Pill>
    </div>
  );
}
