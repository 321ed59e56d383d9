// Where the reader is: marked in the contents, and kept for the next visit.
import { remember, rememberedObject } from "./store.js";
import { placeInText } from "./spot.js";

function follow(list) {
  const links = new Map();
  for (const link of list.querySelectorAll("a[href^='#']")) links.set(link.hash.slice(1), link);
  if (!links.size) return;
  let current = null;
  const mark = () => {
    const line = innerHeight / 3;
    let found = null;
    for (const id of links.keys()) {
      const top = document.getElementById(id)?.getBoundingClientRect().top;
      // What stands below was perhaps never laid out: asking would do it.
      if (top >= line) break;
      if (top != null) found = links.get(id);
    }
    if (found === current) return;
    current?.removeAttribute("aria-current");
    found?.setAttribute("aria-current", "true");
    current = found;
    showCurrent(list);
  };
  whenStill(mark);
  mark();
}

// The contents scroll within themselves; the page does not move.
function showCurrent(list) {
  const box = list.closest(".sidebar");
  const link = list.querySelector("[aria-current]");
  if (!box || !link || box.scrollHeight <= box.clientHeight) return;
  const from = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (from < 60 || from > box.clientHeight - 60) box.scrollTop += from - box.clientHeight / 2;
}

function whenStill(act) {
  let timer = 0;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(act, 120);
  }, { passive: true });
}

function keepSpot() {
  const page = location.pathname.match(/\/([^/]+)\/((?:\d[\d-]*|closing|all)\/)(?:index\.html)?$/);
  if (!page) return;
  const save = () => {
    const places = rememberedObject("places");
    delete places[page[1]];
    places[page[1]] = page[2] + placeInText();
    remember("places", JSON.stringify(Object.fromEntries(Object.entries(places).slice(-20))));
  };
  whenStill(save);
  save();
}

export function showPlace() {
  const list = document.querySelector(".sidebar .contents");
  if (list) {
    follow(list);
    showCurrent(list);
  }
  keepSpot();
}
