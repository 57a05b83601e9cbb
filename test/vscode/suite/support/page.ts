import type { PageRequest } from '../../host/page-service.js';

/** Whether VS Code runs in a page that the host can drive; the desktop build does not. */
export const PAGE: string | undefined = process.env.SPOTLIGHT_TEST_PAGE;

/** Asks the host to do something in the page, as a person would. */
export async function inPage(request: PageRequest): Promise<unknown> {
  if (PAGE === undefined) throw new Error('This VS Code has no page to drive');
  const response = await fetch(PAGE, { method: 'POST', body: JSON.stringify(request) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
