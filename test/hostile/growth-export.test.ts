import { describe } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { growsWithEachText } from './growth.js';

describe('a text made of one thing is exported in a time that grows with its length', () => {
  growsWithEachText((text) => [exportHtml(parseBrief(text)), exportMarkdown(parseBrief(text))]);
});
