/** The developer panel of `?dev`: the table of switches, where the story stands, and a play to any ending of it. */
import { render } from 'preact';
import type { Game } from '../play/game.ts';
import { goBack, takeIntent } from '../play/evening-actions.ts';
import { routesToEndings } from '../story/routes.ts';
import './panel.css';
import { switches } from './switches.ts';

/** Adds the panel to the page, folded up. It shows English words only: it is for whoever builds the game. */
export function openPanel(game: Game): void {
  const host = document.createElement('div');
  document.body.append(host);
  render(<Panel game={game} />, host);
}

function Panel({ game }: { readonly game: Game }) {
  return (
    <details class="dev-panel">
      <summary>dev</summary>
      <h2>Switches</h2>
      <dl>{Object.entries(switches).map(([name, { says }]) => <div key={name}><dt>?{name}</dt><dd>{says}</dd></div>)}</dl>
      <p><a href="?dev&sheet=cast">The cast, in every mood and pose</a></p>
      <State game={game} />
    </details>
  );
}

function State({ game }: { readonly game: Game }) {
  const evening = game.evening.value;
  if (evening === undefined) return <p>No evening is open.</p>;
  const { level, play, save } = evening;
  const routes = routesToEndings(level, play.house);
  const jump = (node: string): void => {
    goBack(game, 0);
    for (const intent of routes[node] ?? []) takeIntent(game, intent);
  };
  return (
    <>
      <h2>{level.id}</h2>
      <pre>{JSON.stringify({ at: play.state.at, vars: play.state.vars, known: play.known, phase: save.phase }, null, 2)}</pre>
      <label>
        Play to{' '}
        <select value={play.state.at} onChange={(event) => jump(event.currentTarget.value)}>
          {Object.keys(routes).map((node) => <option key={node} value={node}>{node}</option>)}
        </select>
      </label>
    </>
  );
}
