// A sheet that opens beside its button, or at the foot of a small screen. Esc, the cross and a click
// elsewhere close it and give the focus back. It needs neither <dialog> nor the popover API.
import { button, element } from "./element.js";

// One sheet at a time, whichever part opened it.
export function closeSheet(returnFocus = true) {
  document.querySelector(".sheet")?.dispatchEvent(new CustomEvent("duben:close", { detail: returnFocus }));
}

export function openSheet(name, title, close, opener, ...children) {
  const again = document.querySelector(`.sheet.${name}`) && opener?.getAttribute("aria-expanded") === "true";
  closeSheet();
  if (again) return null;
  const heading = element("h2", { id: `${name}-title` }, title);
  const cross = button("×", () => closeSheet(), { class: "close", "aria-label": close });
  const node = element(
    "div",
    { class: `sheet ${name}`, role: "dialog", "aria-labelledby": `${name}-title`, tabindex: "-1" },
    element("div", { class: "sheet-head" }, heading, cross),
    ...children,
  );
  opener?.setAttribute("aria-expanded", "true");
  document.body.append(node);
  node.focus({ preventScroll: true });
  leaveBy(node, opener);
  return node;
}

function leaveBy(node, opener) {
  const leave = new AbortController();
  const listening = { signal: leave.signal };
  node.addEventListener("duben:close", ({ detail }) => {
    leave.abort();
    node.remove();
    opener?.setAttribute("aria-expanded", "false");
    if (detail) opener?.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSheet();
  }, listening);
  document.addEventListener("pointerdown", (event) => {
    if (!node.contains(event.target) && !opener?.contains(event.target)) closeSheet(false);
  }, listening);
}
