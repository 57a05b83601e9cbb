import { commands, Disposable } from 'vscode';
import type { Services } from '../services.js';
import { addQuestion } from './add-question.js';
import { allowLinkChecks } from './allow-link-checks.js';
import { checkLinks } from './check-links.js';
import { convert } from './convert.js';
import { exportHtml } from './export-html.js';
import { exportRegister } from './export-register.js';
import { clearFilter, filterForecasts } from './filter-forecasts.js';
import { fixAll } from './fix-all.js';
import { importBrief } from './import.js';
import { newBrief } from './new-brief.js';
import { noteOutcome } from './note-outcome.js';
import { openPreview } from './open-preview.js';
import { restartServer } from './restart-server.js';
import { setForecastDate } from './set-forecast-date.js';
import { showActions } from './show-actions.js';
import { showOutput } from './show-output.js';
import { showRules } from './show-rules.js';
import { showTimeline } from './show-timeline.js';
import { showWalkthrough } from './show-walkthrough.js';

export type Run = (services: Services, ...args: readonly unknown[]) => unknown;

/** Id, without `spotlight.` → what it does. */
export const COMMANDS: Readonly<Record<string, Run>> = {
  addQuestion,
  allowLinkChecks,
  checkLinks,
  clearFilter,
  convert,
  exportHtml,
  exportRegister,
  filterForecasts,
  fixAll,
  import: importBrief,
  newBrief,
  noteOutcome,
  openPreview,
  restartServer,
  setForecastDate,
  showActions,
  showOutput,
  showRules,
  showTimeline,
  showWalkthrough,
};

export function registerCommands(services: Services): Disposable {
  return Disposable.from(
    ...Object.entries(COMMANDS).map(([id, run]) =>
      commands.registerCommand(`spotlight.${id}`, (...args: readonly unknown[]) => run(services, ...args)),
    ),
  );
}
