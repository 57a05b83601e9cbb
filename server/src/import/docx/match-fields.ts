import { type FieldCode, readFieldCode } from './field-code.js';
import { isElement, type XmlElement } from './xml.js';

/** A field of a story: from its beginning over what parts code and result to its end. */
export interface Field {
  readonly begin: XmlElement;
  readonly code: FieldCode;
  readonly closed: boolean;
  readonly hasResult: boolean;
  /** Whether all of it stands in one paragraph. */
  readonly short: boolean;
}

/** The field that each mark belongs to; marks that belong to none are absent. */
export type Fields = ReadonlyMap<XmlElement, Field>;

interface Draft {
  readonly begin: XmlElement;
  readonly marks: XmlElement[];
  readonly paragraph: number;
  readonly code: string[];
  separated: boolean;
}

/** Finds which marks belong together, in the order in which they stand. */
export function matchFields(root: XmlElement): Fields {
  const fields = new Map<XmlElement, Field>();
  const open: Draft[] = [];
  let paragraph = 0;
  const settle = (draft: Draft, closed: boolean) => {
    const { begin, marks, separated, code } = draft;
    const field: Field = {
      begin,
      code: readFieldCode(code.join('')),
      closed,
      hasResult: separated,
      short: draft.paragraph === paragraph,
    };
    for (const mark of marks) fields.set(mark, field);
  };
  const visit = (node: XmlElement) => {
    if (node.name === 'w:p') paragraph++;
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      const last = open.at(-1);
      if (isElement(child, 'w:instrText')) {
        if (last !== undefined && !last.separated)
          last.code.push(...child.children.filter((each) => typeof each === 'string'));
      } else if (!isElement(child, 'w:fldChar')) visit(child);
      else {
        switch (child.attributes['w:fldCharType']) {
          case 'begin':
            open.push({ begin: child, marks: [child], paragraph, code: [], separated: false });
            break;
          case 'separate':
            if (last === undefined || last.separated) break;
            last.separated = true;
            last.marks.push(child);
            break;
          case 'end':
            if (last === undefined) break;
            open.pop();
            last.marks.push(child);
            settle(last, true);
            break;
        }
      }
    }
  };
  visit(root);
  for (const draft of open) settle(draft, false);
  return fields;
}
