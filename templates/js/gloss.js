// A term's link opens its note beside the term; Esc, the cross or a click elsewhere closes it. Under a mouse that
// rests on the term it opens too, stays while the mouse is on either, and leaves the focus where it is
// (WCAG 2.2, 1.4.13).

let panel = null;
let opener = null;
let pinned = false;
let timer = 0;

const OPENING = 350;
const CLOSING = 400;
const INSIDE =
  '<button type="button" class="close">×</button><p class="name" id="gloss-name"></p><p class="text"></p><p><a class="more"></a></p>';

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

function empty(notes) {
  const made = document.createElement("div");
  made.className = "gloss";
  made.tabIndex = -1;
  made.setAttribute("role", "dialog");
  made.setAttribute("aria-labelledby", "gloss-name");
  made.innerHTML = INSIDE;
  made.querySelector(".more").textContent = notes.dataset.more;
  made.querySelector(".close").setAttribute("aria-label", notes.dataset.close);
  return made;
}

// A long page holds the first sentence of each note: the rest comes from the term's own page, where it can.
async function complete(link, text) {
  try {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = [...page.querySelectorAll(".definition, .own")].map((part) => part.textContent);
    if (!parts.length || !text.isConnected) return;
    text.textContent = parts.join(" ");
    place(link);
  } catch {
    // The first sentence stands.
  }
}

function open(link, note, pin = true) {
  close(false);
  pinned = pin;
  const notes = note.closest(".glosses");
  panel = empty(notes);
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
  if ("cut" in notes.dataset && location.protocol !== "file:") complete(link, panel.querySelector(".text"));
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
function hover(link) {
  link.addEventListener("pointerenter", (event) => {
    clearTimeout(timer);
    const note = event.pointerType === "mouse" && !pinned && noteOf(link);
    if (note && link !== opener) timer = setTimeout(() => open(link, note, false), OPENING);
  });
  link.addEventListener("pointerleave", leave);
}

export function explainTerms() {
  if (!document.querySelector(".glosses")) return;
  for (const link of document.querySelectorAll("a.term")) {
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-haspopup", "dialog");
    hover(link);
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.term");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const note = link && plain && noteOf(link);
    clearTimeout(timer);
    if (note) {
      event.preventDefault();
      if (link === opener && pinned) close(true);
      else open(link, note);
    } else if (panel && !panel.contains(event.target)) {
      close(false);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(true);
  });
  addEventListener("resize", () => close(false));
}
