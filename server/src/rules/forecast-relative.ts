import type { Forecast } from '../forecasts/forecast.js';
import { hintLabel } from '../forecasts/time/label.js';
import { defineRule, type Fix } from './rule.js';
import { datedWording, exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-relative',
  severity: 'info',
  summary: 'A forecast can only be dated by who knows the day of publication',
  why: 'Briefs are quoted without their date and read years later. “This autumn” is then any autumn; “in autumn 2021” stays what it was.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    { title: 'The year is there', text: exampleBrief('The towns will sign the contract in autumn 2021.'), marks: [] },
    {
      title: 'It has to be worked out',
      text: exampleBrief('The towns will sign the contract this autumn.'),
      marks: ['this autumn'],
    },
    {
      title: 'A month without its year',
      text: exampleBrief('In September, the towns will sign the contract.'),
      marks: ['In September'],
    },
    {
      title: 'A length of time',
      text: exampleBrief('A second ship is expected within six months.'),
      marks: ['within six months'],
    },
  ],
  check({ brief, asOf }) {
    return forecastsThatAre(brief, 'relative', asOf).map((forecast) => {
      const wording = datedWording(brief, forecast);
      const text = forecast.horizon?.text ?? '';
      const days = hintLabel(forecast.horizon?.from ?? null, forecast.horizon?.to ?? null);
      const meaning =
        days !== ''
          ? `it means ${days}`
          : brief.date === null
            ? 'add the date of publication to the front matter, and write the year'
            : 'write the year';
      const advice = wording === null ? 'write the year' : `write ${quoted(wording.edits[0]?.text ?? '')}`;
      return {
        message: `${quoted(text)} needs the day of publication to be understood: ${meaning}${days === '' ? '.' : `; ${advice}.`}`,
        span: forecast.horizon?.span ?? forecast.span,
        suggestions: [wording, commentFor(forecast)].filter((suggestion) => suggestion !== null),
      };
    });
  },
});

/** A comment with the days that the phrase means, where they are known. */
function commentFor({ horizon, after }: Forecast): Fix | null {
  const { from, to } = horizon ?? { from: null, to: null };
  if (to === null) return null;
  const days = from === null || from === to ? to : `${from}/${to}`;
  return {
    title: `Date it with a comment: ${hintLabel(from ?? to, to)}`,
    edits: [{ span: { start: after, end: after }, text: ` <!-- forecast: ${days} -->` }],
  };
}
