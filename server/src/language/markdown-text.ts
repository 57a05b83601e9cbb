/** Text as Markdown that shows it as it is: nothing in it becomes markup, a link or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|@|(?<=\bwww)\./gi, '\\$&');
}

/** As code, whatever backticks are in it. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Our own Markdown for a client that shows none: without the marks. */
export function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/(?<!\\)`/g, '')
    .replace(/\\([\\`*_[\]<>#|~&$+=.):@-])/g, '$1')
    .replace(/^---$/gm, '');
}
