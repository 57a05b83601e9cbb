const HEAD = '---\ndate: 2026-05-04\n---\n\n# Ferries Return\n\nJan Nowak\n\nA lead.\n\n## What next?\n\n';

/** One piece over and over below the head of a brief; `N` in it counts. */
function again(piece: string): (length: number) => string {
  return (length) => HEAD + counted(piece, length);
}

/** The same as a whole text. */
function alone(piece: string): (length: number) => string {
  return (length) => counted(piece, length);
}

function frontMatter(piece: string): (length: number) => string {
  return (length) => `---\ndate: 2026-05-04\n${counted(piece, length)}---\n\n# Ferries Return\n\nJan Nowak\n`;
}

function nested(open: string, close: string): (length: number) => string {
  return (length) => {
    const times = Math.ceil(length / (open.length + close.length));
    return `${HEAD}${open.repeat(times)}a${close.repeat(times)}\n`;
  };
}

function counted(piece: string, length: number): string {
  const times = Math.ceil(length / piece.length);
  if (!piece.includes('N')) return piece.repeat(times);
  return Array.from({ length: times }, (_, at) => piece.replaceAll('N', String(at))).join('');
}

/** Texts made of one thing, by what it is: each takes a number of characters and gives a text of about that length. */
export const growingTexts: Readonly<Record<string, (length: number) => string>> = {
  prose: again('The port will open by 30 June 2027. '),
  paragraphs: again('The port will open by 30 June 2027.\n\n'),
  quotes: again('> a\n\n'),
  'quotes in quotes': again('> > a\n\n'),
  'quotes behind a fence': (length) => `${HEAD}\`\`\`\na\n\`\`\`\n\n${counted('> a\n\n', length)}`,
  'quotes with old line ends': again('> a\r\r'),
  'a quote of many lines': again('> a\n'),
  'lazy quotes': again('> a\nb\n\n'),
  'a list': again('- a\n'),
  'a loose list': again('- a\n\n'),
  'lists of two levels': again('- a\n  - b\n'),
  'items of two paragraphs': again('- a\n\n  b\n'),
  'lists and rules': again('- a\n***\n'),
  numbers: again('N. a\n'),
  'emphasis in emphasis': nested('*', '*'),
  'strong in strong': nested('**', '**'),
  'emphasis of both kinds': nested('_*', '*_'),
  'open emphasis': again('*a '),
  stars: again('*'),
  'open links': again('[a]('),
  'open titles': again('[a](b "'),
  'open images': again('!['),
  'links in links': nested('[', '](b)'),
  links: again('[a](https://example.org/N) text\n\n'),
  references: (length) => HEAD + counted('[a][bN]\n\n', length / 2) + counted('[bN]: /c\n', length / 2),
  definitions: again("[aN]: /b 'c\n"),
  'footnote marks': again('a[^N]\n\n[^N]: b\n\n'),
  brackets: again(']['),
  'open tags': again('<a b="'),
  'HTML blocks': again('<div>\n\n'),
  comments: again('Text. <!-- a -->\n\n'),
  'open comments': again('a <!-- '),
  suppressions: again('<!-- spotlight-disable link-text -->\n\n[here](x)\n\n<!-- spotlight-enable -->\n\n'),
  'forecast comments': again('It will rain. <!-- forecast: 2027-01-01 -->\n\n'),
  backticks: again('`a``b```c'),
  fences: again('```\na\n```\n'),
  'rows of a table': (length) => `${HEAD}| a | b |\n|---|---|\n${counted('| c | d |\n', length)}`,
  tables: again('| a |\n|---|\n| b |\n\n'),
  'columns of a table': (length) => `${HEAD}${counted('|a', length / 2)}|\n${counted('|-', length / 2)}|\n`,
  'character references': again('&amp;'),
  'references to Windows-1252': again('&#146; a\n\n'),
  backslashes: again('\\'),
  headings: again('## Why?\n\nA.\n\n'),
  'headings with names': again('### Head N\n\n[a](#head-N)\n\n'),
  'underlined headings': again('a\n---\n\n'),
  'hard breaks': again('a  \n'),
  'blank lines': again('\n'),
  spaces: again(' '),
  'zero characters': again('\0'),
  'page numbers': again('Text that is cut\n\n3\n\nin two halves.\n\n'),
  'one header': again('NORTH RESPONSE HEADER\n\n'),
  'cut paragraphs': again('this is a paragraph that is cut-\n\n'),
  addresses: again('https://example.org/N '),
  'brackets behind an address': (length) => `${HEAD}https://example.org/${')'.repeat(length)}\n`,
  'words of time': again('by 2027 until in the after that '),
  names: (length) => `# Ferries Return\n\n${counted('Jan Nowak, ', length)}Jan Nowak\n\nA lead.\n`,
  titles: alone('# A\n\n'),
  'keys of front matter': frontMatter('kN: 1\n'),
  'one key': frontMatter('number: 1\n'),
  'anchors in front matter': frontMatter('aN: &bN c\n'),
  'front matter never closed': alone('---\na: b\n\n'),
  'lines of a page': alone('This is a line of text that was cut by a page\n'),
  'signs in plain text': alone('a * b _ c < d [ e ` f & g \\ '),
};
