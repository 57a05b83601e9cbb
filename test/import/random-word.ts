import { field, style } from './word-document.js';

/** Numbers that look random and are the same at each run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHO = 'w:id="1" w:author="Ed"';
export const STYLES = style('character', 'Veiled', '<w:vanish/>') + style('paragraph', 'Buried', '<w:vanish/>');

/** A document of random structure. Words that begin with `seen` are to be kept, those that begin with `gone` are not. */
export class Maker {
  readonly seen: string[] = [];
  readonly #random: () => number;
  #words = 0;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  body(depth: number): string {
    return this.#some(1, 5, () => this.#block(depth)).join('');
  }

  #block(depth: number): string {
    const inner = () => this.body(depth - 1);
    if (depth <= 0) return this.#paragraph(depth);
    return this.#oneOf([
      () => this.#paragraph(depth),
      () => this.#paragraph(depth),
      () => `<w:sdt><w:sdtContent>${inner()}</w:sdtContent></w:sdt>`,
      () => `<w:ins ${WHO}>${inner()}</w:ins>`,
      () => `<w:p><w:pPr><w:pStyle w:val="Buried"/></w:pPr>${this.#run(false)}</w:p>`,
      () =>
        `<w:tbl>${this.#some(1, 3, () => `<w:tr>${this.#some(1, 3, () => `<w:tc>${inner()}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      () => `<w:tbl><w:tr><w:trPr><w:del ${WHO}/></w:trPr><w:tc><w:p>${this.#run(false)}</w:p></w:tc></w:tr></w:tbl>`,
      () => `<w:p><w:pPr><w:rPr><w:del ${WHO}/></w:rPr></w:pPr>${this.#run(true)}</w:p>${this.#paragraph(depth)}`,
      () => `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${this.#run(true)}</w:p>${this.#paragraph(depth)}`,
    ]);
  }

  #paragraph(depth: number): string {
    const properties = this.#oneOf([
      () => '',
      () => '',
      () => '<w:pPr><w:pStyle w:val="heading2"/></w:pPr>',
      () => '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
      () => '<w:pPr><w:pStyle w:val="Quote"/></w:pPr>',
    ]);
    return `<w:p>${properties}${this.#some(1, 4, () => this.#inline(depth)).join('')}</w:p>`;
  }

  #inline(depth: number): string {
    const inner = () => this.#some(1, 3, () => this.#inline(depth - 1)).join('');
    if (depth <= 0) return this.#run(true);
    return this.#oneOf([
      () => this.#run(true),
      () => this.#run(true),
      () => this.#run(false),
      () => `<w:ins ${WHO}>${inner()}</w:ins>`,
      () => `<w:del ${WHO}>${this.#run(false)}</w:del>`,
      () => `<w:hyperlink r:id="rLink">${inner()}</w:hyperlink>`,
      () => field(' HYPERLINK "https://a.test/" ', inner()),
      () => field(' REF a ', inner()),
      () => `<w:fldSimple w:instr=" REF a ">${inner()}</w:fldSimple>`,
      () => `<w:smartTag>${inner()}</w:smartTag>`,
      () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      () => '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      () => '<w:r><w:br/></w:r>',
      () => `<m:oMath><m:r><m:t xml:space="preserve"> ${this.#word(true)} </m:t></m:r></m:oMath>`,
      () =>
        `<w:r><w:drawing><a:graphic><w:txbxContent>${this.body(depth - 1)}</w:txbxContent></a:graphic></w:drawing></w:r>`,
      () => '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    ]);
  }

  #run(seen: boolean): string {
    const properties = seen
      ? this.#oneOf([
          () => '',
          () => '<w:b/>',
          () => '<w:i/>',
          () => '<w:strike/>',
          () => '<w:vertAlign w:val="superscript"/>',
        ])
      : this.#oneOf([() => '<w:vanish/>', () => '<w:rStyle w:val="Veiled"/>', () => '<w:b/><w:vanish/>']);
    return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve"> ${this.#word(seen)} </w:t></w:r>`;
  }

  /** Letters alone: digits may be raised. */
  #word(seen: boolean): string {
    const name = Array.from(String(this.#words++), (digit) => 'abcdefghij'[Number(digit)]).join('');
    if (seen) this.seen.push(`seen${name}x`);
    return seen ? `seen${name}x` : `gone${name}x`;
  }

  #some<Value>(least: number, most: number, make: () => Value): Value[] {
    return Array.from({ length: least + Math.floor(this.#random() * (most - least + 1)) }, make);
  }

  #oneOf<Value>(makes: readonly (() => Value)[]): Value {
    const make = makes[Math.floor(this.#random() * makes.length)] ?? makes[0];
    if (make === undefined) throw new Error('nothing to choose from');
    return make();
  }
}
