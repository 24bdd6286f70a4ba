/** @returns a 16-bit WAV file of one array a channel, all of equal length, samples clipped to full scale */
export function encodeWav(channels: readonly Float64Array[], rate: number): Buffer {
  const count = channels[0]?.length ?? 0;
  const frame = channels.length * 2;
  const file = Buffer.alloc(44 + count * frame);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * frame, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels.length, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * frame, 28);
  file.writeUInt16LE(frame, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * frame, 40);
  channels.forEach((samples, channel) => {
    samples.forEach((sample, i) => file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + i * frame + channel * 2));
  });
  return file;
}
