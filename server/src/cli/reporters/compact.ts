import { visible } from '../../text/visible.js';
import { visiblePath, withoutCommands } from '../text/printable.js';
import type { Reporter } from './reporter.js';

/** One finding a line, in the form that editors and build tools read: `path:line:column: severity: message [rule]`. */
export function compactReporter(): Reporter {
  return {
    file: ({ path, source, findings }) =>
      withoutCommands(
        findings
          .map(({ span, severity, message, rule }) => {
            const { line, column } = source.position(span.start);
            return `${visiblePath(path)}:${line}:${column}: ${severity}: ${visible(message)} [${rule}]\n`;
          })
          .join(''),
      ),
    end: () => '',
  };
}
