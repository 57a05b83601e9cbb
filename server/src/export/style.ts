/**
 * The look of a brief, for the exported page and the preview alike. Colours come as variables, which each of the two sets:
 * `--paper`, `--ink`, `--soft` (secondary text), `--rule`, `--accent`, `--mark` (under a forecast), `--tip` and `--tip-ink`.
 */
export const BRIEF_STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1.0625rem/1.55 var(--serif);color:var(--ink);text-rendering:optimizeLegibility}
.brief{position:relative;max-width:210mm;margin:0 auto;padding:clamp(1.25rem,7vw,20mm) clamp(1rem,8vw,24mm);background:var(--paper);hyphens:auto;overflow-wrap:break-word}
.brief>:last-child{margin-bottom:0}
.masthead{display:flex;flex-wrap:wrap;gap:.15em 1.2em;align-items:baseline;margin:0 0 2.2em;padding:0 0 .55em;border-bottom:3px solid var(--accent);font:.8125rem/1.5 var(--sans);letter-spacing:.03em;color:var(--soft)}
.masthead .series{font-weight:700;letter-spacing:.08em;text-transform:uppercase;color:var(--accent)}
.masthead time,.masthead .missing:last-child{margin-inline-start:auto}
h1{margin:0 0 .45em;font:700 clamp(1.6rem,4.6vw,2.15rem)/1.18 var(--serif);text-wrap:balance;hyphens:manual}
.byline{margin:0 0 1.8em;font:500 .9375rem/1.5 var(--sans);color:var(--soft)}
.lead{margin:0 0 1.7em;padding-inline-start:1.1em;border-inline-start:3px solid var(--accent);font-size:1.125rem;line-height:1.5}
.lead p{margin:0 0 .7em}
.lead p:last-child{margin-bottom:0}
.question{position:relative;margin:0 0 1.15em}
.question>h2{display:inline;font-family:var(--sans);font-weight:700;font-size:.96em;color:var(--accent);scroll-margin-top:1em}
.question>h2+p{display:inline}
.question>h2+p::before{content:"\\2002"}
.question>h2+p+*{margin-top:.7em}
.question p{margin:0 0 .7em}
.question>:last-child{margin-bottom:0}
h3,h4,h5,h6{margin:1.1em 0 .35em;font:700 .95rem/1.4 var(--sans)}
a{color:var(--accent);text-decoration-line:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
ul,ol{margin:.6em 0 .8em;padding-inline-start:1.5em}
li{margin:.2em 0}
blockquote{margin:.8em 0;padding-inline-start:1em;border-inline-start:2px solid var(--rule);color:var(--soft)}
table{width:100%;margin:.9em 0;border-collapse:collapse;font:.875rem/1.45 var(--sans)}
th,td{padding:.35em .6em;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
th[align=right],td[align=right]{text-align:end}
th[align=center],td[align=center]{text-align:center}
code,pre{font:.875em/1.5 ui-monospace,SFMono-Regular,Consolas,Menlo,monospace}
pre{margin:.8em 0;padding:.7em .9em;white-space:pre-wrap;border:1px solid var(--rule)}
hr{margin:1.4em 0;border:0;border-top:1px solid var(--rule)}
.forecast{text-decoration:underline dotted 1.5px var(--mark);text-underline-offset:.25em;cursor:help}
.forecast-event,.forecast-vague,.forecast-undated{text-decoration-style:wavy;text-decoration-thickness:1px}
.forecast:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.horizon{position:absolute;z-index:1;inset-inline-start:50%;translate:-50% 1.75em;width:max-content;max-width:90%;padding:.25em .7em;border:1px solid var(--tip);border-radius:4px;background:var(--tip);color:var(--tip-ink);font:.8125rem/1.45 var(--sans);visibility:hidden;pointer-events:none;hyphens:manual}
.forecast:hover+.horizon,.forecast:focus+.horizon{visibility:visible}
.missing{color:var(--soft);font-style:italic;font-weight:400}
`;

export const FONTS = `--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Noto Serif","DejaVu Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;`;
