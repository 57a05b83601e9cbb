import type { Page } from 'playwright-core';

const TIMEOUT = 300_000;

/** Opens the workbench at an address with the suite as its test payload, and waits for the suite's result. */
export async function runWorkbench(page: Page, address: string): Promise<boolean> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => log(type, args));
  const result = new Promise<boolean>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The suite did not end in ${TIMEOUT / 1000} s.\n${problems.join('\n')}`));
    }, TIMEOUT);
    const exit = (code: number) => {
      clearTimeout(timer);
      resolve(code === 0);
    };
    page
      .exposeFunction('codeAutomationExit', exit)
      .then(() => page.goto(address))
      .catch((error: unknown) => {
        clearTimeout(timer);
        reject(error);
      });
  });
  return result;
}

/** The workbench talks a lot; what the suite prints is marked, and errors are worth seeing with `VERBOSE=1`. */
function log(type: string, args: readonly unknown[]): void {
  const text = args.map(String).join(' ');
  const marked = text.indexOf('▏');
  if (marked !== -1) console.log(text.slice(marked + 1));
  else if (process.env.VERBOSE) console.log(`[${type}] ${text}`);
}
