// What the filters offer.
import { file } from "./index.js";
import { element, placeName } from "./rows.js";
import { report } from "./scan.js";

function fill(select, options, asked) {
  const first = select.options[0];
  select.replaceChildren(first, ...options.map(([value, label]) => {
    const option = element("option", "", label);
    option.value = value;
    return option;
  }));
  select.closest("label").hidden = options.length < 2;
  select.value = options.some(([value]) => value === asked) ? asked : "";
}

// Fill the lists; the names of all reports are loaded only now.
export async function offerFilters(index, form, words, asked) {
  index.list ??= (await file(index, "reports")) ?? [];
  const { report: reports, year, place, part, kind } = form.elements;
  fill(reports, index.list.map(([slug, , names]) => [slug, names[index.edition]]), asked.report);
  fill(year, index.base.years.map(([value]) => [String(value), String(value)]), asked.year);
  const towns = [...new Set(index.list.map(([, , , named]) => named[index.edition]))];
  fill(place, towns.map((town) => [town, town]), asked.place);
  const parts = index.scan && index.count === 1 ? await headings(index, words) : [1, 2, 3, 4, 5, 6].map((n) => [String(n), words.part.replace("{count}", n)]);
  fill(part, parts, asked.part);
  kind.value = asked.kind;
}

async function headings(index, words) {
  const places = new Set((await report(index, 0)).map((passage) => passage.place));
  return [...places].filter(({ id }) => !id.includes("-")).map((one) => [one.id, placeName(one, index, words)]);
}
