/** A line without the invisible marks that right-to-left texts may carry around it. */
export function bare(line: string): string {
  return line.replace(/^[\u200E\u200F\u202A-\u202E\u2066-\u2069]+|[\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/gu, '');
}
