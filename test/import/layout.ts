/** Sets a brief the way a page does, so that tests can see whether an import undoes it. */
export interface Layout {
  /** Characters a line. */
  readonly width: number;
  /** Blank lines between paragraphs, nowhere, or between all lines. */
  readonly blank: 'paragraphs' | 'none' | 'lines';
  /** Lines a page; none for one endless page. */
  readonly page?: number;
  /** Stands above every page; `#` is the page's number. */
  readonly header?: string;
  readonly footer?: string;
  readonly hyphenate?: boolean;
  /** Columns before the first line of a paragraph of prose. */
  readonly indent?: number;
  readonly formFeed?: boolean;
}

export function layOut(paragraphs: readonly string[], layout: Layout): string {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    if (lines.length > 0 && layout.blank === 'paragraphs') lines.push('');
    const prose = paragraph.length > layout.width * 1.5 ? ' '.repeat(layout.indent ?? 0) : '';
    lines.push(...wrap(prose + paragraph, layout));
  }
  return paginate(lines, layout).join(layout.blank === 'lines' ? '\n\n' : '\n');
}

function wrap(text: string, { width, hyphenate }: Layout): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
      continue;
    }
    const room = width - line.length - 2;
    const letters = /^\p{L}{9,}/u.exec(word)?.[0];
    if (hyphenate === true && letters !== undefined && room >= 4 && room <= letters.length - 4) {
      lines.push(`${line} ${word.slice(0, room)}-`);
      line = word.slice(room);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function paginate(lines: readonly string[], { page, header, footer, formFeed }: Layout): string[] {
  if (page === undefined) return [...lines];
  const pages: string[] = [];
  for (let from = 0; from < lines.length; from += page) {
    const number = String(pages.length + 1);
    const own = lines.slice(from, from + page);
    const above = header === undefined ? [] : [header.replace('#', number), ''];
    const below = footer === undefined ? [] : ['', footer.replace('#', number)];
    const text = [...above, ...own, ...below].join('\n');
    pages.push(formFeed === true && pages.length > 0 ? `\f${text}` : text);
  }
  return pages.flatMap((text) => text.split('\n'));
}
