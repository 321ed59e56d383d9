// How far a text is read: a line along the top of the window, and which sections of a report were read to the end.
import { remember, rememberedObject } from "./store.js";

const LONG_ENOUGH = 3000;
const REPORTS = 20;

// The line is a part of no layout, so nothing moves.
function drawLine(text, atEnd) {
  const line = document.createElement("div");
  line.className = "reach";
  document.body.append(line);
  let asked = 0;
  const show = () => {
    asked = 0;
    const last = text.getBoundingClientRect().bottom + scrollY - innerHeight;
    const share = last > 0 ? Math.min(1, Math.max(0, scrollY / last)) : 1;
    line.style.transform = `scaleX(${share})`;
    if (share > 0.98) atEnd();
  };
  const ask = () => {
    asked ||= requestAnimationFrame(show);
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  ask();
}

function markRead(slug) {
  const list = document.querySelector("[data-read]");
  const read = rememberedObject("read")[slug] ?? "";
  for (const link of list && read ? list.querySelectorAll("a[href]") : []) {
    const path = link.getAttribute("href").split("/").at(-2);
    if (!read.split(" ").includes(path)) continue;
    link.classList.add("read");
    link.setAttribute("aria-description", list.dataset.read);
  }
}

function keepRead(slug, path) {
  const { [slug]: read = "", ...others } = rememberedObject("read");
  if (read.split(" ").includes(path)) return;
  const kept = [...Object.entries(others), [slug, `${read} ${path}`.trim()]].slice(-REPORTS);
  remember("read", JSON.stringify(Object.fromEntries(kept)));
}

export function showProgress() {
  const kind = document.body.dataset.kind;
  const [slug, path] = location.pathname.replace(/index\.html$/, "").split("/").slice(kind === "cover" ? -2 : -3);
  if (["cover", "section", "whole"].includes(kind)) markRead(slug);
  const text = document.querySelector("article");
  if (!text || kind === "style") return;
  let waits = 0;
  drawLine(text, () => {
    if (kind === "section") waits ||= setTimeout(() => keepRead(slug, path), LONG_ENOUGH);
  });
}
