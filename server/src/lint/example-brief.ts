/** A brief without a finding, cut where the text of an example goes in. */
export const CORRECT_BRIEF = {
  frontMatter: 'date: 2026-05-04\n',
  beforeAnswer: `# Three Harbour Towns Agree on a Night Ferry

Jan Nowak

On 30 April 2026 the mayors of three harbour towns signed an agreement on a night ferry between their ports. It shares the cost of one ship among them and gives the two smaller towns a say in the timetable. The agreement shows that the towns prefer a modest service of their own to a larger one run from the capital.

## What have the towns agreed on?

The agreement sets up one company, which the three towns own in equal parts. Each of them has paid four million euros into it, and a share is only sold with the consent of the other two. The company rents one ship with room for sixty lorries and two hundred passengers. It calls at all three ports six nights a week and stays in dock on Sundays, when the cranes are serviced.

`,
  afterAnswer: `## Why did the talks take so long?

The largest town asked for half of the seats on the board, as most lorries are loaded in its port. The two smaller towns refused, since they had lost their last line in 2019 after a decision that was taken without them. The talks stood still until the regional council offered to pay for a new ramp in each port, on the condition that the seats are shared equally. The largest town accepted this in March 2026, when two of its own carriers asked it to.

A further dispute was about the tariffs. The carriers wanted one price for all three ports, while the ports had set prices of their own for years. The agreement keeps the prices of the ports apart and adds one common fee for the crossing, which the board sets once a year.

## What does the ferry mean for the region?

Lorries now drive around the bay, which takes five hours and leads through two town centres. A crossing takes three hours, during which the drivers rest, and drive on at once. The ferry also matters to the hospitals on both sides, which share their specialists and have paid for flights so far.

The first ship will sail by 30 June 2026, and the company expects to carry twenty thousand lorries by the end of 2027. The three towns will review the agreement by 31 December 2028. If the numbers stay below the forecast, the regional council will close one of the new ramps by the end of 2029.
`,
} as const;
