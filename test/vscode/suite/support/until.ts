/** Waits until `ask` gives something other than undefined or false, and returns it. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  patience = 10_000,
): Promise<NonNullable<Answer>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
