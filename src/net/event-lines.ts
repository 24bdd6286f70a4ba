/** Reads server-sent events from an answer's body, so that a key can stand in a header and in no address, which `EventSource` cannot do. */

export interface LineEvent {
  readonly event: string;
  readonly data: string;
}

/** Longer than any event of the endpoint; a body that is not one of its own is not kept in memory. Characters. */
const mostHeld = 512 * 1024;

/**
 * Gives each event as it comes, and `null` for a sign of life. Ends when the line does; throws when it breaks or is not one.
 * @param body UTF-8, as `text/event-stream` has it; of its fields only `event` and `data` are used here
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<LineEvent | null> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let held = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      held += decoder.decode(value, { stream: true });
      if (held.length > mostHeld) throw new Error('an event is too long');
      const blocks = held.split('\n\n');
      held = blocks.pop() ?? '';
      yield null;
      for (const block of blocks) {
        const fieldOf = (name: string): string | undefined => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const [event, data] = [fieldOf('event'), fieldOf('data')];
        if (event !== undefined && data !== undefined) yield { event, data };
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
