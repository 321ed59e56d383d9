// “Continue where you stopped”: on the archive and on a cover, in a line kept free for it.
import { rememberedObject } from "./store.js";

const LONGEST = 42;

function lastOn(path) {
  const places = rememberedObject("places");
  const slug = path ?? Object.keys(places).at(-1);
  return slug && places[slug] ? [slug, places[slug]] : null;
}

export function offerResume() {
  const line = document.querySelector(".resume");
  if (!line) return;
  const own = line.dataset.slug || null;
  const last = lastOn(own);
  if (!last) return;
  const [slug, place] = last;
  const [page, spot] = place.split("#");
  const index = location.protocol === "file:" ? "index.html" : "";
  const known = document.querySelector(own ? `.toc a[href^="${page}"]` : `.year a[href^="${slug}/"]`);
  if (!known && page !== "all/") return;
  const name = known?.cloneNode(true);
  name?.querySelector(".beside")?.remove();
  name?.querySelector(".number")?.append(own && /^[A-Z0-9]/.test(name.textContent) ? " " : "");
  const link = document.createElement("a");
  link.href = `${own ? "" : `${slug}/`}${page}${index}${spot ? `#${spot}` : ""}`;
  const label = name?.textContent.trim() ?? line.dataset.whole;
  link.textContent = label.length > LONGEST ? `${label.slice(0, LONGEST).trimEnd()}…` : label;
  line.append(" ", link);
  line.hidden = false;
}
