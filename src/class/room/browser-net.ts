import type { RoomNet } from '../../net/room-client.ts';

/** Rooms are where the page came from: on a school's network there is nowhere else. */
export function browserNet(): RoomNet {
  return {
    fetch: fetch.bind(globalThis), endpoint: './', random: Math.random,
    wait: (ms) => new Promise((done) => { setTimeout(done, ms); }),
  };
}
