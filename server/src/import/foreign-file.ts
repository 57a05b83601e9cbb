import type { InterfaceLanguage } from '../text/interface-language.js';
import type { FileKind } from './file-kind.js';

/** What is said of a file that cannot be read: what it is and what to do. No capital, no full stop. */
export function foreignFile(kind: Exclude<FileKind, 'word'>, language: InterfaceLanguage): string {
  return WORDS[language][kind];
}

const WORDS: Readonly<Record<InterfaceLanguage, Readonly<Record<Exclude<FileKind, 'word'>, string>>>> = {
  en: {
    locked:
      'this is a Word document locked with a password: open it in Word, remove the password (File > Info > Protect Document > Encrypt with Password), save it and import that',
    doc: 'this is a Word document of the old kind (.doc): open it in Word or LibreOffice, save it as .docx and import that',
    rtf: 'this is Rich Text Format (.rtf): open it in Word or LibreOffice, save it as .docx and import that',
    odt: 'this is an OpenDocument text (.odt): open it in LibreOffice or Word, save it as .docx and import that',
    pdf: 'this is a PDF: copy its text, or take it out with pdftotext, and import that',
    spreadsheet:
      'this is a spreadsheet, not a text: copy what you need into a Word document or a text file and import that',
    slides: 'these are slides, not a text: copy what you need into a Word document or a text file and import that',
    message: 'this is an Outlook message (.msg): save it as text, or copy its text, and import that',
    office: 'this is a file of an old Office program: open it there, save it as .docx and import that',
    pages: 'this is a Pages document: open it in Pages, export it as Word (.docx) and import that',
    book: 'this is an e-book (.epub): copy its text and import that',
    wordXml: 'this is a Word document saved as XML: open it in Word, save it as .docx and import that',
    webPage: 'this is a web page: open it in a browser, copy its text and import that',
  },
  pl: {
    locked:
      'to dokument Worda zabezpieczony hasłem: otwórz go w Wordzie, usuń hasło (Plik > Informacje > Chroń dokument > Szyfruj przy użyciu hasła), zapisz i zaimportuj',
    doc: 'to dokument Worda w starym formacie (.doc): otwórz go w Wordzie lub LibreOffice, zapisz jako .docx i zaimportuj',
    rtf: 'to plik Rich Text Format (.rtf): otwórz go w Wordzie lub LibreOffice, zapisz jako .docx i zaimportuj',
    odt: 'to tekst OpenDocument (.odt): otwórz go w LibreOffice lub Wordzie, zapisz jako .docx i zaimportuj',
    pdf: 'to plik PDF: skopiuj jego tekst albo wyodrębnij go programem pdftotext i zaimportuj',
    spreadsheet:
      'to arkusz kalkulacyjny, a nie tekst: skopiuj potrzebną treść do dokumentu Worda lub pliku tekstowego i zaimportuj',
    slides: 'to slajdy, a nie tekst: skopiuj potrzebną treść do dokumentu Worda lub pliku tekstowego i zaimportuj',
    message: 'to wiadomość Outlooka (.msg): zapisz ją jako tekst albo skopiuj jej treść i zaimportuj',
    office: 'to plik starego programu Office: otwórz go w tym programie, zapisz jako .docx i zaimportuj',
    pages: 'to dokument Pages: otwórz go w Pages, wyeksportuj do Worda (.docx) i zaimportuj',
    book: 'to e-book (.epub): skopiuj jego tekst i zaimportuj',
    wordXml: 'to dokument Worda zapisany jako XML: otwórz go w Wordzie, zapisz jako .docx i zaimportuj',
    webPage: 'to strona internetowa: otwórz ją w przeglądarce, skopiuj tekst i zaimportuj',
  },
};
