// The glossary: names while typing, names and explanations among the hits.
import { file } from "./index.js";
import { match } from "./match.js";
import { wordsOf } from "./tokens.js";

const NO_TEXT = { folded: "", places: [0] };

// A text of the glossary as the match wants it: the reader's language is in the place that it is searched in.
function textOf(index, text) {
  const fold = index.fold(text);
  return index.english
    ? { source: "", shown: "", fold: NO_TEXT, translated: text, other: fold, words: wordsOf(fold.folded) }
    : { source: text, shown: text, fold, translated: "", other: NO_TEXT, words: [] };
}

export async function namesOf(index) {
  if (!index.terms) {
    const names = await file(index, `terms/${index.edition}`);
    if (!names) return [];
    index.terms = names.map(([id, name, ...aliases]) => ({ id, name, texts: [name, ...aliases].map((text) => textOf(index, text)) }));
  }
  return index.terms;
}

// The terms with their explanations, as far as those come.
export async function explained(index) {
  const terms = await namesOf(index);
  const glosses = terms.length && !terms[0].gloss ? await file(index, `glosses/${index.edition}`) : null;
  glosses?.forEach((gloss, i) => {
    terms[i].gloss = textOf(index, gloss);
  });
  return terms.filter((term) => term.gloss);
}

function best(texts, query, index) {
  const found = texts.flatMap((text, i) => {
    const one = match(text, query, index);
    return one ? [{ ...one, i }] : [];
  });
  return found.sort((a, b) => a.level - b.level)[0];
}

// Terms whose name matches, best first.
export async function named(index, query) {
  const terms = await namesOf(index);
  index.letters?.understand(query.terms, terms.flatMap((term) => term.texts));
  const found = terms.flatMap((term) => {
    const one = best(term.texts, query, index);
    return one ? [{ term, named: true, level: one.level, spans: one.i ? [] : one.own.concat(one.other) }] : [];
  });
  return found.sort((a, b) => a.level - b.level || a.term.name.length - b.term.name.length);
}

// Terms whose explanation matches.
export async function mentioned(index, query) {
  const terms = await explained(index);
  index.letters?.understand(query.terms, terms.map((term) => term.gloss));
  return terms.flatMap((term) => {
    const one = match(term.gloss, query, index);
    return one ? [{ term, named: false, level: one.level, spans: one.own.concat(one.other) }] : [];
  });
}
