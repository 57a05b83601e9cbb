/**
 * First parts that make compounds with a hyphen in English prose (and a few in Polish), so that a hyphen behind them
 * stays. Parts that line breaks produce as often (`in-`, `pro-`, `part-`, `free-`) are left out on purpose.
 */
export const compoundPrefixes: ReadonlySet<string> = new Set(
  (
    'anti better close cost cross decision double eight energy fast first five follow four full half hard heavy high ' +
    'higher joint large last late left less long longer low lower medium mid middle near never new nine non old one open ' +
    'post quasi rapid record risk same second self semi seven short shorter single six slow small third three trade two ' +
    'ultra vice well year zero północno południowo wschodnio zachodnio polsko rosyjsko społeczno'
  ).split(' '),
);
