// Terms of the glossary -> rows and a group of the result list.
import { excerpt } from "./excerpt.js";
import { element, linked, titled } from "./rows.js";

// Terms found by name or by explanation.
export function termRow({ term, spans }, gloss, index) {
  const rows = gloss ? [element("p", "where", term.name), excerpt(gloss, spans)] : [excerpt(term.name, spans)];
  return linked(`${index.home}glossary/${term.id}/${index.indexFile}`, ...rows);
}

export function termGroup(rows, title, words) {
  const section = element("section", "group terms");
  section.append(titled(title, words.places.replace("{count}", rows.length), 2));
  const list = element("ol", "rows");
  list.append(...rows);
  section.append(list);
  return section;
}
