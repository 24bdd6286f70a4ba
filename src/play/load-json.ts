/** Fetches and parses a JSON file by its address relative to the page; rejects when it does not arrive. */
export async function loadJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
