import type { Feature } from '../feature.js';
import { checkLinks } from './check-links/check-links.js';
import { codeActions } from './code-actions/code-actions.js';
import { codeLens } from './code-lens.js';
import { completion } from './completion/completion.js';
import { configuration } from './configuration/configuration.js';
import { diagnostics } from './diagnostics.js';
import { exportPage } from './export-page.js';
import { folding } from './folding.js';
import { forecastEdit } from './forecast-edit.js';
import { formatting } from './formatting.js';
import { hover } from './hover/hover.js';
import { bringIn } from './import.js';
import { inlayHints } from './inlay-hints.js';
import { definition } from './links/definition.js';
import { documentLinks } from './links/document-links.js';
import { references } from './links/references.js';
import { rename } from './links/rename.js';
import { documentSymbols } from './outline/document-symbols.js';
import { outlineParts } from './outline/parts.js';
import { workspaceSymbols } from './outline/workspace-symbols.js';
import { preview } from './preview.js';
import { register } from './register.js';
import { selection } from './selection.js';
import { semanticTokens } from './semantic-tokens.js';
import { workspaceDiagnostics } from './workspace-diagnostics/workspace-diagnostics.js';

/** Every feature, in the order they are announced. */
export const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  workspaceDiagnostics,
  configuration,
  documentSymbols,
  workspaceSymbols,
  folding,
  selection,
  completion,
  hover,
  inlayHints,
  codeLens,
  documentLinks,
  definition,
  references,
  rename,
  formatting,
  semanticTokens,
  preview,
  outlineParts,
  register,
  forecastEdit,
  bringIn,
  exportPage,
  checkLinks,
];
