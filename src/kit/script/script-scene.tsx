import type { SceneId } from '../../story/level.ts';
import { useWords } from '../../ui/words-context.ts';
import type { WrittenBook } from './book.ts';

/** Where a stretch plays, and what the two permanent buttons of the game would lead to. Written whenever the scene changes. */
export function SceneHead({ book: { level, numberOf }, scene: id }: { readonly book: WrittenBook; readonly scene: SceneId }) {
  const { t } = useWords();
  const scene = level.scenes[id];
  if (scene === undefined) return null;
  const act = level.acts.find((one) => one.id === scene.act);
  return (
    <p class="scene">
      {scene.phone === undefined ? t('kit.script.at', { place: t(`kit.script.places.${scene.place}`) }) : t('kit.script.phone', { surface: t(`kit.script.surfaces.${scene.phone.surface}`) })}
      {act === undefined ? null : <span> · {t('kit.script.tell', { number: numberOf(act.tell) })} · {t('kit.script.repair', { number: numberOf(act.repair) })}</span>}
    </p>
  );
}
