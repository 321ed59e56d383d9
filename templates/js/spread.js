// Where the hits are: a bar a section, and a bar a year where there are several reports.
import { element, placeName } from "./rows.js";

function bars(title, rows) {
  const most = Math.max(...rows.map(([, count]) => count));
  const figure = element("figure", "spread");
  figure.append(element("figcaption", "", title));
  const list = element("ul");
  for (const [name, count, href] of rows) {
    const row = element("li");
    const label = href ? element("a", "name", name) : element("span", "name", name);
    if (href) label.href = href;
    const bar = element("meter");
    Object.assign(bar, { max: most, value: count, title: `${name}: ${count}` });
    bar.setAttribute("aria-hidden", "true");
    row.append(label, bar, element("span", "times", count));
    list.append(row);
  }
  figure.append(list);
  return figure;
}

// In reading order, sections without a hit left out.
function bySection(hits, index, words) {
  const counts = new Map();
  for (const { passage } of hits) counts.set(passage.place, (counts.get(passage.place) ?? 0) + 1);
  const rank = (place) => place.id.split("-").map(Number);
  const inOrder = ([a], [b]) => {
    const [one, two] = [rank(a), rank(b)];
    return one[0] - two[0] || (one[1] ?? 0) - (two[1] ?? 0) || (one[2] ?? 0) - (two[2] ?? 0);
  };
  return [...counts].sort(inOrder).map(([place, count]) => [placeName(place, index, words), count, `#in-${place.report.n}-${place.id}`]);
}

export function spread(found, index, words) {
  const reports = new Set(found.hits.map((hit) => hit.passage.place.report));
  const charts = [];
  if (index.count > 1) {
    const years = new Map(found.years ?? []);
    if (!found.years) {
      for (const { passage } of found.hits) {
        const year = passage.place.report.date.slice(0, 4);
        years.set(year, (years.get(year) ?? 0) + 1);
      }
    }
    const rows = [...years].sort((a, b) => a[0].localeCompare(b[0]));
    if (rows.length) charts.push(bars(words.byyear, rows));
  }
  if (reports.size === 1) charts.push(bars(words.bysection, bySection(found.hits, index, words)));
  return charts;
}
