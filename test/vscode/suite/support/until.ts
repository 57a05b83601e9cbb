/** Waits until `ask` gives something other than undefined or false, and returns it. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  patience = 10_000,
): Promise<Exclude<NonNullable<Answer>, false>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) {
      return answer as Exclude<NonNullable<Answer>, false>;
    }
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
