// A term's link opens its note beside the term; Esc, the cross or a click elsewhere closes it. Under a mouse that
// rests on the term it opens too, stays while the mouse is on either, and leaves the focus where it is
// (WCAG 2.2, 1.4.13).

let panel = null;
let opener = null;
let pinned = false;
let timer = 0;

const OPENING = 350;
const CLOSING = 400;

function termOf(link) {
  return link.getAttribute("href").match(/glossary\/([\w-]+)\//)?.[1];
}

function close(returnFocus) {
  clearTimeout(timer);
  if (!panel) return;
  panel.remove();
  opener.setAttribute("aria-expanded", "false");
  if (returnFocus && pinned) opener.focus();
  panel = opener = null;
  pinned = false;
}

function place(link) {
  const box = link.getClientRects()[0];
  const width = panel.offsetWidth;
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(box.left, room - width - 8));
  panel.style.left = `${left + scrollX}px`;
  const below = box.bottom + 8 + panel.offsetHeight < innerHeight || box.top < panel.offsetHeight + 60;
  const top = below ? link.getBoundingClientRect().bottom + 8 : box.top - panel.offsetHeight - 8;
  panel.style.top = `${top + scrollY}px`;
}

function open(link, note, template, pin = true) {
  close(false);
  pinned = pin;
  panel = template.content.firstElementChild.cloneNode(true);
  const gloss = note.querySelector("dd");
  const other = note.querySelector(".other");
  panel.querySelector(".name").textContent = note.querySelector("dt a").textContent;
  if (other) panel.querySelector(".name").append(other.cloneNode(true));
  panel.querySelector(".text").textContent = gloss.textContent;
  if (gloss.lang) panel.querySelector(".text").lang = gloss.lang;
  panel.querySelector(".more").href = link.href;
  panel.querySelector(".close").addEventListener("click", () => close(true));
  opener = link;
  opener.setAttribute("aria-expanded", "true");
  document.body.append(panel);
  place(link);
  if (pin) panel.focus({ preventScroll: true });
  panel.addEventListener("pointerenter", () => clearTimeout(timer));
  panel.addEventListener("pointerleave", leave);
}

function leave() {
  clearTimeout(timer);
  if (!pinned) timer = setTimeout(() => close(false), CLOSING);
}

function noteOf(link) {
  return document.getElementById(`term-${termOf(link)}`);
}

// A mouse that only passes over opens nothing; a finger never hovers.
function hover(link, template) {
  link.addEventListener("pointerenter", (event) => {
    clearTimeout(timer);
    const note = event.pointerType === "mouse" && !pinned && noteOf(link);
    if (note && link !== opener) timer = setTimeout(() => open(link, note, template, false), OPENING);
  });
  link.addEventListener("pointerleave", leave);
}

export function explainTerms() {
  const template = document.getElementById("gloss-panel");
  if (!template) return;
  for (const link of document.querySelectorAll("a.term")) {
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-haspopup", "dialog");
    hover(link, template);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.term");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const note = link && plain && noteOf(link);
    clearTimeout(timer);
    if (note) {
      event.preventDefault();
      if (link === opener && pinned) close(true);
      else open(link, note, template);
    } else if (panel && !panel.contains(event.target)) {
      close(false);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  addEventListener("resize", () => close(false));
}
