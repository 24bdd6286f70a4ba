/** A room around the sound: four combs and two all-passes a side after Schroeder, "Natural Sounding Artificial Reverberation", 1962. */

/** Delays in seconds; the sides differ, which makes the room wide. */
const combs = { left: [0.0297, 0.0371, 0.0411, 0.0437], right: [0.0311, 0.0353, 0.0423, 0.0449] } as const;
const passes = [0.005, 0.0017] as const;
/** Seconds until the room has died away by 60 decibels, how much of it is heard, and how dull its walls are in hertz. */
const ring = 2.6;
const wet = 0.3;
const walls = 2600;

/** @returns the samples with their room, the same length */
export function addRoom(dry: Float64Array, rate: number, side: keyof typeof combs): Float64Array {
  const room = new Float64Array(dry.length);
  for (const delay of combs[side]) comb(dry, room, rate, delay);
  const smooth = passes.reduce<Float64Array>((samples, delay) => allPass(samples, Math.round(delay * rate)), room);
  return dry.map((sample, i) => sample + wet * (smooth[i] ?? 0));
}

function comb(dry: Float64Array, into: Float64Array, rate: number, delay: number): void {
  const lag = Math.round(delay * rate);
  const feedback = 10 ** ((-3 * delay) / ring);
  const open = 1 - Math.exp((-2 * Math.PI * walls) / rate);
  const line = new Float64Array(dry.length);
  let dull = 0;
  for (let i = 0; i < dry.length; i++) {
    dull += open * ((i >= lag ? (line[i - lag] ?? 0) : 0) - dull);
    line[i] = (dry[i] ?? 0) + feedback * dull;
    into[i] = (into[i] ?? 0) + dull / 4;
  }
}

function allPass(samples: Float64Array, lag: number): Float64Array {
  const gain = 0.7;
  const out = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const before = i >= lag ? (samples[i - lag] ?? 0) : 0;
    const own = i >= lag ? (out[i - lag] ?? 0) : 0;
    out[i] = -gain * (samples[i] ?? 0) + before + gain * own;
  }
  return out;
}
