/** A canonical brief of our own with what layout can spoil: compounds, dashes, initials, quotes, numbers, links, emphasis. */
export const canonicalText = `# A Ferry Line for the Northern Ports

Hanna Lindqvist and J. P. van der Berg

The ministers of transport of both coastal states opened a ferry line between Kalvik and Port Ennis on 3 May. The line carries 1.2 million tonnes of freight a year—more than the road bridge does—and it ends a dispute of almost ten years.

## What does the agreement say?

Under Art. 5 of the agreement, both governments pay for the long-term upkeep of the quays, while a jointly owned company runs the ships. The text was negotiated by Prof. A. M. Sands and adopted by the parliaments in late April; it enters into force on 1 July. Neither side may sell its share before 2031, and non-commercial traffic, e.g. ambulances, travels free of charge.

The opposition called the price “a gift to the shipyards” and asked for a review. According to [the audit office](https://audit.example.org/reports/ferry), the figures were sound, although the interest had been underestimated by about 0.4 percentage points. “Nobody was misled,” its president said.

## Why did the talks take so long?

The talks broke off three times. First, the fishing fleets of the Northern Isles demanded compensation for lost grounds, and the *modus vivendi* of 1998 no longer held. Second, the customs services could not agree who would check lorries on board, a question that touches on the sovereignty of both states.

## What are the consequences for the region?

Freight rates between the ports have already fallen by a fifth. Warehouses that had stood empty since the self-imposed embargo are being let again, and the railway has announced two additional trains a day from the beginning of the winter timetable.

Local councils, by contrast, complain about congestion. The bypass that was promised to them has been postponed twice, and its financing remains uncertain.

## What comes next?

The company will order a second ship by the end of 2027. If demand grows as forecast, a third one may follow in the early 2030s, and the governments are expected to decide on an electric ferry after the elections.
`;

/** Its paragraphs without the marks of headings. */
export const paragraphs = canonicalText
  .trim()
  .split('\n\n')
  .map((paragraph) => paragraph.replace(/^#+ /, ''));

/** The words of a text without marks of headings and lists. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
