import type { Feature } from '../../feature.js';
import { answerWorkspacePulls } from './answer-workspace-pulls.js';
import { pushWorkspace } from './push-workspace.js';

/** Briefs that are not open: asked for by a client that pulls, told to any other one. Announced with the diagnostics. */
export const workspaceDiagnostics: Feature = {
  name: 'workspace diagnostics',
  capabilities: {},
  register(session) {
    if (session.client.pullsDiagnostics) answerWorkspacePulls(session);
    else pushWorkspace(session);
  },
};
