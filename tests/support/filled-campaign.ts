/** A server whose campaign has been going on for weeks. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { RunningServer } from './server-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Puts made-up players and classes of six weeks in the place of all that the server has counted. */
export async function fillCampaign(server: RunningServer): Promise<void> {
  // The weeks must not be closed before their players have come.
  await server.kill();
  for (const file of readdirSync(server.dataDir)) if (file.includes('.sqlite')) rmSync(join(server.dataDir, file));
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/simulate.ts', '--players', '1500', '--classes', '60', '--seed', '1', '--weeks', '6'], { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_DIR: server.dataDir } });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  await server.restart();
}
